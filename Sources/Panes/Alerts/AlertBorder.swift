import Foundation
import IncidentModel
import ScreenKit
import Theming

/// What the border of the feed tells: how many are new, how many there are, and how fast they come.
struct AlertBorder {
  private static let columns: Int64 = 12
  private static let columnSeconds: Int64 = 300
  let context: PaneContext
  let rows: AlertRows

  init(_ context: PaneContext, _ rows: AlertRows) {
    self.context = context
    self.rows = rows
  }

  /// Untouched critical ones, untouched ones, all, the rate of the last hour; the first are kept longest.
  func counts(_ ticks: inout Ticks) -> [BorderText] {
    let alerts = context.snapshot.alerts
    let critical = alerts.newCount(of: .critical)
    var counts: [BorderText] = []
    if critical > 0 { counts.append(BorderText("\(grouped(critical)) CRIT", Ink(.critical, .bold))) }
    if alerts.newCount > 0 { counts.append(BorderText("\(grouped(alerts.newCount)) new", Ink(.notice))) }
    let all = grouped(alerts.count)
    counts.append(BorderText("\(all) in all", Ink(.muted), shorter: alerts.newCount > 0 ? [all] : []))
    if let rate = rate(&ticks) { counts.append(rate) }
    return counts
  }

  /// "▁▂▁▃▇▅▂▁ 12/min" of what the filter shows; nil where nothing came in the last hour.
  private func rate(_ ticks: inout Ticks) -> BorderText? {
    let now = context.now.seconds
    let end = (now / Self.columnSeconds + 1) * Self.columnSeconds
    let start = end - Self.columns * Self.columnSeconds
    let edges = (0...Self.columns).map {
      rows.count(before: Instant(seconds: start + $0 * Self.columnSeconds))
    }
    let counts = zip(edges, edges.dropFirst()).map { $1 - $0 }
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    let minute = now / 60 * 60
    ticks.add(Instant(seconds: minute + 60))
    let sinceMinute = [minute - 60, minute, minute + 60].map { rows.count(before: Instant(seconds: $0)) }
    let perMinute = max(sinceMinute[1] - sinceMinute[0], sinceMinute[2] - sinceMinute[1])
    let hour = counts.reduce(0, +)
    let words = perMinute > 0 ? "\(grouped(perMinute))/min" : "\(grouped(hour))/h"
    let bars = Sparkline.bars(counts, glyphs: context.glyphs)
    return BorderText("\(bars) \(words)", Ink(.muted), shorter: ["\(bars.suffix(6)) \(words)", words])
  }
}

/// Counts as heights.
enum Sparkline {
  /// How high a count stands, of so many steps: 0 for none, at least 1 for any. A flood must not press everything else
  /// flat, so heights go by orders of magnitude.
  static func height(_ count: Int, most: Int, steps: Int) -> Int {
    guard count > 0 else { return 0 }
    let share = log2(1 + Double(count)) / log2(1 + Double(max(1, most)))
    return min(steps, max(1, Int((share * Double(steps)).rounded())))
  }

  /// A row of bars.
  static func bars(_ counts: [Int], glyphs: GlyphSet) -> String {
    let most = counts.max() ?? 0
    return String(
      counts.map { count in
        glyphs.spark[max(0, height(count, most: most, steps: glyphs.spark.count) - 1)]
      }
    )
  }
}
