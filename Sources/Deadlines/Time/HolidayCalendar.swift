/// The working days of a place: not its weekend, not a listed holiday, and only where the table reaches.
///
/// Names of days come from files of others: untrusted text, to be drawn through a gate.
public struct HolidayCalendar: Hashable, Sendable {
  /// What a day is.
  public enum DayKind: Hashable, Sendable {
    case workingDay
    case weekend
    /// A public holiday and its name.
    case holiday(String)
    /// Outside of the table: nobody knows, and nothing is guessed.
    case notCovered
  }

  /// Calendar id, such as `DE-SN`.
  public let id: String
  /// Whose holidays they are, in words.
  public let name: String
  /// IANA name of the zone of the place.
  public let timezone: String
  /// The days of the week on which nobody works.
  public let weekend: Set<Weekday>
  /// First and last day that the table knows.
  public let coverage: ClosedRange<CivilDay>
  /// Public holidays by date, with their names.
  public let holidays: [CivilDay: String]

  /// A calendar of its parts.
  public init(
    id: String,
    name: String,
    timezone: String,
    weekend: Set<Weekday>,
    coverage: ClosedRange<CivilDay>,
    holidays: [CivilDay: String]
  ) {
    self.id = id
    self.name = name
    self.timezone = timezone
    self.weekend = weekend
    self.coverage = coverage
    self.holidays = holidays
  }

  /// What a day is.
  public func kind(of day: CivilDay) -> DayKind {
    guard coverage.contains(day) else { return .notCovered }
    if let name = holidays[day] { return .holiday(name) }
    return weekend.contains(day.weekday) ? .weekend : .workingDay
  }

  /// Whether people work on a day; throws where the table does not reach.
  func isWorkingDay(_ day: CivilDay) throws(NotCovered) -> Bool {
    guard coverage.contains(day) else { throw NotCovered(day: day) }
    return !weekend.contains(day.weekday) && holidays[day] == nil
  }

  /// The first working day after a day; throws where the table does not reach.
  func workingDay(after day: CivilDay) throws(NotCovered) -> CivilDay {
    var next = day.adding(days: 1)
    while try !isWorkingDay(next) { next = next.adding(days: 1) }
    return next
  }

  /// How many working days lie after `start` and up to `end`; stops counting at `most`.
  func workingDays(after start: CivilDay, through end: CivilDay, most: Int) throws(NotCovered) -> Int {
    var count = 0
    var day = start.adding(days: 1)
    while day <= end, count < most {
      if try isWorkingDay(day) { count += 1 }
      day = day.adding(days: 1)
    }
    return count
  }
}

/// A day outside of a calendar's table.
struct NotCovered: Error, Hashable {
  let day: CivilDay
}
