import IncidentModel
import Panes
import ScreenKit
import Theming

/// The palette as it is seen: what is typed, and what is found.
public enum PaletteSheet {
  /// What the keys do in it.
  public static let hints = [
    KeyLine(keys: "Enter", text: "does it"), KeyLine(keys: "Up Down", text: "choose"),
    KeyLine(keys: "Esc", text: "closes"),
  ]

  /// Draws the palette with its border; the grid's cursor is where one types.
  public static func draw(_ palette: Palette, size: Size, glyphs: GlyphSet) -> Drawing {
    var canvas = Canvas(size, glyphs: glyphs)
    let (top, window) = window(of: palette, size: size)
    SheetFrame.draw(
      &canvas,
      title: "Commands",
      note: SheetFrame.place(top: top, window: window, count: palette.found.count)
    )
    drawFilter(palette, on: &canvas)
    guard !palette.found.isEmpty else {
      canvas.text("Nothing matches; Esc closes.", x: 2, y: 3, width: size.width - 4, ink: Ink(.muted))
      return Drawing(grid: canvas.grid)
    }
    let rows = palette.found.dropFirst(top).prefix(window)
    let columns = Columns(rows.map { palette.items[$0] }, width: size.width - 4)
    let query = FuzzyQuery(palette.filter.text)
    for (index, item) in rows.enumerated() {
      let isRecent = top + index < palette.recentCount
      let row = Row(item: palette.items[item], columns: columns, query: query, isRecent: isRecent)
      row.draw(y: firstRow + index, isSelected: top + index == palette.selected, on: &canvas)
    }
    return Drawing(grid: canvas.grid)
  }

  /// The row of the first item.
  static let firstRow = 3

  /// The items in sight: the first one, and how many there is room for.
  static func window(of palette: Palette, size: Size) -> (top: Int, height: Int) {
    let height = max(1, size.height - 4)
    return (min(max(0, palette.selected - height / 2), max(0, palette.found.count - height)), height)
  }

  private static func drawFilter(_ palette: Palette, on canvas: inout Canvas) {
    let width = canvas.size.width - 6
    canvas.text(":", x: 2, y: 1, ink: Ink(.key, .bold))
    var editor = palette.filter
    let window = editor.window(width: max(1, width - 1), height: 1)
    canvas.text(window.rows.first?.text ?? "", x: 4, y: 1, width: width)
    canvas.grid.cursor = (4 + window.cursor.x, 1)
    if let notice = palette.notice {
      canvas.text("\(canvas.glyphs.flag) \(notice)", x: 2, y: 2, width: width + 2, ink: Ink(.warning, .bold))
    } else if palette.filter.isEmpty {
      canvas.text("Type what you want to do; Enter does it.", x: 2, y: 2, width: width + 2, ink: Ink(.muted))
    }
  }

  /// Widths that the rows in sight need.
  private struct Columns {
    var keys: Int
    var name: Int
    var help: Int

    init(_ items: [PaletteItem], width: Int) {
      keys = min(12, items.map { TextWidth.columns(of: $0.keys) }.max() ?? 0)
      let longest = items.map { TextWidth.columns(of: $0.name) }.max() ?? 0
      name = min(longest, max(10, width - keys - 4))
      help = max(0, width - 2 - name - 2 - keys - 2)
      if help < 12 { help = 0 }
    }
  }

  /// A line of the palette.
  private struct Row {
    let item: PaletteItem
    let columns: Columns
    let query: FuzzyQuery
    let isRecent: Bool

    func draw(y: Int, isSelected: Bool, on canvas: inout Canvas) {
      let isAllowed = item.hindrance == nil
      if isSelected {
        canvas.fill(Rect(x: 1, y: y, width: canvas.size.width - 2, height: 1), ink: Ink(.selection))
        canvas.put(DrawnCharacter(canvas.glyphs.marker), x: 1, y: y, ink: Ink(.selection))
      }
      let plain = Ink(isSelected ? .selection : isAllowed ? .text : .muted)
      let quiet = Ink(isSelected ? .selection : .muted)
      if isRecent { canvas.put(DrawnCharacter(canvas.glyphs.middleDot), x: 2, y: y, ink: quiet) }
      var x = 4
      let found = query.places(in: item.name)
      _ = canvas.name(item.name, found: found, x: x, y: y, width: columns.name, ink: plain)
      x += columns.name + 2
      if columns.help > 0 {
        let help = isAllowed ? item.help : item.hindrance ?? ""
        canvas.text(help, x: x, y: y, width: columns.help, ink: quiet)
      }
      let keys = canvas.size.width - 2 - columns.keys
      canvas.text(
        item.keys,
        x: keys,
        y: y,
        width: columns.keys,
        ink: isSelected ? Ink(.selection) : Ink(.key),
        align: .right
      )
    }
  }
}
