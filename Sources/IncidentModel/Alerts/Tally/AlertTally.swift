/// What is kept beside alerts that were found: a summary, or clusters, or both.
struct AlertTally: Sendable {
  private(set) var summary: AlertSummary?
  private(set) var clusters: AlertClusters?
  private var counted = CountedSeverities()

  init(_ extras: AlertMatches.Extras) {
    if extras.contains(.summary) { summary = AlertSummary() }
    if extras.contains(.clusters) { clusters = AlertClusters() }
  }

  /// Takes alerts in that were found.
  mutating func add(_ rows: [UInt32], of table: AlertTable) {
    let members = rows.compactMap { AlertMember($0, in: table) }
    for member in members { counted[member.row] = member.severity }
    summary?.add(members)
    clusters?.add(members)
  }

  /// Takes those of some alerts out that are no longer in `order`, and counts the others anew where they are rated in
  /// another way now.
  mutating func recount(_ rows: [UInt32], of table: AlertTable, order: AlertOrder) {
    var gone: [(member: AlertMember, severity: Severity)] = []
    var again: [AlertMember] = []
    for row in rows {
      guard let member = AlertMember(row, in: table), let before = counted[row] else { continue }
      let isThere = order.contains(row, table.time(ofFirst:))
      if isThere, before == member.severity { continue }
      counted[row] = isThere ? member.severity : nil
      gone.append((member, before))
      if isThere { again.append(member) }
    }
    guard !gone.isEmpty else { return }
    summary?.remove(gone)
    summary?.add(again)
    let changed = Set(gone.map(\.member.cluster))
    clusters?.recount(changed, from: Self.members(around: changed, in: order, table))
  }

  /// The alerts in `order` of the hours of some clusters.
  private static func members(
    around clusters: Set<AlertCluster.ID>,
    in order: AlertOrder,
    _ table: AlertTable
  ) -> [AlertMember] {
    func rank(_ instant: Instant) -> Int {
      order.rank(of: AlertOrder.Position(time: instant, row: 0), table.time(ofFirst:))
    }
    return Set(clusters.map(\.hours)).flatMap { hours in
      order.rows(in: rank(hours.lowerBound)..<rank(hours.upperBound))
        .compactMap { AlertMember($0, in: table) }
    }
  }
}
