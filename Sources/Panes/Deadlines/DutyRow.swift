import IncidentModel

/// A notification with what its clock says now.
struct DutyRow: ListedRow {
  /// Where it stands; derived at every look, never stored.
  enum Standing: Hashable {
    /// The legal limit has passed.
    case overdue
    /// The instant to work to has passed, the legal limit has not.
    case margin
    case dueSoon
    case running
    /// No fixed period, still open: without undue delay.
    case now
    /// The event that starts the clock is not known.
    case waiting(event: String)
    /// There is a period that is not counted here.
    case uncounted(period: String)
    /// Its rule is not known and it has no due instant.
    case undated
    case filed
    case waived
  }

  let duty: NotificationDuty
  let reading: DueReading
  let standing: Standing
  let height: Int
  var group: Int { 0 }
  var name: RowID { .notification(duty.id) }

  init(_ duty: NotificationDuty, context: PaneContext) {
    self.duty = duty
    reading = duty.reading(in: context.snapshot.state.incident.value)
    standing = Self.standing(of: duty, reading, now: context.now)
    height = context.isZoomed ? 2 : 1
  }

  private static func standing(of duty: NotificationDuty, _ reading: DueReading, now: Instant) -> Standing {
    switch duty.state {
    case .filed: return .filed
    case .waived: return .waived
    case .pending: break
    }
    switch reading.status {
    case .noFixedPeriod: return .now
    case .triggerMissing(let event): return .waiting(event: event)
    case .notCounted(let period): return .uncounted(period: period)
    case .unknownRule: return .undated
    case .computed: break
    }
    guard let due = reading.due else { return .undated }
    if now > (reading.outerLimit ?? due) { return .overdue }
    if now > due { return .margin }
    return due.seconds(since: now) <= soon(reading, due: due) ? .dueSoon : .running
  }

  /// A day, or the last quarter of a period that is shorter than four days.
  private static func soon(_ reading: DueReading, due: Instant) -> Int64 {
    guard let start = reading.start, start < due else { return 86_400 }
    return min(86_400, max(3600, due.seconds(since: start) / 4))
  }

  /// Still to be done.
  var isOpen: Bool { standing != .filed && standing != .waived }

  /// Filed after the legal limit.
  var isLate: Bool {
    guard let at = firstFiling, let limit = reading.outerLimit ?? reading.due else { return false }
    return at > limit
  }

  /// When the recipient was first told.
  var firstFiling: Instant? { duty.filings.map(\.at).min() }

  /// What the rule says the notification must hold: ids of its fields; empty where it says nothing.
  var mandatory: [String] {
    duty.ruleData?.content.filter { $0.need == .required }.map(\.id) ?? []
  }

  /// The mandatory fields that are not ready.
  var missing: [String] { mandatory.filter { duty.content[$0] == nil } }

  var texts: [String] {
    [
      duty.heading.string, duty.recipient?.string ?? "", duty.owner?.string ?? "", duty.rule ?? "", word,
      duty.channel?.string ?? "", duty.id.text.string,
    ] + duty.filings.compactMap(\.reference?.string)
  }

  /// The standing in a word.
  var word: String {
    switch standing {
    case .overdue: "overdue"
    case .margin: "margin"
    case .dueSoon: "due soon"
    case .running: "running"
    case .now: "now"
    case .waiting: "waiting"
    case .uncounted: "open"
    case .undated: "no date"
    case .filed: "filed"
    case .waived: "waived"
    }
  }
}

extension DutyRow {
  /// What must be done first: overdue, then what has no date to wait for, then by due instant; done last.
  static func comesFirst(_ left: DutyRow, _ right: DutyRow) -> Bool {
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    if left.sortTime != right.sortTime { return left.sortTime < right.sortTime }
    return left.duty.id < right.duty.id
  }

  private var urgency: Int {
    switch standing {
    case .overdue: 0
    case .margin: 1
    case .now: 2
    case .dueSoon, .running: 3
    case .uncounted, .undated: 4
    case .waiting: 5
    case .filed: 6
    case .waived: 7
    }
  }

  /// Among equals: the earlier due instant first, but what was filed last on top.
  private var sortTime: Int64 {
    switch standing {
    case .filed: -(duty.filings.map(\.at.seconds).max() ?? 0)
    case .waived: -(duty.waiver?.at.seconds ?? 0)
    case .now, .waiting, .uncounted, .undated: duty.opened.seconds
    default: reading.due?.seconds ?? .max
    }
  }
}
