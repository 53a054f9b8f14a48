/// What a calendar and a clock on the wall show.
struct CivilTime: Hashable, Sendable {
  var year: Int
  /// 1 to 12.
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int
  /// 0 is Sunday.
  var weekday: Int
  /// Days since 1970-01-01 on that wall.
  var dayNumber: Int

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The wall of a zone `offset` seconds east of Greenwich, `seconds` after the epoch.
  init(seconds: Int64, offset: Int64) {
    let local = seconds &+ offset
    let days = Int(local.floored(by: 86_400))
    let rest = Int(local - Int64(days) * 86_400)
    dayNumber = days
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    weekday = ((days + 4) % 7 + 7) % 7
    // Days to a date of the proleptic Gregorian calendar, counted in eras of 400 years that begin in March.
    let shifted = days + 719_468
    let era = shifted.floored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// "18:31".
  var minuteText: String { "\(twoDigits(hour)):\(twoDigits(minute))" }
  /// "18:31:07".
  var secondText: String { "\(minuteText):\(twoDigits(second))" }
  /// "Wed".
  var weekdayText: String { Self.weekdays[weekday] }
  /// "2 Apr".
  var dateText: String { "\(day) \(Self.months[month - 1])" }
  /// "Wed 2 Apr".
  var dayText: String { "\(weekdayText) \(dateText)" }
}

extension FixedWidthInteger {
  /// The quotient rounded towards the past.
  func floored(by divisor: Self) -> Self {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
