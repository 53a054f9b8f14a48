/// A length of time from now on as people type it: `-20m`, `+1h30m`, `2 h ago`, `in 3 days`.
struct TimeSpan: Hashable {
  /// Days of the calendar; negative for the past.
  var days = 0
  /// Seconds beside them; negative for the past.
  var seconds: Int64 = 0

  /// Enough for every year that is told, and far from where arithmetic ends.
  private static let mostDigits = 9

  private enum Unit { case second, minute, hour, day, week }

  private static let units: [Substring: Unit] = [
    "s": .second, "sec": .second, "secs": .second, "second": .second, "seconds": .second,
    "m": .minute, "min": .minute, "mins": .minute, "minute": .minute, "minutes": .minute,
    "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour,
    "d": .day, "day": .day, "days": .day, "w": .week, "week": .week, "weeks": .week,
  ]

  /// A span of its text, in small letters; nil when it is none. Which way it goes must be said.
  init?(_ text: String) {
    var rest = text[...]
    let isPast: Bool
    if rest.hasPrefix("-") || rest.hasPrefix("+") {
      isPast = rest.removeFirst() == "-"
    } else if rest.hasSuffix(" ago") {
      isPast = true
      rest = rest.dropLast(4)
    } else if rest.hasPrefix("in ") {
      isPast = false
      rest = rest.dropFirst(3)
    } else {
      return nil
    }
    guard take(&rest) else { return nil }
    while !rest.isEmpty {
      guard take(&rest) else { return nil }
    }
    if isPast {
      days = -days
      seconds = -seconds
    }
  }

  /// Takes a number and its unit from the front.
  private mutating func take(_ text: inout Substring) -> Bool {
    text = text.drop { $0 == " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    text = text.dropFirst(digits.count).drop { $0 == " " }
    let word = text.prefix { $0.isLetter }
    text = text.dropFirst(word.count).drop { $0 == " " }
    guard digits.count <= Self.mostDigits, let number = Int(digits), let unit = Self.units[word] else {
      return false
    }
    switch unit {
    case .second: seconds += Int64(number)
    case .minute: seconds += Int64(number) * 60
    case .hour: seconds += Int64(number) * 3600
    case .day: days += number
    case .week: days += number * 7
    }
    // Nothing that is told lies so far from now.
    return days <= 400_000
  }
}
