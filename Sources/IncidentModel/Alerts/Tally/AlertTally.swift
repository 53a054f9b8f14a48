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

  /// Takes an alert out that is no longer one of those in `order`.
  mutating func remove(_ row: UInt32, of table: AlertTable, order: AlertOrder) {
    guard let member = AlertMember(row, in: table), let severity = counted[row] else { return }
    counted[row] = nil
    summary?.remove(member, countedAs: severity)
    clusters?.remove(member, leaving: Self.others(of: member, in: order, table))
  }

  /// Counts an alert anew that may be rated in another way now.
  mutating func recount(_ row: UInt32, of table: AlertTable, order: AlertOrder) {
    guard let member = AlertMember(row, in: table), let before = counted[row], before != member.severity
    else { return }
    counted[row] = member.severity
    summary?.remove(member, countedAs: before)
    summary?.add([member])
    clusters?.remove(member, leaving: Self.others(of: member, in: order, table))
  }

  /// The alerts in `order` that are of a member's cluster: those of its hour are looked at.
  private static func others(of member: AlertMember, in order: AlertOrder, _ table: AlertTable)
    -> [AlertMember]
  {
    let cluster = member.cluster
    func rank(_ instant: Instant) -> Int {
      order.rank(of: AlertOrder.Position(time: instant, row: 0), table.time(ofFirst:))
    }
    let hours = cluster.hours
    let rows = order.rows(in: rank(hours.lowerBound)..<rank(hours.upperBound))
    return rows.compactMap { AlertMember($0, in: table) }.filter { $0.cluster == cluster }
  }
}
