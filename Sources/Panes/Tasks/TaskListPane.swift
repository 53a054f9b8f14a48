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
    let rows = shelves.listed(height: context.isZoomed ? 2 : 1)
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
    if shelves.total > 0 { ticks.add(context.clock.midnight(after: context.now)) }
    frame.drawTasks(shelves, filter: view.filter, matches: cursor.rows.count, on: &canvas)
    drawLines(of: settle(), on: &canvas, ticks: &ticks)
    return Drawing(
      grid: canvas.grid,
      changesAt: ticks.next,
      matches: filter.words.isEmpty ? nil : cursor.rows.count
    )
  }

  func drawHeading(at rank: Int, y: Int, on canvas: inout Canvas) {
    let rect = Rect(x: frame.textX, y: y, width: frame.textEnd - frame.textX, height: 1)
    let group = cursor.rows.group(at: rank)
    guard group != TaskShelves.overdueGroup else {
      return TaskHeading(title: "OVERDUE", count: shelves.overdue)
        .draw(in: rect, ink: Ink(.critical, .bold), on: &canvas)
    }
    let shelf = shelves.shelves[group]
    TaskHeading(title: shelf.state.words.uppercased(), count: shelf.rows.count - shelf.canceled)
      .draw(in: rect, notes: shelf.notes(isOverdueTold: true), on: &canvas)
  }

  func drawRow(at rank: Int, part: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    let row = cursor.rows[rank]
    let wording = TaskWording(context)
    var strip = Strip(x: frame.textX, end: frame.textEnd, y: y)
    let width = strip.room
    guard part == 0 else {
      strip.left("", width: 1, on: &canvas)
      let facts = wording.facts(of: row, ticks: &ticks, isBrief: width >= 56)
      return wording.write(facts, into: &strip, on: &canvas)
    }
    let (glyph, ink) = wording.sign(of: row)
    strip.left(String(glyph), width: 1, ink: ink, on: &canvas)
    if context.isOwn(context.snapshot.state.tasks[row.card.id]?.history) {
      strip.right(OwnMark.text, width: OwnMark.width, on: &canvas)
    }
    if width >= 56 {
      let owner = wording.owner(of: row) ?? BorderText("", Ink())
      strip.right(owner, width: width >= 70 ? 14 : 11, on: &canvas)
    }
    if width >= 30, let time = wording.time(of: row, ticks: &ticks) {
      let columns = TextWidth.columns(of: time.text)
      strip.right(time, width: width >= 44 ? max(14, columns) : columns, on: &canvas)
    } else if width >= 44 {
      strip.right("", width: 14, on: &canvas)
    }
    strip.rest(row.card.heading, ink: wording.titleInk(of: row), on: &canvas)
    guard !context.isZoomed, let obstacle = wording.obstacle(of: row), strip.room > 10 else { return }
    strip.rest(" \(context.glyphs.middleDot) ", ink: Ink(.muted), on: &canvas)
    strip.rest(obstacle.text, ink: obstacle.ink, on: &canvas)
  }
}
