import IncidentModel
import ScreenKit
import Theming

/// The heading over the rows of one day: its date, and the zone in which all their times are.
struct DayHeading {
  let context: PaneContext

  /// Writes the heading of the day of an instant.
  func draw(_ instant: Instant, x: Int, end: Int, y: Int, on canvas: inout Canvas) {
    var strip = Strip(x: x, end: end, y: y)
    let day = context.clock.day(instant, now: context.now)
    strip.left(day, width: TextWidth.columns(of: day), ink: Ink(.heading), on: &canvas)
    strip.rest(zone(at: instant), ink: Ink(.muted), on: &canvas)
  }

  private func zone(at instant: Instant) -> String {
    guard let change = context.clock.change(onDayOf: instant) else {
      return context.clock.abbreviation(at: instant)
    }
    return "\(change.before) \(context.glyphs.arrow) \(change.after), the clocks change"
  }
}
