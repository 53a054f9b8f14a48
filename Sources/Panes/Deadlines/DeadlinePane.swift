import IncidentModel
import ScreenKit
import Theming

/// Pane 3: who must be told by when; what must be done first stands on top.
struct DeadlinePane: ListPane {
  let context: PaneContext
  let view: PaneView
  let frame: PaneFrame
  let filter: RowFilter
  let cursor: ListCursor<ListedRows<DutyRow>>
  private let columns: DutyColumns

  init(_ context: PaneContext, _ view: PaneView, size: Size) {
    self.context = context
    self.view = view
    frame = PaneFrame(kind: .deadlines, context: context, size: size)
    filter = RowFilter(view.filter)
    let duties = context.snapshot.state.notifications.values.map { DutyRow($0.value, context: context) }
    let rows = ListedRows(duties.sorted(by: DutyRow.comesFirst), filter: filter)
    cursor = ListCursor(rows: rows, size: frame.body.size, hasHeadings: false, isFeed: false)
    columns = DutyColumns(
      duties.map { DutyWording(context: context, row: $0) },
      width: frame.textEnd - frame.textX
    )
  }

  func draw() -> Drawing {
    let settled = settle()
    let total = cursor.rows.all.count
    var canvas = Canvas(frame.size, glyphs: context.glyphs)
    var ticks = Ticks()
    frame.draw(
      on: &canvas,
      counts: counts(&ticks),
      filter: frame.filterText(view.filter, matches: cursor.rows.count, of: total),
      state: total == 0 ? nil : BorderText(footnote, Ink(.muted))
    )
    if cursor.rows.count == 0 {
      EmptyState(
        context: context,
        filter: view.filter,
        isBare: total == 0,
        invitation: [
          "No deadlines yet.", "An event warroom.notification.required in events/ starts a clock.",
        ]
      ).draw(on: &canvas, in: frame.body)
    }
    if columns.dueStyle == .short, total > 0 { ticks.add(context.clock.midnight(after: context.now)) }
    drawLines(of: settled, on: &canvas, ticks: &ticks)
    return Drawing(
      grid: canvas.grid,
      changesAt: ticks.next,
      matches: filter.words.isEmpty ? nil : cursor.rows.count
    )
  }

  /// The zone of all times, where rows have no room for it, and what every clock must say.
  private var footnote: String {
    let advice = "not legal advice"
    guard columns.dueStyle == .short else { return advice }
    return "times \(context.clock.abbreviation(at: context.now)) \(context.glyphs.middleDot) \(advice)"
  }

  private func counts(_ ticks: inout Ticks) -> [BorderText] {
    let duties = cursor.rows.all
    var counts: [BorderText] = []
    let overdue = duties.count { $0.standing == .overdue }
    if overdue > 0 { counts.append(BorderText("\(overdue) overdue", Ink(.critical, .bold))) }
    let running = duties.filter { $0.standing == .running || $0.standing == .dueSoon }
    if let next = running.first, let due = next.reading.due {
      ticks.add(Span.remainderChanges(until: due, now: context.now))
      let role: Role = next.standing == .dueSoon ? .warning : .text
      counts.append(BorderText("next \(Span.text(due.seconds(since: context.now)))", Ink(role)))
    }
    let now = duties.count { $0.standing == .now }
    if now > 0 { counts.append(BorderText("\(now) now", Ink(.notice))) }
    let done = duties.count { !$0.isOpen }
    if done > 0 { counts.append(BorderText("\(done) of \(duties.count) settled", Ink(.muted))) }
    return counts
  }

  func drawHeading(at rank: Int, y: Int, on canvas: inout Canvas) {}

  func drawRow(at rank: Int, part: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    let wording = DutyWording(context: context, row: cursor.rows[rank])
    let line = DutyLine(wording: wording, columns: columns)
    if part == 0 {
      line.draw(x: frame.textX, end: frame.textEnd, y: y, on: &canvas, ticks: &ticks)
    } else {
      line.drawSecond(x: frame.textX, end: frame.textEnd, y: y, on: &canvas)
    }
  }
}
