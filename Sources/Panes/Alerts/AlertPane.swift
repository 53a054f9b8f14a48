import IncidentModel
import ScreenKit
import Theming

/// Pane 4: what detection tools report, newest first.
struct AlertPane: ListPane {
  let context: PaneContext
  let view: PaneView
  let frame: PaneFrame
  let filter: RowFilter
  let cursor: ListCursor<AlertRows>

  init(_ context: PaneContext, _ view: PaneView, size: Size) {
    self.context = context
    self.view = view
    frame = PaneFrame(kind: .alerts, context: context, size: size)
    filter = RowFilter(view.filter)
    cursor = ListCursor(
      rows: AlertRows(context, filter: filter),
      size: frame.body.size,
      hasHeadings: true,
      isFeed: true
    )
  }

  func draw() -> Drawing {
    let settled = settle()
    let alerts = context.snapshot.alerts
    var canvas = Canvas(frame.size, glyphs: context.glyphs)
    var ticks = Ticks()
    frame.draw(
      on: &canvas,
      counts: counts,
      filter: frame.filterText(view.filter, matches: cursor.rows.count, of: alerts.count),
      state: followState(of: settled)
    )
    if cursor.rows.count == 0 {
      EmptyState(
        context: context,
        filter: view.filter,
        isBare: alerts.count == 0,
        invitation: ["No alerts yet.", "What a tool writes to feeds/ comes in here."]
      ).draw(on: &canvas, in: frame.body)
    }
    drawLines(of: settled, on: &canvas, ticks: &ticks)
    return Drawing(
      grid: canvas.grid,
      changesAt: ticks.next,
      matches: filter.words.isEmpty ? nil : cursor.rows.count
    )
  }

  /// Untouched critical ones, untouched ones, all.
  private var counts: [BorderText] {
    let alerts = context.snapshot.alerts
    let critical = alerts.newCount(of: .critical)
    var counts: [BorderText] = []
    if critical > 0 { counts.append(BorderText("\(grouped(critical)) CRIT", Ink(.critical, .bold))) }
    if alerts.newCount > 0 { counts.append(BorderText("\(grouped(alerts.newCount)) new", Ink(.notice))) }
    return counts + [BorderText("\(grouped(alerts.count)) in all", Ink(.muted))]
  }

  func drawHeading(at rank: Int, y: Int, on canvas: inout Canvas) {
    DayHeading(context: context).draw(
      cursor.rows.time(at: rank),
      x: frame.textX,
      end: frame.textEnd,
      y: y,
      on: &canvas
    )
  }

  func drawRow(at rank: Int, part: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    guard let alert = cursor.rows.alert(at: rank) else { return }
    AlertLine(context: context, alert: alert, width: frame.textEnd - frame.textX)
      .draw(x: frame.textX, y: y, on: &canvas, ticks: &ticks)
  }
}
