import IncidentModel

/// The alert feed as a list, newest first. Without a filter only the rows that are asked for are touched.
struct AlertRows: RowList {
  let snapshot: Snapshot
  let clock: ClockFace
  /// Ranks from the newest of what the filter lets through; nil for all.
  private let matches: [Int]?

  init(_ context: PaneContext, filter: RowFilter) {
    snapshot = context.snapshot
    clock = context.clock
    guard !filter.words.isEmpty else {
      matches = nil
      return
    }
    let snapshot = context.snapshot
    matches = context.memo.ranks(.alerts, PaneMemo.Question(filter.text, context)) {
      AlertMatcher(snapshot, filter).ranks()
    }
  }

  private var alerts: AlertTable { snapshot.alerts }

  var count: Int { matches?.count ?? alerts.count }

  /// The alert at a rank; nil outside.
  func alert(at rank: Int) -> Alert? {
    alerts.id(at: alerts.count - 1 - unfiltered(rank)).flatMap { alerts.alert($0, marks: snapshot.state) }
  }

  /// When the alert at a rank happened.
  func time(at rank: Int) -> Instant {
    alerts.id(at: alerts.count - 1 - unfiltered(rank)).flatMap(alerts.time(of:)) ?? .distantPast
  }

  func id(at rank: Int) -> RowID {
    .alert(alerts.id(at: alerts.count - 1 - unfiltered(rank)) ?? AlertID(row: .max))
  }

  func rank(of id: RowID) -> Int? {
    guard let rank = unfilteredRank(of: id) else { return nil }
    guard let matches else { return rank }
    let place = matches.firstRank { $0 >= rank }
    return place < matches.count && matches[place] == rank ? place : nil
  }

  func rank(near id: RowID) -> Int? {
    guard let rank = unfilteredRank(of: id) else { return nil }
    return matches?.firstRank { $0 >= rank } ?? rank
  }

  func group(at rank: Int) -> Int { clock.dayNumber(time(at: rank)) }

  var newest: RowID? { alerts.id(at: alerts.count - 1).map(RowID.alert) }

  func arrivals(since id: RowID) -> Int { unfilteredRank(of: id) ?? 0 }

  private func unfiltered(_ rank: Int) -> Int { matches?[rank] ?? rank }

  private func unfilteredRank(of id: RowID) -> Int? {
    guard case .alert(let alert) = id, let rank = alerts.rank(of: alert) else { return nil }
    return alerts.count - 1 - rank
  }
}
