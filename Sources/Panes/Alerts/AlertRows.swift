import IncidentModel

/// The alert feed as a list, newest first. Only the rows that are asked for are touched.
struct AlertRows: RowList {
  let snapshot: Snapshot
  let clock: ClockFace
  /// What has been gathered so far of those that the query lets through; nil where nothing need be.
  let gathered: AlertMatches?
  /// The same where rows are made of it; nil where every alert is a row.
  private let found: AlertMatches?
  /// Rows are groups of alerts.
  private let showsGroups: Bool

  /// The rows of a query; `isSummed` where it is told what all of them come to.
  init(_ context: PaneContext, _ query: AlertQuery, _ grouping: Grouping, isSummed: Bool) {
    snapshot = context.snapshot
    clock = context.clock
    showsGroups = grouping.showsGroups
    var query = query
    if let open = grouping.open { query.terms.append(AlertQuery.Term(.cluster(open))) }
    var extras: AlertMatches.Extras = []
    if isSummed { extras.insert(.summary) }
    if showsGroups { extras.insert(.clusters) }
    let asksNothing = query.terms.isEmpty
    gathered = asksNothing && extras.isEmpty ? nil : context.memo.alerts(query, with: extras, context)
    found = asksNothing && !showsGroups ? nil : gathered
  }

  private var alerts: AlertTable { snapshot.alerts }
  private var clusters: AlertClusters? { showsGroups ? found?.clusters : nil }

  /// Not all alerts have been looked at yet.
  var isSearching: Bool { gathered?.isDone == false }

  /// The alerts at some places, oldest first.
  func ids(in places: Range<Int>) -> [AlertID] { found?.ids(in: places) ?? alerts.ids(in: places) }

  /// How many alerts the rows stand for.
  var alertCount: Int { found?.count ?? alerts.count }

  var count: Int { clusters?.count ?? alertCount }

  /// The group at a rank; nil outside, and where rows are alerts.
  func cluster(at rank: Int) -> AlertCluster? { clusters.flatMap { $0.at($0.count - 1 - rank) } }

  /// The alert at a rank, the last one of a group; nil outside.
  func alert(at rank: Int) -> Alert? {
    name(at: rank).flatMap { alerts.alert($0, marks: snapshot.state) }
  }

  /// When what stands at a rank happened; the last of a group.
  func time(at rank: Int) -> Instant {
    if let cluster = cluster(at: rank) { return cluster.last }
    return name(at: rank).flatMap(alerts.time(of:)) ?? .distantPast
  }

  func id(at rank: Int) -> RowID {
    if let cluster = cluster(at: rank) { return .cluster(cluster.id) }
    return .alert(name(at: rank) ?? AlertID(row: .max))
  }

  func rank(of id: RowID) -> Int? {
    let rank: Int? =
      switch id {
      case .cluster(let cluster): clusters?.rank(of: cluster)
      case .alert(let alert) where clusters == nil:
        found.map { $0.rank(of: alert, in: alerts) } ?? alerts.rank(of: alert)
      default: nil
      }
    return rank.map { count - 1 - $0 }
  }

  func rank(near id: RowID) -> Int? {
    switch id {
    case .alert(let alert):
      guard let rank = alerts.rank(of: alert) else { return nil }
      if clusters != nil { return alerts.cluster(of: alert).flatMap { self.rank(of: .cluster($0)) } ?? 0 }
      return found.map { $0.count - $0.rank(near: alert, in: alerts) } ?? alerts.count - 1 - rank
    case .cluster(let cluster):
      // Where its alerts end, whichever of them are shown.
      return alertCount - count(before: cluster.hours.upperBound)
    default: return nil
    }
  }

  /// How many of the alerts that the rows stand for are older than an instant.
  func count(before instant: Instant) -> Int {
    found?.count(before: instant, in: alerts) ?? alerts.count(before: instant)
  }

  /// When the alert at a place happened, the oldest first.
  func time(ofAlert place: Int) -> Instant {
    let id = found.map { $0.id(at: place) } ?? alerts.id(at: place)
    return id.flatMap(alerts.time(of:)) ?? .distantPast
  }

  func group(at rank: Int) -> Int { clock.dayNumber(time(at: rank)) }

  var newest: RowID? { alerts.id(at: alerts.count - 1).map(RowID.alert) }

  func arrivals(since id: RowID) -> Int {
    guard case .alert(let alert) = id, let rank = alerts.rank(of: alert) else { return 0 }
    return alerts.count - 1 - rank
  }

  private func name(at rank: Int) -> AlertID? {
    if let cluster = cluster(at: rank) { return cluster.latest }
    return found.map { $0.id(at: $0.count - 1 - rank) } ?? alerts.id(at: alerts.count - 1 - rank)
  }
}
