/// What a clock says. Instants are whole seconds since the epoch, and the moment of expiry: what is filed at
/// a due instant is in time, and the end of a day is 00:00 of the next.
public struct ClockReading: Hashable, Sendable {
  /// Whether there is an instant, and if not why.
  public enum Status: Hashable, Sendable {
    /// There is an instant: both due instants are set.
    case computed
    /// The law has no number.
    case noFixedPeriod
    /// The rule did not hold, or does not hold yet, on the local day of its trigger.
    case notInForce
    /// The clock stands until the event that starts it is known; its name.
    case triggerMissing(event: String)
    /// The holiday table does not reach this day.
    case calendarNotCovered(calendar: String, day: CivilDay)
    /// The rule is in no rule pack; its id, nil where none was asked for.
    case unknownRule(String?)
    /// There is no such time zone; nil where neither the query nor the rule names one.
    case unknownZone(String?)
    /// There is no such holiday calendar, and the period needs one; nil where neither names one.
    case unknownCalendar(String?)
    /// A parameter that the rule needs was not given.
    case parameterMissing(String)
    /// A parameter cannot be used; why.
    case badParameter(String, value: String, problem: String)
    /// The arithmetic leaves the years 1 to 9999.
    case outOfRange
  }

  /// Whether there is an instant to work to, and if not why.
  public var status: Status
  /// The instant to work to.
  public var conservativeDue: Int64?
  /// The legal outer limit, never before `conservativeDue`.
  public var statutoryDue: Int64?
  /// A minority's reading of the law, never before `statutoryDue`. For information only: no countdown, no
  /// state.
  public var contestedDue: Int64?
  /// The day with which the period ends; nil for hours that nothing moved to a day.
  public var lastDay: CivilDay?
  /// Start of the period: the trigger, or the instant it is projected from.
  public var start: Int64?
  /// Rests on an assumption that a later event may replace.
  public var provisional: Bool

  /// A reading of its parts.
  public init(
    status: Status,
    conservativeDue: Int64? = nil,
    statutoryDue: Int64? = nil,
    contestedDue: Int64? = nil,
    lastDay: CivilDay? = nil,
    start: Int64? = nil,
    provisional: Bool = false
  ) {
    self.status = status
    self.conservativeDue = conservativeDue
    self.statutoryDue = statutoryDue
    self.contestedDue = contestedDue
    self.lastDay = lastDay
    self.start = start
    self.provisional = provisional
  }
}

extension ClockReading.Status {
  /// The status as a script reads it: `computed`, `no_fixed_period`, …
  public var code: String {
    switch self {
    case .computed: "computed"
    case .noFixedPeriod: "no_fixed_period"
    case .notInForce: "not_in_force"
    case .triggerMissing: "trigger_missing"
    case .calendarNotCovered: "calendar_not_covered"
    case .unknownRule: "unknown_rule"
    case .unknownZone: "unknown_timezone"
    case .unknownCalendar: "unknown_calendar"
    case .parameterMissing: "parameter_missing"
    case .badParameter: "bad_parameter"
    case .outOfRange: "out_of_range"
    }
  }
}
