import IncidentModel
import ScreenKit
import Theming

/// Tasks as a list, a heading for each state.
struct TaskListPane: ListPane {
  let context: PaneContext
  let view: PaneView
  let frame: PaneFrame
  let filter: RowFilter
  let cursor: ListCursor<ListedRows<TaskRow>>
  private let shelves: TaskShelves

  init(_ context: PaneContext, _ view: PaneView, frame: PaneFrame) {
    self.context = context
    self.view = view
    self.frame = frame
    filter = RowFilter(view.filter)
    shelves = TaskShelves(context)
    let height = context.isZoomed ? 2 : 1
    let rows = shelves.shelves.flatMap(\.rows).map { row in
      var row = row
      row.height = height
      return row
    }
    cursor = ListCursor(
      rows: ListedRows(rows, filter: filter),
      size: frame.body.size,
      hasHeadings: true,
      isFeed: false
    )
  }

  func draw() -> Drawing {
    var canvas = Canvas(frame.size, glyphs: context.glyphs)
    var ticks = Ticks()
    frame.drawTasks(shelves, filter: view.filter, matches: cursor.rows.count, on: &canvas)
    drawLines(of: settle(), on: &canvas, ticks: &ticks)
    return Drawing(
      grid: canvas.grid,
      changesAt: ticks.next,
      matches: filter.words.isEmpty ? nil : cursor.rows.count
    )
  }

  func drawHeading(at rank: Int, y: Int, on canvas: inout Canvas) {
    let shelf = shelves.shelves[cursor.rows.group(at: rank)]
    TaskHeading(shelf: shelf).draw(x: frame.textX, width: frame.textEnd - frame.textX, y: y, on: &canvas)
  }

  func drawRow(at rank: Int, part: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    let row = cursor.rows[rank]
    let wording = TaskWording(context)
    var strip = Strip(x: frame.textX, end: frame.textEnd, y: y)
    let width = strip.room
    guard part == 0 else {
      strip.left("", width: 1, on: &canvas)
      wording.write(wording.facts(of: row, ticks: &ticks), into: &strip, on: &canvas)
      return
    }
    let (glyph, ink) = wording.sign(of: row)
    strip.left(String(glyph), width: 1, ink: ink, on: &canvas)
    if width >= 56, let owner = wording.owner(of: row) {
      strip.right(owner.text, width: width >= 70 ? 14 : 12, ink: owner.ink, on: &canvas)
    } else if width >= 56 {
      strip.right("", width: width >= 70 ? 14 : 12, on: &canvas)
    }
    if width >= 30 {
      let time = wording.time(of: row, ticks: &ticks)
      if width >= 44 || time != nil {
        strip.right(time?.text ?? "", width: 14, ink: time?.ink ?? Ink(), on: &canvas)
      }
    }
    strip.rest(row.card.title.string, ink: wording.titleInk(of: row), on: &canvas)
    guard !context.isZoomed, let obstacle = wording.obstacle(of: row), strip.room > 8 else { return }
    wording.write([BorderText("", Ink()), obstacle], into: &strip, on: &canvas)
  }
}

/// A state with the number of its tasks.
struct TaskHeading {
  let shelf: TaskShelves.Shelf

  /// Writes it; `above` is how many tasks are scrolled out of sight above.
  func draw(
    x: Int,
    width: Int,
    y: Int,
    ink: Ink = Ink(.heading),
    above: String = "",
    on canvas: inout Canvas
  ) {
    var strip = Strip(x: x, end: x + width, y: y)
    strip.rest(
      "\(shelf.state.words.uppercased()) \(grouped(shelf.rows.count - shelf.canceled))",
      ink: ink,
      on: &canvas
    )
    if shelf.canceled > 0, strip.room > 4 {
      strip.rest(", \(grouped(shelf.canceled)) canceled", ink: Ink(.muted), on: &canvas)
    }
    if !above.isEmpty, strip.room > TextWidth.columns(of: above) {
      strip.right(above, width: TextWidth.columns(of: above), ink: Ink(.muted), on: &canvas)
    }
  }
}
