import IncidentModel
import ScreenKit
import Theming

/// Pane 3: who must be told by when; what must be done first stands on top.
struct DeadlinePane: ListPane {
  /// Columns are as wide as the rows that matter most need them; to look at all would cost what is not on the screen.
  private static let measured = 48

  let context: PaneContext
  let view: PaneView
  let frame: PaneFrame
  let filter: RowFilter
  let cursor: ListCursor<DutyRows>
  private let board: DutyBoard
  private let columns: DutyColumns

  init(_ context: PaneContext, _ view: PaneView, size: Size) {
    self.context = context
    self.view = view
    frame = PaneFrame(kind: .deadlines, context: context, size: size)
    filter = RowFilter(view.filter)
    board = context.memo.board(context)
    let rows = DutyRows(context, board, filter: filter, height: context.isZoomed ? 2 : 1)
    cursor = ListCursor(rows: rows, size: frame.body.size, hasHeadings: false, isFeed: false)
    columns = DutyColumns(
      context.memo.measures(of: board.rows.prefix(Self.measured), on: board, context),
      width: frame.textEnd - frame.textX
    )
  }

  func draw() -> Drawing {
    let settled = settle()
    let total = board.rows.count
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
    if let change = board.changesAt { ticks.add(change) }
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
    return "times \(context.clock.abbreviations(around: context.now)) \(context.glyphs.middleDot) \(advice)"
  }

  private func counts(_ ticks: inout Ticks) -> [BorderText] {
    var counts: [BorderText] = []
    if board.overdue > 0 {
      counts.append(BorderText("\(grouped(board.overdue)) overdue", Ink(.critical, .bold)))
    }
    if let next = board.next, let reading = next.duty?.reading, let due = reading.due {
      let isMargin = next.standing == .margin
      let end = isMargin ? reading.outerLimit ?? due : due
      ticks.add(Span.remainderChanges(until: end, now: context.now))
      let role: Role = next.standing == .running ? .text : .warning
      let rest = Span.text(end.seconds(since: context.now))
      counts.append(BorderText("\(isMargin ? "limit" : "next") \(rest)", Ink(role)))
    }
    if board.now > 0 { counts.append(BorderText("\(grouped(board.now)) now", Ink(.notice))) }
    if board.settled > 0 {
      let settled = "\(grouped(board.settled)) of \(grouped(board.duties)) settled"
      counts.append(BorderText(settled, Ink(.muted)))
    }
    return counts
  }

  func drawHeading(at rank: Int, y: Int, on canvas: inout Canvas) {}

  func highlight(at rank: Int) -> Ink? {
    guard !context.alarmed.isEmpty, let duty = cursor.rows[rank].duty else { return nil }
    return context.alarmed[duty.id]?.ink
  }

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
