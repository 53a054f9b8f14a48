import IncidentModel
import ScreenKit
import Theming

/// One column of the board: a heading, cards, and how many more there are below.
struct TaskColumn {
  let context: PaneContext
  let shelf: TaskShelves.Shelf
  let filter: RowFilter
  let rect: Rect
  let cursor: ListCursor<ListedRows<TaskRow>>

  init(context: PaneContext, shelf: TaskShelves.Shelf, filter: RowFilter, rect: Rect) {
    self.context = context
    self.shelf = shelf
    self.filter = filter
    self.rect = rect
    let isTall = context.isZoomed || rect.height >= 20
    let rows = shelf.rows.map { row in
      var row = row
      let titleLines = isTall ? min(2, TextFitting.wrap(row.card.title.string, to: rect.width - 2).count) : 1
      row.height = titleLines + 1
      return row
    }
    let listed = ListedRows(rows, filter: filter)
    let lines = listed.rows.reduce(0) { $0 + $1.height }
    let room = rect.height - 1
    cursor = ListCursor(
      rows: listed,
      size: Size(width: rect.width, height: lines > room ? room - 1 : room),
      hasHeadings: false,
      isFeed: false
    )
  }

  /// Whether a task is in it and the filter lets it through.
  func shows(_ id: RowID) -> Bool { cursor.rows.rank(of: id) != nil }

  /// Writes it; `view` is nil where the selection is in another column.
  func draw(_ view: PaneView?, on canvas: inout Canvas, ticks: inout Ticks) {
    let window = cursor.window(view ?? PaneView())
    let above = window.start.rank > 0 ? "\(context.glyphs.triangleUp) \(window.start.rank)" : ""
    let isCurrent = view != nil && context.isFocused
    TaskHeading(shelf: shelf).draw(
      x: rect.x,
      width: rect.width,
      y: rect.y,
      ink: isCurrent ? Ink(.focus, .bold) : Ink(.heading),
      above: above,
      on: &canvas
    )
    for (index, line) in window.lines.enumerated() {
      let y = rect.y + 1 + index
      draw(cursor.rows[line.rank], part: line.part, y: y, on: &canvas, ticks: &ticks)
      if view != nil, line.rank == window.selectedRank {
        let role: Role = context.isFocused ? .selection : .selectionUnfocused
        if context.isFocused, line.part == 0 {
          canvas.put(DrawnCharacter(context.glyphs.triangleRight), x: rect.x - 1, y: y, ink: Ink(role))
        }
        canvas.tint(Rect(x: rect.x - 1, y: y, width: rect.width + 1, height: 1), Ink(role))
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

  private func draw(_ row: TaskRow, part: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    let wording = TaskWording(context)
    var strip = Strip(x: rect.x, end: rect.x + rect.width, y: y)
    let (glyph, ink) = wording.sign(of: row)
    strip.left(part == 0 ? String(glyph) : "", width: 1, ink: ink, on: &canvas)
    guard part < row.height - 1 else {
      wording.write(wording.facts(of: row, ticks: &ticks), into: &strip, on: &canvas)
      return
    }
    strip.rest(title(of: row, line: part), ink: wording.titleInk(of: row), on: &canvas)
  }

  /// A line of the title; the last one takes what is left and is cut where it must be.
  private func title(of row: TaskRow, line: Int) -> String {
    let lines = TextFitting.wrap(row.card.title.string, to: rect.width - 2)
    return line < row.height - 2 ? lines[line] : lines[line...].joined(separator: " ")
  }
}
