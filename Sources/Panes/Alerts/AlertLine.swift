import IncidentModel
import ScreenKit
import Theming

/// One alert in the feed: time, severity as word and shape, product, title, host, count, state.
struct AlertLine {
  let context: PaneContext
  let alert: Alert
  /// Columns there are for it.
  let width: Int

  private var glyphs: GlyphSet { context.glyphs }
  private var isNew: Bool { alert.state == .new }
  private var isWide: Bool { width >= 140 }

  /// Writes it.
  func draw(x: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    var strip = Strip(x: x, end: x + width, y: y)
    if width >= 18 {
      strip.left(time(&ticks), width: timeWidth, ink: Ink(.muted), align: .right, on: &canvas)
    }
    strip.left(String(sign), width: 1, ink: severityInk, on: &canvas)
    if width >= 26 { strip.left(alert.severity.shortWord, width: 4, ink: severityInk, on: &canvas) }
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
    if context.isOwn(context.snapshot.state.alertMarks[alert.key]?.history) {
      strip.right(OwnMark.text, width: OwnMark.width, on: &canvas)
    }
    if width >= 100 || (width >= 44 && !alert.state.shortWord.isEmpty) {
      strip.right(alert.state.shortWord, width: 4, ink: stateInk, on: &canvas)
    }
    if width >= 100 || (width >= 36 && alert.count > 1) {
      let count = alert.count > 1 ? "\(glyphs.times)\(grouped(alert.count))" : ""
      let columns = width >= 100 ? 6 : TextWidth.columns(of: count)
      strip.right(count, width: columns, ink: Ink(.muted), align: .right, on: &canvas)
    }
    guard isWide else { return }
    strip.right(alert.src.string, width: 21, ink: Ink(.muted), on: &canvas)
    strip.right(alert.user.string, width: 14, ink: Ink(.muted), on: &canvas)
  }

  private var timeWidth: Int { context.clock.mode == .relative ? 9 : width >= 50 ? 8 : 5 }

  private func time(_ ticks: inout Ticks) -> String {
    guard context.clock.mode == .relative else {
      return context.clock.timeOfDay(alert.time, seconds: timeWidth == 8)
    }
    ticks.add(Span.ageChanges(since: alert.time, now: context.now))
    let age = context.now.seconds(since: alert.time)
    return age < 0 ? "in \(Span.coarse(-age))" : Span.text(age)
  }

  private var sign: Character {
    switch alert.severity {
    case .critical, .high: glyphs.triangleUp
    case .medium: glyphs.diamond
    case .low: glyphs.bullet
    case .info, .unknown: glyphs.hollow
    }
  }

  /// What the team has dealt with no longer calls: its colors rest.
  private var severityInk: Ink {
    guard isNew || alert.state == .escalated else { return Ink(.muted) }
    switch alert.severity {
    case .critical: return Ink(.critical, .bold)
    case .high: return Ink(.warning)
    case .medium: return Ink(.notice)
    case .low, .info: return Ink(.info)
    case .unknown: return Ink(.muted)
    }
  }

  private var titleInk: Ink {
    switch alert.state {
    case .new: Ink()
    case .escalated: Ink()
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
