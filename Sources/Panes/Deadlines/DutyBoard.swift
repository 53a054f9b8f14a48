import IncidentModel
import Replay

/// The rows of the deadlines in their order. A tick of the clock changes what stands in rows, seldom where a duty stands,
/// and never, while nothing else happens, the order: so a later instant costs what stands elsewhere by then.
struct DutyBoard: Sendable {
  /// All rows: what must be done first stands on top.
  private(set) var rows: [DutyRow]
  /// Duties past their legal outer limit.
  private(set) var overdue: Int
  /// Duties without an instant to wait for.
  let now: Int
  /// Duties with which nothing more is to be done.
  let settled: Int
  /// All duties.
  let duties: Int
  /// The row of the duty that is due next; nil when no clock runs.
  private(set) var next: DutyRow?
  /// Grows with every duty that stands elsewhere.
  private(set) var revision = 0
  private var places: [RowID: Int] = [:]
  private var from: Instant
  /// When a duty stands elsewhere, and its row: the soonest last.
  private var changes: [(at: Instant, place: Int)] = []

  /// The board of a book as of an instant.
  init(_ book: DutyBook, at now: Instant) {
    var rows = book.duties.map { DutyRow(subject: .duty($0, $0.standing(at: now))) }
    rows += book.promises.map { DutyRow(subject: .promise($0, $0.standing(at: now))) }
    rows += book.checks.filter(\.isNear).map { DutyRow(subject: .check($0)) }
    let others = book.checks.filter { !$0.isNear }
    if !others.isEmpty { rows.append(DutyRow(subject: .others(others, ruledOut: book.ruledOut))) }
    let keys = rows.map(\.order)
    let order = rows.indices.sorted { left, right in
      keys[left] == keys[right]
        ? (rows[left].tieBreak, left) < (rows[right].tieBreak, right) : keys[left] < keys[right]
    }
    self.rows = order.map { rows[$0] }
    overdue = rows.count { $0.standing == .overdue && $0.duty != nil }
    self.now = rows.count { $0.standing == .now }
    settled = rows.count { $0.standing?.isSettled ?? false }
    duties = book.duties.count
    from = now
    places.reserveCapacity(rows.count)
    for (place, row) in self.rows.enumerated() {
      places[row.name] = place
      if let at = row.standingChanges(after: now) { changes.append((at, place)) }
    }
    changes.sort { $0.at > $1.at }
    next = firstRunning(from: 0)
  }

  /// When a duty stands elsewhere next; nil for never.
  var changesAt: Instant? { changes.last?.at }

  /// The place of a row; nil where there is no such row.
  func place(of name: RowID) -> Int? { places[name] }

  /// Whether the board can be brought to an instant, and need not be made anew.
  func reaches(_ now: Instant) -> Bool { from <= now }

  /// Brings it to a later instant.
  mutating func advance(to now: Instant) {
    from = now
    guard let first = changes.last?.at, first <= now else { return }
    revision += 1
    while let change = changes.last, change.at <= now {
      changes.removeLast()
      let row = rows[change.place].standing(at: now)
      if row.standing == .overdue, row.duty != nil { overdue += 1 }
      rows[change.place] = row
      guard let next = row.standingChanges(after: now) else { continue }
      changes.insert((next, change.place), at: changes.firstRank { $0.at <= next })
    }
    // What was next may be overdue by now; what comes after it never stood before it.
    next = firstRunning(from: next.flatMap { places[$0.name] } ?? 0)
  }

  private func firstRunning(from place: Int) -> DutyRow? {
    rows[place...].first { row in
      row.duty != nil && (row.standing == .margin || row.standing == .dueSoon || row.standing == .running)
    }
  }
}

extension DutyRow {
  /// What has no date to wait for first, then by due instant, then what may have to be done; what is settled last.
  fileprivate var order: Order {
    switch subject {
    case .duty(let duty, let standing): Order(rank: standing.urgency, time: Self.time(duty, standing))
    case .promise(let promise, let standing): Order(rank: standing.urgency, time: promise.due.seconds)
    case .check(let check): Order(rank: check.applies ? 2 : 4, time: 0)
    case .others: Order(rank: 5, time: 0)
    }
  }

  fileprivate var tieBreak: EntityID { duty?.id ?? EntityID("") }

  fileprivate struct Order: Comparable {
    var rank: Int
    var time: Int64

    static func == (left: Order, right: Order) -> Bool { left.rank == right.rank && left.time == right.time }

    static func < (left: Order, right: Order) -> Bool { (left.rank, left.time) < (right.rank, right.time) }
  }

  /// Among equals: the earlier due instant first, but what was settled last on top.
  private static func time(_ duty: Duty, _ standing: DutyStanding) -> Int64 {
    switch standing {
    case .doneInTime, .doneInMargin, .doneLate: -(duty.notification.filings.map(\.at.seconds).max() ?? 0)
    case .waived: -(duty.notification.waiver?.at.seconds ?? 0)
    case .now, .waiting, .uncounted, .notInForce: duty.notification.opened.seconds
    case .overdue, .margin, .dueSoon, .running: duty.reading.due?.seconds ?? .max
    }
  }
}

extension DutyStanding {
  fileprivate var urgency: Int {
    switch self {
    case .now: 0
    case .overdue, .margin, .dueSoon, .running: 1
    case .uncounted, .waiting: 3
    case .doneInTime, .doneInMargin, .doneLate: 6
    case .waived, .notInForce: 7
    }
  }
}
