import IncidentModel
import ScreenKit
import Theming

/// Pane 4: what detection tools report, newest first.
struct AlertPane: ListPane {
  let context: PaneContext
  let view: PaneView
  let frame: PaneFrame
  let asked: AlertFilter
  /// What is marked on the rows.
  let filter: RowFilter
  let cursor: ListCursor<AlertRows>

  init(_ context: PaneContext, _ view: PaneView, size: Size) {
    self.context = context
    self.view = view
    frame = PaneFrame(kind: .alerts, context: context, size: size)
    asked = AlertFilter(
      view.filter,
      when: WhenText(now: view.filterTypedAt ?? context.now, zone: context.clock.zone)
    )
    filter = RowFilter(words: asked.sought)
    cursor = ListCursor(
      rows: AlertRows(context, asked),
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
      filter: filterTexts,
      state: followState(of: settled)
    )
    if cursor.rows.count == 0 {
      EmptyState(
        context: context,
        filter: view.filter,
        isBare: alerts.count == 0,
        isSearching: cursor.rows.isSearching,
        invitation: ["No alerts yet.", "What a tool writes to feeds/ comes in here."]
      ).draw(on: &canvas, in: frame.body)
    }
    drawLines(of: settled, on: &canvas, ticks: &ticks)
    return Drawing(
      grid: canvas.grid,
      changesAt: cursor.rows.isSearching ? context.now : ticks.next,
      matches: asked.isEmpty ? nil : cursor.rows.count,
      isSearching: cursor.rows.isSearching
    )
  }

  /// What is asked and how much it lets through, and what is wrong with it.
  private var filterTexts: [BorderText] {
    var texts = frame.filterText(
      view.filter,
      matches: cursor.rows.count,
      isLeast: cursor.rows.isSearching,
      of: context.snapshot.alerts.count
    )
    if let fault = asked.faults.first {
      let meant = fault.nearest.map { ": \($0)?" } ?? ""
      texts.append(BorderText(" \(context.glyphs.cross) \(fault.reason)\(meant)", Ink(.warning, .bold)))
    }
    return texts
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
