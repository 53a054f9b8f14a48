/// An alert's number: stable as long as the program runs, so that selection and scroll can hold on to it.
public struct AlertID: Hashable, Sendable, Comparable {
  /// The number of the alert's first row.
  public let row: UInt32

  /// The alert whose first row has that number.
  public init(row: UInt32) { self.row = row }

  /// The alert that was read first comes first.
  public static func < (left: AlertID, right: AlertID) -> Bool { left.row < right.row }
}

/// One alert as the feed shows it: all records of its key and the team's marks taken together.
///
/// A text is empty where the latest record does not say.
public struct Alert: Sendable, Hashable {
  /// What selection holds on to while the program runs.
  public var id: AlertID
  /// The first time of its records.
  public var time: Instant
  /// As its latest record rates it; `unknown` where that does not.
  public var severity: Severity
  /// What the team made of it last, else what its latest record claims.
  public var state: AlertState
  /// What was detected, in the tool's words.
  public var title: SafeText
  /// The tool that detected it.
  public var product: SafeText
  /// The machine it was seen on.
  public var host: SafeText
  /// The account concerned.
  public var user: SafeText
  /// Where the traffic came from: `ip:port`, or the address alone.
  public var src: SafeText
  /// Where the traffic went: `ip:port`, or the address alone.
  public var dst: SafeText
  /// The tool's rule that fired.
  public var rule: SafeText
  /// ATT&CK ids, joined by a space.
  public var attack: SafeText
  /// What its records have in common, and what judgments name it by.
  public var key: EntityID
  /// The format its latest record is written in.
  public var format: SafeText
  /// Whether a record of it names a time; otherwise `time` is that of the record before it in its file.
  public var isTimed: Bool
  /// Whether that time was given without an offset, and UTC is assumed.
  public var isZoneAssumed: Bool
  /// How many records carry its key.
  public var count: Int
  /// The team's last mark, if any.
  public var mark: AlertMark?
  /// Where its latest record lies.
  public var place: RecordPlace
  /// Hash of what its latest record says: tells whether that still lies at its place.
  public var content: UInt64
}
