import Foundation
import IncidentModel

/// How instants are written on the screen.
public struct ClockFace: Hashable, Sendable {
  /// Which of the three a person has chosen.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    case local, utc, relative
  }

  /// The incident's zone.
  public var zone: TimeZone
  /// How a person wants instants written.
  public var mode: Mode

  /// A face of a zone and a mode.
  public init(zone: TimeZone, mode: Mode = .local) {
    self.zone = zone
    self.mode = mode
  }

  /// "18:31" on the wall of the face's zone; "18:31:07" with seconds.
  public func timeOfDay(_ instant: Instant, seconds: Bool = false) -> String {
    let civil = civil(instant)
    return seconds ? civil.secondText : civil.minuteText
  }

  /// "Wed 2 Apr", with the year where it is not that of `now`.
  public func day(_ instant: Instant, now: Instant) -> String {
    let civil = civil(instant)
    return civil.year == self.civil(now).year ? civil.dayText : "\(civil.dayText) \(civil.year)"
  }

  /// "2 Apr", with the year in two digits where it is not that of `now`: "2 Apr '25".
  func shortDay(_ instant: Instant, now: Instant) -> String {
    let civil = civil(instant)
    guard civil.year != self.civil(now).year else { return civil.dateText }
    return "\(civil.dateText) '\(twoDigits(civil.year % 100))"
  }

  /// "Wed".
  func weekday(_ instant: Instant) -> String { civil(instant).weekdayText }

  /// "Wed 2 Apr 2025 18:42 CEST"; with seconds "18:42:07".
  public func full(_ instant: Instant, seconds: Bool = false) -> String {
    let civil = civil(instant)
    let time = seconds ? civil.secondText : civil.minuteText
    return "\(civil.dayText) \(civil.year) \(time) \(abbreviation(at: instant))"
  }

  /// "Tue 1 Apr 15:20", without a zone: only where a zone stands beside it.
  public func dayAndTime(_ instant: Instant, now: Instant) -> String {
    "\(day(instant, now: now)) \(timeOfDay(instant))"
  }

  /// The letters of the face's zone at an instant: "CEST", "UTC".
  public func abbreviation(at instant: Instant) -> String {
    mode == .utc ? "UTC" : ZoneSpans.span(of: zone, at: instant).abbreviation
  }

  /// The letters of the zone in the days that a weekday and a time can mean without more: "CEST", or "CET/CEST" around
  /// a change of the clocks.
  func abbreviations(around now: Instant) -> String {
    let week = [-6, 0, 6].map { abbreviation(at: now.adding(seconds: $0 * 86_400)) }
    return week.indices.filter { week.firstIndex(of: week[$0]) == $0 }.map { week[$0] }.joined(separator: "/")
  }

  /// "16:42Z", whatever the mode.
  public func utc(_ instant: Instant) -> String {
    "\(CivilTime(seconds: instant.seconds, offset: 0).minuteText)Z"
  }

  /// Whether the wall shows UTC at an instant, as in London in winter: to say both would say it twice.
  public func isUniversal(at instant: Instant) -> Bool { offset(at: instant) == 0 }

  /// "Wed 2 Apr 16:42Z", whatever the mode.
  public func utcDayAndTime(_ instant: Instant) -> String {
    let civil = CivilTime(seconds: instant.seconds, offset: 0)
    return "\(civil.dayText) \(civil.minuteText)Z"
  }

  /// "12 min ago", "in 3 s", "now".
  public func relative(_ instant: Instant, now: Instant) -> String {
    let past = now.seconds(since: instant)
    if past == 0 { return "now" }
    return past > 0 ? "\(Span.text(past)) ago" : "in \(Span.text(-past))"
  }

  /// The number of the day on the wall of the face's zone: rows of one day share a heading.
  func dayNumber(_ instant: Instant) -> Int { civil(instant).dayNumber }

  func civil(_ instant: Instant) -> CivilTime {
    CivilTime(seconds: instant.seconds, offset: offset(at: instant))
  }

  /// Seconds east of Greenwich.
  private func offset(at instant: Instant) -> Int64 {
    mode == .utc ? 0 : ZoneSpans.span(of: zone, at: instant).offset
  }

  /// When the next day begins on the wall: times of day without a date mean another day from then on.
  func midnight(after instant: Instant) -> Instant {
    let civil = civil(instant)
    let rest = 86_400 - Int64(civil.hour * 3600 + civil.minute * 60 + civil.second)
    let next = instant.adding(seconds: rest)
    switch self.civil(next).hour {
    case 1: return next.adding(seconds: -3600)
    case 23: return next.adding(seconds: 3600)
    default: return next
    }
  }

  /// The change of the clocks on the day of an instant, if there is one: the abbreviations before and after.
  func change(onDayOf instant: Instant) -> (before: String, after: String)? {
    guard mode != .utc else { return nil }
    let civil = civil(instant)
    let sinceMidnight = Int64(civil.hour * 3600 + civil.minute * 60 + civil.second)
    let morning = instant.adding(seconds: -sinceMidnight)
    // A day with a change lasts 23 or 25 hours, so that `morning` may be an hour off: look well inside of it.
    let before = ZoneSpans.span(of: zone, at: morning)
    let after = ZoneSpans.span(of: zone, at: morning.adding(seconds: 22 * 3600))
    return before.offset == after.offset ? nil : (before.abbreviation, after.abbreviation)
  }
}
