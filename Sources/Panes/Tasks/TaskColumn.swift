import IncidentModel
import ScreenKit
import Theming

/// One column of the board: a heading, cards, and how many more there are below.
struct TaskColumn {
  /// How cards are drawn in all columns.
  struct Style {
    /// Titles may take more than a line.
    var isTall: Bool
    /// A blank line stands between cards.
    var isAiry: Bool
  }

  let context: PaneContext
  let shelf: TaskShelves.Shelf
  let filter: RowFilter
  let rect: Rect
  let style: Style
  /// Lines for words: titles stand whole where the column has room for all its cards then.
  private let height: TaskCardFace.Height
  /// All its cards are on screen.
  let fits: Bool
  let cursor: ListCursor<ListedRows<TaskRow>>

  init(context: PaneContext, shelf: TaskShelves.Shelf, filter: RowFilter, rect: Rect, style: Style) {
    self.context = context
    self.shelf = shelf
    self.filter = filter
    self.rect = rect
    self.style = style
    let room = rect.height - 1
    func listed(_ height: TaskCardFace.Height) -> ListedRows<TaskRow> {
      ListedRows(shelf.rows, filter: filter) { [width = rect.width] row in
        let card = TaskCardFace(context: context, row: row, width: width, height: height)
        return card.lineCount + (style.isAiry ? 1 : 0)
      }
    }
    let full = listed(.full)
    let isWhole = style.isTall && Self.fits(full, in: room)
    height = isWhole ? .full : style.isTall ? .tall : .low
    let listed = isWhole ? full : listed(height)
    fits = isWhole || Self.fits(listed, in: room)
    cursor = ListCursor(
      rows: listed,
      size: Size(width: rect.width, height: fits ? room : room - 1),
      hasHeadings: false,
      isFeed: false
    )
  }

  /// Whether cards take no more than so many lines; looks only at as many as could.
  private static func fits(_ rows: ListedRows<TaskRow>, in lines: Int) -> Bool {
    var rest = lines
    for rank in 0..<rows.count {
      rest -= rows.height(at: rank)
      if rest < 0 { return false }
    }
    return true
  }

  /// All its cards are on screen, and their titles whole.
  var isWhole: Bool { fits && height != .tall }

  /// Whether a task is in it and the filter lets it through.
  func shows(_ id: RowID) -> Bool { cursor.rows.rank(of: id) != nil }

  /// Writes it; `view` is nil where the selection is in another column.
  func draw(_ view: PaneView?, on canvas: inout Canvas, ticks: inout Ticks) {
    let window = cursor.window(view ?? PaneView())
    let above = window.start.rank > 0 ? "\(context.glyphs.triangleUp) \(window.start.rank)" : ""
    let isCurrent = view != nil && context.isFocused
    TaskHeading(title: shelf.state.words.uppercased(), count: shelf.rows.count - shelf.canceled)
      .draw(
        in: Rect(x: rect.x, y: rect.y, width: rect.width, height: 1),
        ink: isCurrent ? Ink(.focus, .bold) : Ink(.heading),
        notes: shelf.notes(isOverdueTold: true),
        above: above,
        on: &canvas
      )
    for (index, line) in window.lines.enumerated() {
      let y = rect.y + 1 + index
      let row = cursor.rows[line.rank]
      TaskCardFace(context: context, row: row, width: rect.width, height: height)
        .draw(line: line.part, x: rect.x, y: y, on: &canvas, ticks: &ticks)
      let isBlank = style.isAiry && line.part == cursor.rows.height(at: line.rank) - 1
      if view != nil, line.rank == window.selectedRank, !isBlank {
        mark(line: line.part, y: y, on: &canvas)
      }
      canvas.highlight(filter, x: rect.x, y: y, width: rect.width)
    }
    let below = cursor.rows.count - 1 - (window.lines.last?.rank ?? cursor.rows.count - 1)
    guard below > 0 else { return }
    canvas.text(
      "\(context.glyphs.triangleDown) \(grouped(below)) more",
      x: rect.x,
      y: rect.y + rect.height - 1,
      width: rect.width,
      ink: Ink(.muted)
    )
  }

  private func mark(line: Int, y: Int, on canvas: inout Canvas) {
    let role: Role = context.isFocused ? .selection : .selectionUnfocused
    if context.isFocused, line == 0 {
      canvas.put(DrawnCharacter(context.glyphs.marker), x: rect.x - 1, y: y, ink: Ink(role))
    }
    canvas.tint(Rect(x: rect.x - 1, y: y, width: rect.width + 1, height: 1), Ink(role))
  }
}
