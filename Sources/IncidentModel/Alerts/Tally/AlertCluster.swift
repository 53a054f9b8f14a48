/// Alerts of one rule on one host within an hour of the clock, as one row of the feed.
public struct AlertCluster: Sendable, Hashable {
  /// What its alerts have in common; stable as long as the program runs.
  public struct ID: Hashable, Sendable {
    /// The tool's rule; none where the tool names none.
    public var rule: StringID
    /// What was detected, where no rule is named.
    public var title: StringID
    /// The machine.
    public var host: StringID
    /// The hour, counted from the epoch.
    var window: Int32

    /// From when to when its alerts happened: an hour of the clock.
    public var hours: Range<Instant> {
      let start = Instant(seconds: Int64(window) * AlertCluster.windowSeconds)
      return start..<start.adding(seconds: AlertCluster.windowSeconds)
    }
  }

  /// What its alerts have in common.
  public let id: ID
  /// How many they are.
  public internal(set) var count: Int
  /// When the first of them happened.
  public internal(set) var first: Instant
  /// When the last of them happened.
  public internal(set) var last: Instant
  /// The last of them.
  public internal(set) var latest: AlertID
  /// How grave the gravest of them is.
  public internal(set) var severity: Severity

  /// Seconds of a window.
  static let windowSeconds: Int64 = 3600

  init(_ member: AlertMember) {
    id = member.cluster
    count = 1
    (first, last) = (member.time, member.time)
    latest = AlertID(row: member.row)
    severity = member.severity
  }

  /// The window that an instant lies in.
  static func window(of instant: Instant) -> Int32 {
    let seconds = instant.seconds
    let window = seconds / windowSeconds - (seconds % windowSeconds < 0 ? 1 : 0)
    return Int32(clamping: window)
  }

  /// Takes an alert in; whether it is the last one now.
  mutating func add(_ member: AlertMember) -> Bool {
    count += 1
    first = min(first, member.time)
    severity = min(severity, member.severity)
    guard (member.time, member.row) > (last, latest.row) else { return false }
    last = member.time
    latest = AlertID(row: member.row)
    return true
  }
}

extension AlertTable {
  /// What the alert with an id is an instance of; nil when it is not in this table.
  public func cluster(of id: AlertID) -> AlertCluster.ID? { AlertMember(id.row, in: self)?.cluster }
}
