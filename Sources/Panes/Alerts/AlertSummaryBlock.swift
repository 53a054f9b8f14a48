import IncidentModel
import ScreenKit
import Theming

/// Over the rows of the zoomed feed: when how many came and how grave they were, of which severities, on which hosts, of
/// which rules. All of it of what the filter shows.
struct AlertSummaryBlock {
  let context: PaneContext
  let rows: AlertRows
  let summary: AlertSummary
  let height: Int

  /// Lines below the bars: letters, times, severities, hosts, rules.
  private static let textLines = 5

  /// Lines that it takes in the frame of a pane; 0 where there is no room for it, or the pane is not zoomed.
  static func height(in body: Rect, _ context: PaneContext) -> Int {
    guard context.isZoomed, body.width >= 40, body.height >= 14 else { return 0 }
    return textLines + (body.height >= 50 ? 4 : body.height >= 30 ? 2 : 1)
  }

  init?(_ context: PaneContext, _ rows: AlertRows, height: Int) {
    guard let summary = rows.gathered?.summary else { return nil }
    self.context = context
    self.rows = rows
    self.summary = summary
    self.height = height
  }

  /// Writes it at the top of a pane's body, between two columns.
  func draw(in body: Rect, x: Int, end: Int, on canvas: inout Canvas) {
    let bars = height - Self.textLines
    let range = stretch
    drawBars(in: Rect(x: x, y: body.y, width: end - x, height: bars), range, on: &canvas)
    var y = body.y + bars + 1
    drawTimes(range, x: x, end: end, y: y, on: &canvas)
    y += 1
    drawSeverities(x: x, end: end, y: y, on: &canvas)
    drawTop("hosts", summary.hosts, nothing: "(no host)", x: x, end: end, y: y + 1, on: &canvas)
    drawTop("rules", summary.rules, nothing: "(no rule)", x: x, end: end, y: y + 2, on: &canvas)
  }

  // MARK: Bars

  /// From when to when: one alert in a hundred may lie before it, for a wrong clock must not press the rest together.
  private var stretch: Range<Instant> {
    let count = rows.alertCount
    let newest = rows.time(ofAlert: count - 1)
    let last = newest == .distantPast ? context.now : newest
    let bulk = max(context.now, rows.time(ofAlert: count - 1 - count / 100))
    let end = min(last, bulk).adding(seconds: 60)
    let start = rows.time(ofAlert: count / 100)
    return min(start, end.adding(seconds: -600))..<end
  }

  private func drawBars(in rect: Rect, _ range: Range<Instant>, on canvas: inout Canvas) {
    let minutes = Int(clamping: range.upperBound.seconds(since: range.lowerBound) / 60)
    let columns = summary.rate.columns(
      min(rect.width, max(1, minutes)),
      from: range.lowerBound,
      to: range.upperBound
    )
    let cells = max(1, rect.width / max(1, columns.count))
    let totals = columns.map { Int($0.wrappedSum()) }
    let most = totals.max() ?? 0
    let steps = canvas.glyphs.spark.count
    for (column, counts) in columns.enumerated() {
      guard let worst = Severity.allCases.first(where: { counts[$0.rank] > 0 }) else { continue }
      let level = Sparkline.height(totals[column], most: most, steps: steps * rect.height)
      for cell in 0..<cells {
        let x = rect.x + column * cells + cell
        for line in 0..<rect.height {
          let part = min(steps, level - (rect.height - 1 - line) * steps)
          guard part > 0 else { continue }
          canvas.put(
            DrawnCharacter(canvas.glyphs.spark[part - 1]),
            x: x,
            y: rect.y + line,
            ink: worst.ink
          )
        }
        canvas.put(DrawnCharacter(worst.letter), x: x, y: rect.y + rect.height, ink: worst.ink)
      }
    }
  }

  private func drawTimes(_ range: Range<Instant>, x: Int, end: Int, y: Int, on canvas: inout Canvas) {
    let clock = context.clock
    let zone = clock.abbreviation(at: range.upperBound)
    var strip = Strip(x: x, end: end, y: y)
    let right = "\(clock.dayAndTime(range.upperBound, now: context.now)) \(zone)"
    strip.right(right, width: TextWidth.columns(of: right), ink: Ink(.muted), on: &canvas)
    let peak = "  peak \(grouped(summary.rate.peak))/min"
    let left = clock.dayAndTime(range.lowerBound, now: context.now)
    strip.rest(left, ink: Ink(.muted), on: &canvas)
    strip.rest(peak, ink: Ink(), on: &canvas)
  }

  // MARK: Counts

  private func drawSeverities(x: Int, end: Int, y: Int, on canvas: inout Canvas) {
    var strip = Strip(x: x, end: end, y: y)
    for severity in Severity.allCases where summary.count(of: severity) > 0 {
      let sign = severity.sign(context.glyphs)
      strip.rest("\(sign) \(severity.shortWord) ", ink: severity.ink, on: &canvas)
      strip.rest("\(grouped(summary.count(of: severity)))   ", on: &canvas)
    }
    if rows.isSearching { strip.rest("counting\(context.glyphs.ellipsis)", ink: Ink(.muted), on: &canvas) }
  }

  private func drawTop(
    _ label: String,
    _ ranking: TextRanking,
    nothing: String,
    x: Int,
    end: Int,
    y: Int,
    on canvas: inout Canvas
  ) {
    var strip = Strip(x: x, end: end, y: y)
    strip.left(label, width: 5, ink: Ink(.muted), on: &canvas)
    let top = ranking.top
    for (index, entry) in top.enumerated() {
      let room = min(40, max(12, (end - x) / 4))
      let name = context.snapshot.alerts.text(entry.text).string(or: nothing)
      let shown = TextFitting.truncate(name, to: room, ellipsis: context.glyphs.ellipsis)
      let count = " \(grouped(entry.count))"
      let more = ranking.count - index
      let note = "+\(grouped(more)) more"
      let needed = TextWidth.columns(of: shown + count) + (more > 1 ? 3 + TextWidth.columns(of: note) : 0)
      guard strip.room >= needed else {
        strip.rest(note, ink: Ink(.muted), on: &canvas)
        return
      }
      strip.rest(shown, ink: Ink(.info), on: &canvas)
      strip.rest(count + "   ", on: &canvas)
    }
    let rest = ranking.count - top.count
    if rest > 0 { strip.rest("+\(grouped(rest)) more", ink: Ink(.muted), on: &canvas) }
  }
}
