import IncidentModel

/// The alert feed as a list, newest first. Only the rows that are asked for are touched.
struct AlertRows: RowList {
  let snapshot: Snapshot
  let clock: ClockFace
  /// What the filter has found so far; nil without one.
  private let found: AlertMatches?

  init(_ context: PaneContext, _ filter: AlertFilter) {
    snapshot = context.snapshot
    clock = context.clock
    found = filter.isEmpty ? nil : context.memo.alerts(filter.query, context)
  }

  private var alerts: AlertTable { snapshot.alerts }

  /// Not all alerts have been looked at yet.
  var isSearching: Bool { found?.isDone == false }

  var count: Int { found?.count ?? alerts.count }

  /// The alert at a rank; nil outside.
  func alert(at rank: Int) -> Alert? {
    name(at: rank).flatMap { alerts.alert($0, marks: snapshot.state) }
  }

  /// When the alert at a rank happened.
  func time(at rank: Int) -> Instant { name(at: rank).flatMap(alerts.time(of:)) ?? .distantPast }

  func id(at rank: Int) -> RowID { .alert(name(at: rank) ?? AlertID(row: .max)) }

  func rank(of id: RowID) -> Int? {
    guard case .alert(let alert) = id else { return nil }
    let rank = found.map { $0.rank(of: alert, in: alerts) } ?? alerts.rank(of: alert)
    return rank.map { count - 1 - $0 }
  }

  func rank(near id: RowID) -> Int? {
    guard case .alert(let alert) = id, let rank = alerts.rank(of: alert) else { return nil }
    return found.map { $0.count - $0.rank(near: alert, in: alerts) } ?? alerts.count - 1 - rank
  }

  func group(at rank: Int) -> Int { clock.dayNumber(time(at: rank)) }

  var newest: RowID? { alerts.id(at: alerts.count - 1).map(RowID.alert) }

  func arrivals(since id: RowID) -> Int {
    guard case .alert(let alert) = id, let rank = alerts.rank(of: alert) else { return 0 }
    return alerts.count - 1 - rank
  }

  private func name(at rank: Int) -> AlertID? {
    found.map { $0.id(at: $0.count - 1 - rank) } ?? alerts.id(at: alerts.count - 1 - rank)
  }
}
