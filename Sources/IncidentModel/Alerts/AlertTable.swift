import HashTreeCollections

/// The alert feed: records as rows of columns, taken together by key, in the order of time.
///
/// A value whose copies share storage.
public struct AlertTable: Sendable {
  var rows = AlertRows()
  var texts = TextSlab()
  var order = AlertOrder()
  /// The keys that more than one record carries.
  var groups = AppendedChunks<AlertGroup>()
  /// Places in `groups` by the number of the first row; an alert of one record is in none.
  var groupNumbers: TreeDictionary<UInt32, UInt32> = [:]
  var grouped = RowSet()
  var judgments = AlertJudgments()
  var counts = AlertCounts()
  /// Of the alerts of one record alone, by chunks of rows, whatever the team says of them.
  var singles: [AlertCounts] = []
  /// First rows that are not in `order` yet; from this row on none is.
  var unordered: [UInt32] = []
  /// The near side of which instant this table is; nil for all.
  var cutoff: Cutoff?
  /// Greatest `recordedtime` of a record; nil without records.
  public internal(set) var newestRecorded: Instant?
  /// Grows whenever alerts leave or change their places, not when some arrive: what was found by walking over rows up to
  /// some number is still right as long as it has not grown.
  public internal(set) var upheavals = 0

  /// Grows whenever the team judges an alert anew.
  public internal(set) var judgmentChanges = 0

  /// Where a table was cut.
  struct Cutoff: Sendable {
    let instant: Instant
    let axis: TimeAxis
    let sides: ChunkSides
    /// The near sides of groups that have records on both.
    var parts: [UInt32: AlertGroup] = [:]
  }

  /// An empty feed.
  public init() {}

  /// Alerts, taken together by key.
  public var count: Int { order.count }

  /// Records, each for itself.
  public var recordCount: Int { rows.count }

  /// How many alerts nobody has touched.
  public var newCount: Int { counts.newCount }

  /// How many alerts of a severity nobody has touched.
  public func newCount(of severity: Severity) -> Int { counts.new(severity) }

  /// How many alerts of each severity; severities without any are absent.
  public var bySeverity: [Severity: Int] {
    Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, counts.all($0)) }).filter { $0.value > 0 }
  }

  /// The alert at a rank of the order of time, oldest first; nil outside.
  public func id(at rank: Int) -> AlertID? {
    rank >= 0 && rank < order.count ? AlertID(row: order[rank]) : nil
  }

  /// The alerts at some ranks, oldest first.
  public func ids(in ranks: Range<Int>) -> [AlertID] {
    order.rows(in: ranks.clamped(to: 0..<order.count)).map(AlertID.init(row:))
  }

  /// The rank of an alert, oldest first; nil when it is not in this table.
  public func rank(of id: AlertID) -> Int? {
    guard Int(id.row) < rows.count, order.contains(id.row, time(ofFirst:)) else { return nil }
    return order.rank(of: AlertOrder.Position(time: time(ofFirst: id.row), row: id.row), time(ofFirst:))
  }

  /// How many alerts are older than an instant.
  public func count(before time: Instant) -> Int {
    order.rank(of: AlertOrder.Position(time: time, row: 0), self.time(ofFirst:))
  }

  /// When an alert happened: the first time of its records; nil when it is not in this table.
  public func time(of id: AlertID) -> Instant? {
    Int(id.row) < rows.count ? time(ofFirst: id.row) : nil
  }

  /// How many records an alert has; 0 when it is not in this table.
  public func recordCount(of id: AlertID) -> Int {
    guard grouped.contains(id.row) else { return Int(id.row) < rows.count ? 1 : 0 }
    return group(id.row)?.rows.count ?? 0
  }

  /// The record that has the last word on an alert, in the state that the last word on the state gives it; nil when it is
  /// not in this table.
  public func latestRecord(of id: AlertID) -> AlertRow? { standing(of: id)?.latest }

  /// The records that make up an alert, first read first.
  public func records(of id: AlertID) -> [AlertRow] {
    guard grouped.contains(id.row) else { return rows.at(Int(id.row)).map { [$0] } ?? [] }
    return group(id.row)?.rows.compactMap { rows.at(Int($0)) } ?? []
  }

  /// A record by its number; for walks over all of them.
  public func record(_ number: Int) -> AlertRow? { rows.at(number) }

  /// When a record happened and when it was entered, by its number; nil outside.
  public func times(ofRecord number: Int) -> (happened: Instant, recorded: Instant)? {
    guard let time = rows.time(at: number), let recorded = rows.recorded(at: number) else { return nil }
    return (time, recorded)
  }

  /// The name of a record by its number: `AlertRow.identity`; 0 for a number that no record has.
  public func identity(ofRecord number: Int) -> UInt64 { rows.identity(at: number) ?? 0 }

  /// Whether the team has said anything of an alert.
  public func isJudged(_ id: AlertID) -> Bool { judgments.contains(id.row) }
}

extension AlertTable {
  /// The group of an alert, as far as it is on the near side of the cut; nil for an alert of one record.
  func group(_ first: UInt32) -> AlertGroup? {
    guard grouped.contains(first), let number = groupNumbers[first] else { return nil }
    let group = groups[Int(number)]
    guard let cutoff, !cutoff.holds(group.sum) else { return group }
    return cutoff.parts[first] ?? AlertGroup(id: first)
  }

  /// Whether a record lies on the near side of the cut.
  @inline(__always)
  func isVisible(_ number: UInt32) -> Bool {
    guard let cutoff else { return true }
    switch cutoff.sides[number] {
    case .near: return true
    case .far: return false
    case .both:
      let time = cutoff.axis == .known ? rows.recorded(at: Int(number)) : rows.time(at: Int(number))
      return time.map { $0 <= cutoff.instant } ?? false
    }
  }

  /// When the alert with that first row happened.
  @inline(__always)
  func time(ofFirst row: UInt32) -> Instant {
    if !grouped.isEmpty, let group = group(row) { return group.time }
    return rows.time(at: Int(row)) ?? .distantPast
  }

  /// What the records of an alert come to; nil when it is not in this table.
  func standing(of id: AlertID) -> AlertStanding? {
    if grouped.contains(id.row) { return group(id.row)?.standing(of: rows) }
    return rows.at(Int(id.row)).map { AlertStanding(time: $0.time, timing: $0.traits, latest: $0, count: 1) }
  }

  /// How the alert with that first row is rated, and where it stands by its records; nil when it has none left.
  @inline(__always)
  func rating(ofFirst row: UInt32) -> AlertRating? {
    grouped.contains(row) ? group(row)?.rating(of: rows) : rows.rating(at: Int(row))
  }

  /// The record that has the last word on the alert with that first row.
  @inline(__always)
  func latestRow(ofFirst row: UInt32) -> UInt32 {
    grouped.contains(row) ? group(row)?.latest ?? row : row
  }
}
