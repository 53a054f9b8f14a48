import HashTreeCollections

/// The alert feed: records as rows of columns, taken together by key, in the order of time.
///
/// A value whose copies share storage.
public struct AlertTable: Sendable {
  /// An alert's place in the order of time.
  struct Position: Comparable, Sendable {
    var time: Instant
    var id: AlertID

    static func < (left: Position, right: Position) -> Bool {
      left.time == right.time ? left.id < right.id : left.time < right.time
    }
  }

  /// The records of a key that more than one record carries.
  struct Group: Sendable {
    var rows: [UInt32]
  }

  var rows = AlertRows()
  var texts = TextSlab()
  var order = SortedChunks<Position>()
  /// By the number of the first row; an alert of one record is in no group.
  var groups: TreeDictionary<UInt32, Group> = [:]
  /// Alerts that the team has judged, by the number of their first row.
  var judged: TreeSet<UInt32> = []
  var severities = [Int](repeating: 0, count: Severity.allCases.count)
  /// Greatest `recordedtime` of a record; nil without records.
  public internal(set) var newestRecorded: Instant?
  var newSeverities = [Int](repeating: 0, count: Severity.allCases.count)
  /// How many alerts nobody has touched.
  public internal(set) var newCount = 0

  /// How many alerts of a severity nobody has touched.
  public func newCount(of severity: Severity) -> Int { newSeverities[severity.rank] }

  /// An empty feed.
  public init() {}

  /// Alerts, taken together by key.
  public var count: Int { order.count }

  /// Records, each for itself.
  public var recordCount: Int { rows.count }

  /// The alert at a rank of the order of time, oldest first; nil outside.
  public func id(at rank: Int) -> AlertID? {
    rank >= 0 && rank < order.count ? order[rank].id : nil
  }

  /// The alerts at some ranks, oldest first.
  public func ids(in ranks: Range<Int>) -> [AlertID] {
    order.elements(in: ranks.clamped(to: 0..<order.count)).map(\.id)
  }

  /// The rank of an alert, oldest first; nil when it is not in this table.
  public func rank(of id: AlertID) -> Int? {
    guard let position = position(of: id), order.contains(position) else { return nil }
    return order.rank(of: position)
  }

  /// How many alerts are older than an instant.
  public func count(before time: Instant) -> Int { order.count { $0.time < time } }

  /// How many alerts of each severity; severities without any are absent.
  public var bySeverity: [Severity: Int] {
    Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, severities[$0.rank]) }).filter {
      $0.value > 0
    }
  }

  /// An alert with what the team did with it; nil when it is not in this table.
  public func alert(_ id: AlertID, marks: IncidentState) -> Alert? {
    guard let first = rows.at(Int(id.row)) else { return nil }
    let standing = standing(of: id, first: first)
    let row = standing.latest
    let key = key(of: first)
    let mark = marks.alertMarks[key]?.value
    return Alert(
      id: id,
      time: standing.time,
      severity: row.severity,
      state: mark?.state ?? row.state,
      title: text(row.title),
      product: text(row.product),
      host: text(row.host),
      user: text(row.user),
      src: text(row.src),
      dst: text(row.dst),
      rule: text(row.rule),
      attack: text(row.attack),
      key: key,
      format: text(row.format),
      isTimed: !standing.timing.contains(.isUntimed),
      isZoneAssumed: standing.timing.contains(.isZoneAssumed),
      count: standing.count,
      mark: mark,
      place: row.place.place
    )
  }

  /// When an alert happened: the first time of its records; nil when it is not in this table.
  public func time(of id: AlertID) -> Instant? {
    standing(of: id)?.time
  }

  /// The record that has the last word on an alert; nil when it is not in this table.
  public func latestRecord(of id: AlertID) -> AlertRow? {
    standing(of: id)?.latest
  }

  /// The records that make up an alert, first read first.
  public func records(of id: AlertID) -> [AlertRow] {
    (groups[id.row]?.rows ?? [id.row]).compactMap { rows.at(Int($0)) }
  }

  /// A record by its number; for walks over all of them.
  public func record(_ number: Int) -> AlertRow? { rows.at(number) }

  /// When a record happened and when it was entered, by its number; nil outside.
  public func times(ofRecord number: Int) -> (happened: Instant, recorded: Instant)? {
    rows.times(at: number)
  }

  /// The name of a record by its number: `AlertRow.identity`; 0 for a number that no record has.
  public func identity(ofRecord number: Int) -> UInt64 { rows.identity(at: number) ?? 0 }

  /// A text of a row.
  public func text(_ id: StringID) -> SafeText { texts[Int(id.number)] }

  /// How an end of a connection is drawn.
  public func text(_ endpoint: AlertEndpoint) -> SafeText { endpoint.text(text) }

  /// What judgments name a row's alert by.
  public func key(of row: AlertRow) -> EntityID {
    if case .text(let id) = row.key { return EntityID(text(id).string) }
    return EntityID(numberedKey(of: row)?.text.string ?? "")
  }

  func numberedKey(of row: AlertRow) -> NumberedKey? {
    guard case .numbered(let number) = row.key else { return nil }
    return NumberedKey(number: number, rule: text(row.rule), time: row.time)
  }
}

extension AlertTable {
  func standing(of id: AlertID, first: AlertRow) -> AlertStanding {
    guard let group = groups[id.row] else { return AlertStanding(of: first) }
    return AlertStanding(of: group.rows.compactMap { rows.at(Int($0)) }) ?? AlertStanding(of: first, count: 0)
  }

  func standing(of id: AlertID) -> AlertStanding? {
    rows.at(Int(id.row)).map { standing(of: id, first: $0) }
  }

  func position(of id: AlertID) -> Position? {
    standing(of: id).map { Position(time: $0.time, id: id) }
  }
}
