/// An alert's number: stable as long as the program runs, so that selection and scroll can hold on to it.
public struct AlertID: Hashable, Sendable, Comparable {
  /// The number of the alert's first row.
  public let row: UInt32

  /// The alert whose first row has that number.
  public init(row: UInt32) { self.row = row }

  public static func < (left: AlertID, right: AlertID) -> Bool { left.row < right.row }
}

/// One alert as the feed shows it: all records of its key and the team's marks taken together.
public struct Alert: Sendable, Hashable {
  public var id: AlertID
  /// The first time of its records.
  public var time: Instant
  public var severity: Severity
  public var state: AlertState
  public var title: SafeText
  public var product: SafeText
  public var host: SafeText
  public var user: SafeText
  public var src: SafeText
  public var dst: SafeText
  public var rule: SafeText
  public var attack: SafeText
  public var key: EntityID
  /// How many records carry its key.
  public var count: Int
  /// The team's last mark, if any.
  public var mark: AlertMark?
  /// Where its latest record lies.
  public var place: RecordPlace
}
