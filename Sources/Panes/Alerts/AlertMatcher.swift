import IncidentModel

/// Finds the alerts that a filter lets through, looking at each shared text once.
struct AlertMatcher {
  private let snapshot: Snapshot
  private let filters: [RowFilter]
  /// A bit for each word of the filter.
  private let all: UInt64
  private let severityMasks: [UInt64]
  private let stateMasks: [AlertState: UInt64]

  init(_ snapshot: Snapshot, _ filter: RowFilter) {
    self.snapshot = snapshot
    let filters = filter.words.prefix(64).map(RowFilter.init(word:))
    self.filters = filters
    all = filters.count == 64 ? .max : (1 << UInt64(filters.count)) - 1
    severityMasks = Severity.allCases.map { Self.mask([$0.rawValue, $0.shortWord], filters) }
    let states = AlertState.allCases.map { ($0, Self.mask([$0.rawValue, $0.shortWord], filters)) }
    stateMasks = Dictionary(uniqueKeysWithValues: states)
  }

  /// Ranks from the newest, in order.
  func ranks() -> [Int] {
    let alerts = snapshot.alerts
    var known: [UInt64?] = []
    var found: [Int] = []
    let asksState = stateMasks.values.contains { $0 != 0 }
    for (rank, id) in alerts.ids(in: 0..<alerts.count).reversed().enumerated() {
      guard let row = alerts.latestRecord(of: id) else { continue }
      var mask = severityMasks[row.severity.rank]
      for end in [row.src, row.dst] where mask != all && end != .none {
        mask |= Self.mask([alerts.text(end).string], filters)
      }
      for text in [row.title, row.product, row.host, row.user, row.rule, row.attack] {
        if mask == all { break }
        mask |= self.mask(text, &known)
      }
      if mask != all, asksState { mask |= stateMasks[state(of: row)] ?? 0 }
      if mask == all { found.append(rank) }
    }
    return found
  }

  private func state(of row: AlertRow) -> AlertState {
    let key = snapshot.alerts.key(of: row)
    return snapshot.state.alertMarks[key]?.value.state ?? row.state
  }

  private func mask(_ id: StringID, _ known: inout [UInt64?]) -> UInt64 {
    let number = Int(id.number)
    if number >= known.count {
      known.append(contentsOf: repeatElement(nil, count: number + 1 - known.count))
    }
    if let mask = known[number] { return mask }
    let mask = Self.mask([snapshot.alerts.text(id).string], filters)
    known[number] = mask
    return mask
  }

  private static func mask(_ texts: [String], _ filters: [RowFilter]) -> UInt64 {
    var mask: UInt64 = 0
    for (bit, filter) in filters.enumerated() where filter.matches(texts) { mask |= 1 << UInt64(bit) }
    return mask
  }
}
