/// The alerts that a question is about, found in slices: the records that were read last first, those that arrive
/// meanwhile as well. More arrivals than a slice has are found like those that were there before.
///
/// What was found stays found while records arrive; only where alerts changed their places, or with another cut, are the
/// answers gathered anew, and then from what was already asked of the records.
public struct AlertMatches: Sendable {
  /// What is kept beside the alerts themselves.
  public struct Extras: OptionSet, Hashable, Sendable {
    /// One bit each.
    public let rawValue: Int

    /// Extras of their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// How many there are of each severity, on which hosts, of which rules, and when.
    public static let summary = Extras(rawValue: 1)
    /// Those of one rule on one host within an hour as one.
    public static let clusters = Extras(rawValue: 2)
  }

  private var search: AlertSearch
  private let extras: Extras
  private var tally: AlertTally
  private var order = AlertOrder()
  /// What each packed chunk of rows answered.
  private var marks: [[ChunkMarks]?] = []
  /// Rows from here on have been looked at, up to `end`.
  private var start = 0
  private var end = 0
  private var seen = Seen()

  /// What tells whether the places of alerts are still those that were.
  private struct Seen: Equatable {
    var upheavals = 0
    var instant: Instant?
    var axis = TimeAxis.known
    var judgments = 0
  }

  /// The answers to a question of which nothing has been looked for yet.
  public init(_ query: AlertQuery, with extras: Extras = []) {
    search = AlertSearch(query)
    self.extras = extras
    tally = AlertTally(extras)
  }

  /// What those found so far come to; nil unless asked for.
  public var summary: AlertSummary? { tally.summary }

  /// Those found so far, taken together; nil unless asked for.
  public var clusters: AlertClusters? { tally.clusters }

  /// How many have been found so far.
  public var count: Int { order.count }

  /// How many records have been looked at.
  public var lookedAt: Int { end - start }

  /// Nothing is left to look at.
  public var isDone: Bool { start == 0 }

  /// The alert at a rank, oldest first; nil outside.
  public func id(at rank: Int) -> AlertID? {
    rank >= 0 && rank < order.count ? AlertID(row: order[rank]) : nil
  }

  /// The alerts at some ranks, oldest first.
  public func ids(in ranks: Range<Int>) -> [AlertID] {
    order.rows(in: ranks.clamped(to: 0..<order.count)).map(AlertID.init(row:))
  }

  /// The rank of an alert among those found, oldest first; nil when it is none of them. `table` is that of the last search.
  public func rank(of id: AlertID, in table: AlertTable) -> Int? {
    guard Int(id.row) < table.recordCount, order.contains(id.row, table.time(ofFirst:)) else { return nil }
    return rank(near: id, in: table)
  }

  /// How many of those found stand before the place of an alert in the order of time.
  public func rank(near id: AlertID, in table: AlertTable) -> Int {
    let position = AlertOrder.Position(time: table.time(ofFirst: id.row), row: id.row)
    return order.rank(of: position, table.time(ofFirst:))
  }

  /// How many of those found are older than an instant.
  public func count(before time: Instant, in table: AlertTable) -> Int {
    order.rank(of: AlertOrder.Position(time: time, row: 0), table.time(ofFirst:))
  }

  /// Looks at what has arrived, and at up to so many records more; true when nothing is left to look at.
  @discardableResult
  public mutating func search(_ table: AlertTable, marks team: IncidentState, limit: Int = .max) -> Bool {
    let now = Seen(
      upheavals: table.upheavals,
      instant: table.cutoff?.instant,
      axis: table.cutoff?.axis ?? .known,
      judgments: search.asksState ? table.judgmentChanges : 0
    )
    if now != seen || table.recordCount < end || table.recordCount - end > limit {
      seen = now
      order = AlertOrder()
      tally = AlertTally(extras)
      (start, end) = (table.recordCount, table.recordCount)
    }
    takeArrivals(of: table, team)
    guard start > 0 else { return true }
    let from = max(0, limit < start ? start - limit : 0)
    var found: [UInt32] = []
    for row in from..<start where table.rows.first(of: row) == row {
      if isMatch(UInt32(row), in: table, team) { found.append(UInt32(row)) }
    }
    insert(found, table)
    start = from
    return start == 0
  }

  private mutating func takeArrivals(of table: AlertTable, _ team: IncidentState) {
    guard end < table.recordCount else { return }
    var found: [UInt32] = []
    var changed: Set<UInt32> = []
    for row in end..<table.recordCount {
      let first = table.rows.first(of: row)
      if first == row {
        if isMatch(first, in: table, team) { found.append(first) }
      } else if first >= start, first < end {
        // What the search has not come to yet will be found as it is by then.
        changed.insert(first)
      }
    }
    var known: [UInt32] = []
    for first in changed {
      let isMatch = isMatch(first, in: table, team)
      if order.contains(first, table.time(ofFirst:)) {
        known.append(first)
        if !isMatch { order.remove(first, table.time(ofFirst:)) }
      } else if isMatch {
        found.append(first)
      }
    }
    if !extras.isEmpty { tally.recount(known, of: table, order: order) }
    insert(found, table)
    end = table.recordCount
  }

  private mutating func insert(_ rows: [UInt32], _ table: AlertTable) {
    let sorted = order.insert(rows, table.time(ofFirst:))
    if !extras.isEmpty { tally.add(sorted, of: table) }
  }

  private mutating func isMatch(_ first: UInt32, in table: AlertTable, _ team: IncidentState) -> Bool {
    guard table.isShown(first) else { return false }
    let latest = Int(table.latestRow(ofFirst: first))
    guard answers(0, latest, table) else { return false }
    guard search.plainCount < search.rowTerms.count || !search.alertTerms.isEmpty else { return true }
    if search.plainCount < search.rowTerms.count {
      let state = table.state(ofFirst: first, team)
      for number in search.plainCount..<search.rowTerms.count {
        let term = search.rowTerms[number]
        let holds = term.states.contains(state) || answers(number - search.plainCount + 1, latest, table)
        if holds == term.isNegated { return false }
      }
    }
    guard !search.alertTerms.isEmpty else { return true }
    return search.holds(state: { table.state(ofFirst: first, team) }, time: table.time(ofFirst: first)) {
      AlertMember(first, in: table)?.cluster
    }
  }

  /// What a record answers to a place in `AlertSearch.answers`.
  private mutating func answers(_ place: Int, _ row: Int, _ table: AlertTable) -> Bool {
    guard row < table.rows.packedCount else {
      guard let record = table.rows.at(row) else { return false }
      return search.answers(of: record, table.texts) & (1 << UInt64(place)) != 0
    }
    let chunk = row / AlertChunk.size
    if chunk >= marks.count { marks += repeatElement(nil, count: chunk + 1 - marks.count) }
    if let known = marks[chunk] { return known[place].contains(row % AlertChunk.size) }
    let asked = search.answers(of: table.rows.chunks[chunk], table.texts)
    marks[chunk] = asked
    return asked[place].contains(row % AlertChunk.size)
  }
}

extension AlertTable {
  /// As the team sees the alert with that first row.
  func state(ofFirst row: UInt32, _ marks: IncidentState) -> AlertState {
    if judgments.contains(row), let key = key(ofFirst: row), let mark = marks.alertMarks[key]?.value {
      return mark.state
    }
    return rating(ofFirst: row)?.state ?? .new
  }
}
