/// What a clock needs to know: a rule or an explicit due instant, and what happened when.
///
/// Instants are whole seconds since 1970-01-01T00:00:00Z.
public struct ClockQuery: Hashable, Sendable {
  /// Rule id.
  public var rule: String?
  /// Event name to its instant.
  public var triggers: [String: Int64]
  /// An explicit due instant, which wins over the rule.
  public var due: Int64?
  /// IANA zone in which the act must be done; nil for the rule's own default.
  public var timezone: String?
  /// Holiday calendar id; nil for the rule's own default.
  public var calendar: String?
  /// Parameters of a contract rule.
  public var params: [String: String]

  /// A query of its parts.
  public init(
    rule: String?,
    triggers: [String: Int64] = [:],
    due: Int64? = nil,
    timezone: String? = nil,
    calendar: String? = nil,
    params: [String: String] = [:]
  ) {
    self.rule = rule
    self.triggers = triggers
    self.due = due
    self.timezone = timezone
    self.calendar = calendar
    self.params = params
  }
}

/// What a clock says.
public struct ClockReading: Hashable, Sendable {
  /// Whether there is an instant, and if not why.
  public enum Status: Hashable, Sendable {
    /// There is an instant: both due instants are set.
    case computed
    /// The law has no number.
    case noFixedPeriod
    /// The clock stands until the event that starts it is known; its name.
    case triggerMissing(event: String)
    /// A period in units that only a calendar can count.
    case notCounted(period: String)
    /// The rule is in no rule pack.
    case unknownRule
  }

  /// Whether there is an instant to work to, and if not why.
  public var status: Status
  /// The instant to work to, in seconds since the epoch.
  public var conservativeDue: Int64?
  /// The legal outer limit, in seconds since the epoch.
  public var statutoryDue: Int64?
  /// Start of the period, in seconds since the epoch.
  public var start: Int64?
  /// Rests on an assumption that a later event may replace.
  public var provisional: Bool

  /// A reading of its parts.
  public init(
    status: Status,
    conservativeDue: Int64?,
    statutoryDue: Int64?,
    start: Int64?,
    provisional: Bool
  ) {
    self.status = status
    self.conservativeDue = conservativeDue
    self.statutoryDue = statutoryDue
    self.start = start
    self.provisional = provisional
  }
}
