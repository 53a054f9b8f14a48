import IncidentModel

/// The rows of the deadlines in their order, and how long that order holds: a tick of the clock changes what stands in
/// rows, seldom where they stand.
struct DutyBoard: Sendable {
  /// All rows: what must be done first stands on top.
  let rows: [DutyRow]
  /// Duties past their legal outer limit.
  let overdue: Int
  /// Duties without an instant to wait for.
  let now: Int
  /// Duties with which nothing more is to be done.
  let settled: Int
  /// All duties.
  let duties: Int
  /// The row of the duty that is due next; nil when no clock runs.
  let next: DutyRow?
  private let from: Instant
  private let until: Instant

  /// The board of a book as of an instant.
  init(_ book: DutyBook, at now: Instant) {
    var rows = book.duties.map { DutyRow(subject: .duty($0, $0.standing(at: now))) }
    rows += book.checks.filter(\.isNear).map { DutyRow(subject: .check($0)) }
    let others = book.checks.filter { !$0.isNear }
    if !others.isEmpty { rows.append(DutyRow(subject: .others(others, ruledOut: book.ruledOut))) }
    let keys = rows.map(\.order)
    let order = rows.indices.sorted { (keys[$0], rows[$0].tieBreak, $0) < (keys[$1], rows[$1].tieBreak, $1) }
    self.rows = order.map { rows[$0] }
    overdue = rows.count { $0.standing == .overdue }
    self.now = rows.count { $0.standing == .now }
    settled = rows.count { $0.standing?.isSettled ?? false }
    duties = book.duties.count
    next = self.rows.first { $0.standing == .margin || $0.standing == .dueSoon || $0.standing == .running }
    from = now
    until = book.duties.lazy.compactMap { $0.standingChanges(after: now) }.min() ?? .distantFuture
  }

  /// When a duty stands elsewhere next; nil for never.
  var changesAt: Instant? { until == .distantFuture ? nil : until }

  /// Whether every duty stands at an instant where it stands here.
  func holds(at now: Instant) -> Bool { from <= now && now < until }
}

extension DutyRow {
  /// What has no date to wait for first, then by due instant, then what may have to be done; what is settled last.
  fileprivate var order: Order {
    switch subject {
    case .duty(let duty, let standing): Order(rank: standing.urgency, time: Self.time(duty, standing))
    case .check(let check): Order(rank: check.applies ? 2 : 4, time: 0)
    case .others: Order(rank: 5, time: 0)
    }
  }

  fileprivate var tieBreak: EntityID { duty?.id ?? EntityID("") }

  fileprivate struct Order: Comparable {
    var rank: Int
    var time: Int64

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
