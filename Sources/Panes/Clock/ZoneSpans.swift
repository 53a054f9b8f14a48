import Foundation
import IncidentModel
import Synchronization

/// A stretch of time in which a zone keeps one offset and one abbreviation.
struct ZoneSpan: Sendable {
  /// Seconds east of Greenwich.
  var offset: Int64
  /// "CEST", or "UTC+9" where the zone has no letters of its own.
  var abbreviation: String
  /// First second of it, since the epoch.
  var start: Int64
  /// First second after it.
  var end: Int64
}

/// Remembers the spans of zones: rows ask for the same few again and again, and Foundation is slow to answer.
///
/// A memo of a pure function, so drawing stays pure; the lock makes it safe from any thread.
enum ZoneSpans {
  private static let known = Mutex<[String: [ZoneSpan]]>([:])
  /// How far a span that has no clock change at its edge is trusted, in seconds.
  private static let reach: Int64 = 400 * 86_400

  /// The span of `zone` that holds an instant.
  static func span(of zone: TimeZone, at instant: Instant) -> ZoneSpan {
    let seconds = instant.seconds
    let name = zone.identifier
    return known.withLock { spans in
      if let span = spans[name]?.first(where: { $0.start <= seconds && seconds < $0.end }) { return span }
      let span = read(zone, at: seconds)
      spans[name, default: []].append(span)
      return span
    }
  }

  private static func read(_ zone: TimeZone, at seconds: Int64) -> ZoneSpan {
    let date = Date(timeIntervalSince1970: Double(seconds))
    var start = seconds
    // Zones change at most a few times a year: the last change before lies within a year, or there is none that matters.
    if let change = lastChange(of: zone, before: seconds) { start = change }
    let next = zone.nextDaylightSavingTimeTransition(after: date).map { Int64($0.timeIntervalSince1970) }
    return ZoneSpan(
      offset: Int64(zone.secondsFromGMT(for: date)),
      abbreviation: abbreviation(of: zone, at: date),
      start: start,
      end: min(next ?? .max, seconds + reach)
    )
  }

  private static func lastChange(of zone: TimeZone, before seconds: Int64) -> Int64? {
    var probe = seconds - reach
    var last: Int64?
    for _ in 0..<8 {
      let change = zone.nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: Double(probe)))
      guard let change, Int64(change.timeIntervalSince1970) <= seconds else { break }
      last = Int64(change.timeIntervalSince1970)
      probe = last ?? seconds
    }
    return last ?? seconds - reach
  }

  /// Letters differ by region and Foundation only gives those of the locale asked: ask where they are used.
  private static func abbreviation(of zone: TimeZone, at date: Date) -> String {
    if ["UTC", "GMT", "Etc/UTC", "Etc/GMT", "Z"].contains(zone.identifier) { return "UTC" }
    let style: NSTimeZone.NameStyle =
      zone.isDaylightSavingTime(for: date) ? .shortDaylightSaving : .shortStandard
    for region in ["en_GB", "en_US", "en_AU", "en_NZ", "en_IN", "en_ZA", "en_CA"] {
      let name = zone.localizedName(for: style, locale: Locale(identifier: region)) ?? ""
      if name == "GMT" || (!name.isEmpty && name.allSatisfy(\.isLetter)) { return name }
    }
    return utcOffset(zone.secondsFromGMT(for: date))
  }

  private static func utcOffset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    let sign = seconds < 0 ? "-" : "+"
    return "UTC\(sign)\(minutes / 60)" + (minutes % 60 == 0 ? "" : ":\(twoDigits(minutes % 60))")
  }
}

/// A number in at least two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
