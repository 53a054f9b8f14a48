import IncidentModel
import ScreenKit
import Theming

/// One row of the feed: time, severity as word and shape, product, title, host, count, state. Of a group those of its
/// last alert, how grave the gravest is, how many there are, and from when to when.
struct AlertLine {
  let context: PaneContext
  let alert: Alert
  var cluster: AlertCluster?
  /// Columns there are for it.
  let width: Int

  private var glyphs: GlyphSet { context.glyphs }
  private var isNew: Bool { cluster != nil || alert.state == .new }
  private var severity: Severity { cluster?.severity ?? alert.severity }
  private var count: Int { cluster?.count ?? alert.count }
  private var isWide: Bool { width >= 140 }

  /// Writes it.
  func draw(x: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    var strip = Strip(x: x, end: x + width, y: y)
    if width >= 18 {
      strip.left(time(&ticks), width: timeWidth, ink: Ink(.muted), align: .right, on: &canvas)
    }
    strip.left(String(severity.sign(glyphs)), width: 1, ink: severityInk, on: &canvas)
    if width >= 26 { strip.left(severity.shortWord, width: 4, ink: severityInk, on: &canvas) }
    if width >= 66 {
      strip.left(alert.product.string, width: isWide ? 14 : 11, ink: Ink(.muted), on: &canvas)
    }
    if width >= 50 {
      strip.left(alert.host.string, width: isWide ? 20 : width >= 100 ? 14 : 10, ink: Ink(.info), on: &canvas)
    }
    drawRight(&strip, on: &canvas)
    strip.rest(alert.title.string(or: "(no title)"), ink: titleInk, on: &canvas)
  }

  /// State, count and, where there is room, where it came from; what is not said leaves its columns to the title.
  private func drawRight(_ strip: inout Strip, on canvas: inout Canvas) {
    if cluster == nil, context.isOwn(context.snapshot.state.alertMarks[alert.key]?.history) {
      strip.right(OwnMark.text, width: OwnMark.width, on: &canvas)
    }
    if let cluster {
      drawSpan(of: cluster, &strip, on: &canvas)
    } else if width >= 100 || (width >= 44 && !alert.state.shortWord.isEmpty) {
      strip.right(alert.state.shortWord, width: 4, ink: stateInk, on: &canvas)
    }
    if width >= 100 || (width >= 36 && count > 1) {
      let count = count > 1 ? "\(glyphs.times)\(grouped(count))" : ""
      let isColumn = cluster == nil ? width >= 100 : width >= 60
      let columns = isColumn ? (cluster == nil ? 6 : 8) : TextWidth.columns(of: count)
      strip.right(count, width: columns, ink: Ink(.muted), align: .right, on: &canvas)
    }
    guard isWide, cluster == nil else { return }
    strip.right(alert.src.string, width: 21, ink: Ink(.muted), on: &canvas)
    strip.right(alert.user.string, width: 14, ink: Ink(.muted), on: &canvas)
  }

  /// When the first and the last of a group happened.
  private func drawSpan(of cluster: AlertCluster, _ strip: inout Strip, on canvas: inout Canvas) {
    guard width >= 60, alert.isTimed else { return }
    let times = [cluster.first, cluster.last].map { context.clock.timeOfDay($0) }
    let span = times[0] == times[1] ? times[0] : times.joined(separator: String(glyphs.none))
    strip.right(span, width: 11, ink: Ink(.muted), on: &canvas)
  }

  private var timeWidth: Int { context.clock.mode == .relative ? 9 : width >= 50 ? 8 : 5 }

  private func time(_ ticks: inout Ticks) -> String {
    guard alert.isTimed else { return String(glyphs.none) }
    let instant = cluster?.last ?? alert.time
    guard context.clock.mode == .relative else {
      return context.clock.timeOfDay(instant, seconds: timeWidth == 8)
    }
    ticks.add(Span.ageChanges(since: instant, now: context.now))
    let age = context.now.seconds(since: instant)
    return age < 0 ? "in \(Span.coarse(-age))" : Span.text(age)
  }

  /// What the team has dealt with no longer calls: its colors rest.
  private var severityInk: Ink {
    guard isNew || alert.state == .escalated else { return Ink(.muted) }
    return severity.ink
  }

  private var titleInk: Ink {
    guard cluster == nil else { return Ink() }
    return switch alert.state {
    case .new, .escalated: Ink()
    case .dismissed: Ink(.former)
    case .acknowledged, .resolved: Ink(.muted)
    }
  }

  private var stateInk: Ink {
    switch alert.state {
    case .escalated: Ink(.warning)
    case .resolved: Ink(.good)
    default: Ink(.muted)
    }
  }
}

extension Severity {
  /// Its shape.
  func sign(_ glyphs: GlyphSet) -> Character {
    switch self {
    case .critical, .high: glyphs.triangleUp
    case .medium: glyphs.diamond
    case .low: glyphs.bullet
    case .info, .unknown: glyphs.hollow
    }
  }

  /// Its color while nobody has dealt with it.
  var ink: Ink {
    switch self {
    case .critical: Ink(.critical, .bold)
    case .high: Ink(.warning)
    case .medium: Ink(.notice)
    case .low, .info: Ink(.info)
    case .unknown: Ink(.muted)
    }
  }

  /// Its first letter.
  var letter: Character { shortWord.first ?? "?" }
}
