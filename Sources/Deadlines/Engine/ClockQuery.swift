/// What a clock needs to know: a rule or an explicit due instant, and what happened when.
///
/// Instants are whole seconds since 1970-01-01T00:00:00Z, from year 1 to year 9999.
public struct ClockQuery: Hashable, Sendable {
  /// Rule id.
  public var rule: String?
  /// Event name to its instant; `filed:<rule>` to the instant at which that stage was filed.
  public var triggers: [String: Int64]
  /// An explicit due instant, which wins over the rule.
  public var due: Int64?
  /// IANA zone in which the act must be done; nil for the rule's own default.
  public var timezone: String?
  /// Holiday calendar id; nil for the rule's own default.
  public var calendar: String?
  /// Parameters of a contract rule: `amount`, and `cutoff` for business days.
  public var params: [String: String]
  /// The flags of the incident that are answered yes.
  public var flags: Set<String>
  /// The instant for which a rule without a clock is asked; nil for the earliest trigger.
  public var at: Int64?

  /// A query of its parts.
  public init(
    rule: String?,
    triggers: [String: Int64] = [:],
    due: Int64? = nil,
    timezone: String? = nil,
    calendar: String? = nil,
    params: [String: String] = [:],
    flags: Set<String> = [],
    at: Int64? = nil
  ) {
    self.rule = rule
    self.triggers = triggers
    self.due = due
    self.timezone = timezone
    self.calendar = calendar
    self.params = params
    self.flags = flags
    self.at = at
  }
}
