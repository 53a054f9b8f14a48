/// A date of the Gregorian calendar, without a zone.
public struct CivilDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  /// The day `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// A date of its parts; nil where the calendar has no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Years that begin in March, in eras of 400 of them, so that the leap day is the last of a year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// A date as rule packs write it, `2026-02-12`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    var digits: [Int] = []
    for (place, byte) in bytes.enumerated() where place != 4 && place != 7 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      digits.append(Int(byte - UInt8(ascii: "0")))
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
  }

  /// Year, month (1 to 12) and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// As rule packs write it: `2026-02-12`.
  public var description: String {
    let (year, month, day) = parts
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// The day of the week.
  public var weekday: Weekday {
    let days = (number + 3) % 7
    return Weekday.allCases[days < 0 ? days + 7 : days]
  }

  /// The day `days` later; earlier where it is negative.
  public func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// The day of the same number `months` on, or the last day of that month where it has no such number; nil
  /// beyond the year 9999.
  public func adding(months: Int) -> CivilDay? {
    let (year, month, day) = parts
    let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, count >= 12, count < 10_000 * 12 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = Self.days(inMonth: newMonth, of: newYear)
    return CivilDay(year: newYear, month: newMonth, day: min(day, last))
  }

  /// The earlier one comes first.
  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week, named as calendars name it.
public enum Weekday: String, Hashable, Sendable, CaseIterable {
  case mon, tue, wed, thu, fri, sat, sun
}

/// A time of day on the wall.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, at most 1440: `24:00` is the end of the day.
  public let minutes: Int

  /// A time as rule packs write it, `17:30`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }), digits[2] < 6 else { return nil }
    let total = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    guard total <= 1440 else { return nil }
    minutes = total
  }

  /// Seconds since midnight.
  var seconds: Int64 { Int64(minutes) * 60 }

  /// The earlier one comes first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
