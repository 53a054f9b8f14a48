/// The alert feed: rows of columns, de-duplicated by key, in the order of time. A value whose copies share storage.
public struct AlertTable: Sendable {
  /// Alerts, de-duplicated.
  public private(set) var count = 0

  /// An empty feed.
  public init() {}

  /// The alert at a rank of the order of time, oldest first; nil outside.
  public func id(at rank: Int) -> AlertID? { nil }

  /// The rank of an alert, oldest first; nil when it is not in this table.
  public func rank(of id: AlertID) -> Int? { nil }

  /// An alert with what the team did with it.
  public func alert(_ id: AlertID, marks: IncidentState) -> Alert? { nil }

  /// How many alerts of each severity.
  public var bySeverity: [Severity: Int] { [:] }

  /// How many alerts nobody has touched.
  public func newCount(marks: IncidentState) -> Int { 0 }
}
