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
  let body: Rect
  let cursor: ListCursor<AlertRows>
  private let block: AlertSummaryBlock?

  init(_ context: PaneContext, _ view: PaneView, size: Size) {
    self.context = context
    self.view = view
    frame = PaneFrame(kind: .alerts, context: context, size: size)
    asked = view.alertFilter(in: context)
    filter = RowFilter(words: asked.sought)
    let height = AlertSummaryBlock.height(in: frame.body, context)
    let rows = AlertRows(context, asked.query, view.grouping, isSummed: height > 0)
    block = height > 0 && rows.alertCount > 0 ? AlertSummaryBlock(context, rows, height: height) : nil
    body = block == nil ? frame.body : frame.body.droppingTop(height)
    cursor = ListCursor(rows: rows, size: body.size, hasHeadings: true, isFeed: true)
  }

  func draw() -> Drawing {
    let settled = settle()
    var canvas = Canvas(frame.size, glyphs: context.glyphs)
    var ticks = Ticks()
    frame.draw(
      on: &canvas,
      counts: markedTexts + AlertBorder(context, cursor.rows).counts(&ticks),
      filter: filterTexts,
      state: followState(of: settled)
    )
    if cursor.rows.count == 0 {
      EmptyState(
        context: context,
        filter: view.filter,
        isBare: context.snapshot.alerts.count == 0,
        isSearching: cursor.rows.isSearching,
        invitation: ["No alerts yet.", "What a tool writes to feeds/ comes in here."]
      ).draw(on: &canvas, in: body)
    }
    block?.draw(in: frame.body, x: frame.textX, end: frame.textEnd, on: &canvas)
    drawLines(of: settled, on: &canvas, ticks: &ticks)
    return Drawing(
      grid: canvas.grid,
      changesAt: cursor.rows.isSearching ? context.now : ticks.next,
      matches: asked.isEmpty ? nil : cursor.rows.alertCount,
      isSearching: cursor.rows.isSearching
    )
  }

  private var markedTexts: [BorderText] {
    view.marked.isEmpty ? [] : [BorderText("\(grouped(view.marked.count)) marked", Ink(.focus, .bold))]
  }

  /// How rows are taken together, what is asked and how much it lets through, and what is wrong with it.
  private var filterTexts: [BorderText] {
    let texts = frame.filterText(
      view.filter,
      matches: cursor.rows.alertCount,
      isLeast: cursor.rows.isSearching && !asked.isEmpty,
      of: context.snapshot.alerts.count
    )
    guard let fault = asked.faults.first else { return groupTexts + texts }
    let meant = fault.nearest.map { ": \($0)?" } ?? ""
    let complaint = "\(context.glyphs.cross) \(fault.reason)\(meant) "
    return groupTexts + texts.prefix(1) + [BorderText(complaint, Ink(.warning, .bold))] + texts.dropFirst()
  }

  private var groupTexts: [BorderText] {
    guard view.grouping.isOn else { return [] }
    guard let open = view.grouping.open else {
      let count = cursor.rows.count
      return [BorderText("\(grouped(count)) group\(count == 1 ? "" : "s") by rule, host, hour", Ink(.focus))]
    }
    let alerts = context.snapshot.alerts
    let what = alerts.text(open.rule == .none ? open.title : open.rule).string(or: "(no rule)")
    let host = alerts.text(open.host)
    let hours =
      "\(context.clock.timeOfDay(open.hours.lowerBound))\(context.glyphs.none)"
      + context.clock.timeOfDay(open.hours.upperBound)
    return [BorderText("\(what)\(host.isEmpty ? "" : " on \(host)") \(hours), Esc back", Ink(.focus))]
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
    AlertLine(
      context: context,
      alert: alert,
      cluster: cursor.rows.cluster(at: rank),
      width: frame.textEnd - frame.textX
    ).draw(x: frame.textX, y: y, on: &canvas, ticks: &ticks)
    if isMarked(at: rank) {
      canvas.put(DrawnCharacter(context.glyphs.square), x: body.x, y: y, ink: Ink(.focus, .bold))
    }
  }

  /// A group is marked where its last alert is.
  private func isMarked(at rank: Int) -> Bool {
    !view.marked.isEmpty && cursor.rows.alert(at: rank).map { view.marked.contains($0.id) } ?? false
  }
}

extension PaneView {
  /// What the filter of the alert feed asks; times in it are those of the day on which it was typed.
  public func alertFilter(in context: PaneContext) -> AlertFilter {
    AlertFilter(filter, when: WhenText(now: filterTypedAt ?? context.now, zone: context.clock.zone))
  }
}
