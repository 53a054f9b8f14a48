import Deadlines
import Foundation

/// Reads the times that people type: `18:10`, `yesterday 23:40`, `-20m`, `2 h ago`, RFC 3339.
///
/// Pure: now and the zone of the incident are handed in. A wall time that the clocks skip is the first instant after the
/// gap; of one that they show twice the first pass is meant.
public struct WhenText: Sendable {
  /// What a text means.
  public struct Reading: Hashable, Sendable {
    /// The instant.
    public var instant: Instant
    /// What the one who typed it should know.
    public var remark: Remark?
  }

  /// What the clocks did at a wall time.
  public enum Remark: Hashable, Sendable {
    /// They skipped it: the first instant after the gap is meant.
    case skipped
    /// They showed it twice: the first pass is meant.
    case shownTwice
  }

  /// A text that is no time, or one outside of the years that are told.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong and what may be written, in one sentence; safe to draw.
    public var sentence: SafeText
  }

  /// Texts of every kind that is read, for help and hints.
  public static let examples =
    "18:10, yesterday 23:40, -20m, 2 h ago, 2025-04-02 18:10, 2025-04-02T18:10:00+02:00"
  /// No time is longer to write.
  private static let mostCharacters = 64

  /// Now.
  public var now: Instant
  /// In which wall times are read.
  public var zone: TimeZone

  /// A reader for an instant and a zone.
  public init(now: Instant, zone: TimeZone) {
    self.now = now
    self.zone = zone
  }

  /// What a text means.
  public func read(_ text: String) throws(Fault) -> Reading {
    let plain = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard plain.utf8.count <= Self.mostCharacters else { throw fault(text) }
    if let instant = Instant(rfc3339: plain) { return Reading(instant: instant) }
    let words = plain.lowercased()
    if words == "now" { return Reading(instant: now) }
    if let span = TimeSpan(words) { return try read(span, text) }
    if let wall = WallText(words) { return try read(wall, text) }
    throw fault(text)
  }

  /// Days are those of the calendar and keep the wall time; hours, minutes and seconds are counted as they pass.
  private func read(_ span: TimeSpan, _ text: String) throws(Fault) -> Reading {
    let local = LocalZone(zone)
    var seconds = now.seconds
    var remark: Remark?
    if span.days != 0 {
      let day = local.day(at: seconds).adding(days: span.days)
      let wall = local.timeOfDay(at: seconds)
      remark = span.seconds == 0 ? Self.remark(on: day, wall, in: local) : nil
      seconds = local.instant(day, wall)
    }
    return try Reading(instant: instant(seconds + span.seconds, text), remark: remark)
  }

  private func read(_ wall: WallText, _ text: String) throws(Fault) -> Reading {
    let local = LocalZone(zone)
    let day =
      switch wall.day {
      case .date(let day): day
      case .fromToday(let days): local.day(at: now.seconds).adding(days: days)
      }
    let instant = try instant(local.instant(day, wall.seconds), text)
    return Reading(instant: instant, remark: Self.remark(on: day, wall.seconds, in: local))
  }

  private static func remark(on day: CivilDay, _ seconds: Int64, in local: LocalZone) -> Remark? {
    switch local.passes(of: day, seconds) {
    case 0: .skipped
    case 1: nil
    default: .shownTwice
    }
  }

  private func instant(_ seconds: Int64, _ text: String) throws(Fault) -> Instant {
    let instant = Instant(seconds: seconds)
    // Clamped, or in one of the years that RFC 3339 is not read in.
    guard instant.seconds == seconds, Instant(rfc3339: instant.rfc3339UTC) != nil else {
      throw Fault(sentence: SafeText("'\(text)' is outside of the years 1678 to 2261"))
    }
    return instant
  }

  private func fault(_ text: String) -> Fault {
    let beginning = text.count > 40 ? text.prefix(40) + "…" : text[...]
    return Fault(sentence: SafeText("'\(beginning)' is no time; write it like \(Self.examples)"))
  }
}
