/// Instants and days in words, on the wall of one place.
struct WallWords {
  let zone: LocalZone

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "Thu 12 Feb 2026".
  static func day(_ day: CivilDay) -> String {
    let (year, month, number) = day.parts
    let weekday = weekdays[Weekday.allCases.firstIndex(of: day.weekday) ?? 0]
    return "\(weekday) \(number) \(months[month - 1]) \(year)"
  }

  /// "Sat 29 Mar 2025 14:20 +01:00 (13:20Z)"; seconds only where there are any.
  func instant(_ instant: Int64) -> String {
    let day = zone.day(at: instant)
    let utc = CivilDay(number: Int(instant.floored(by: LocalZone.day)))
    let utcTime = Self.time(instant - instant.floored(by: LocalZone.day) * LocalZone.day)
    let utcDay = utc == day ? "" : "\(Self.day(utc)) "
    return "\(Self.day(day)) \(time(instant)) \(offset(at: instant)) (\(utcDay)\(utcTime)Z)"
  }

  /// A due instant: where it is a midnight, the day that ends with it.
  func due(_ instant: Int64) -> String {
    guard zone.timeOfDay(at: instant) == 0 else { return self.instant(instant) }
    let utc = CivilDay(number: Int(instant.floored(by: LocalZone.day)))
    let utcTime = Self.time(instant - instant.floored(by: LocalZone.day) * LocalZone.day)
    let last = zone.day(at: instant - 1)
    return "\(Self.day(last)), end of day \(offset(at: instant)) (\(Self.day(utc)) \(utcTime)Z)"
  }

  /// "14:20" on the wall, "14:20:07" where there are seconds.
  func time(_ instant: Int64) -> String { Self.time(zone.timeOfDay(at: instant)) }

  /// The same, of seconds since midnight.
  static func time(_ seconds: Int64) -> String {
    let minutes = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(two(seconds % 60))"
  }

  /// "+01:00".
  func offset(at instant: Int64) -> String { Self.offset(zone.offset(at: instant)) }

  static func offset(_ seconds: Int64) -> String {
    let size = abs(seconds)
    let rest = size % 60 == 0 ? "" : ":\(two(size % 60))"
    return "\(seconds < 0 ? "-" : "+")\(two(size / 3600)):\(two(size / 60 % 60))\(rest)"
  }

  /// "3 h", "1 h 20 min", "2 d 4 h": a length of time in its two largest units.
  static func length(_ seconds: Int64) -> String {
    let units: [(Int64, String)] = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
    guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "0 s" }
    let (size, word) = units[first]
    let text = "\(seconds / size) \(word)"
    guard first + 1 < units.count else { return text }
    let (small, smallWord) = units[first + 1]
    let rest = seconds % size / small
    return rest == 0 ? text : "\(text) \(rest) \(smallWord)"
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
