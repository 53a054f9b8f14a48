/// Where a duty stands at an instant; derived at every look, never stored.
public enum DutyStanding: Hashable, Sendable {
  /// The legal outer limit has passed.
  case overdue
  /// The instant to work to has passed, the legal outer limit has not.
  case margin
  /// In the last quarter of its period, or the last day.
  case dueSoon
  case running
  /// The law has no number and it is open: without undue delay.
  case now
  /// The event that starts the clock is not known; its name.
  case waiting(event: String)
  /// There is a period, and it cannot be counted; why is in the reading's status.
  case uncounted
  /// The rule was not law on the day that counts.
  case notInForce
  /// Filed no later than the instant to work to, or there was none.
  case doneInTime
  /// Filed after the instant to work to, no later than the legal outer limit.
  case doneInMargin
  /// Filed after the legal outer limit.
  case doneLate
  case waived

  /// Nothing more is to be done.
  public var isSettled: Bool {
    switch self {
    case .doneInTime, .doneInMargin, .doneLate, .waived, .notInForce: true
    default: false
    }
  }
}

extension Duty {
  /// Where it stands at an instant.
  public func standing(at now: Instant) -> DutyStanding {
    switch notification.state {
    case .waived: return .waived
    case .filed: return filedStanding
    case .pending: break
    }
    switch reading.status {
    case .noFixedPeriod: return .now
    case .triggerMissing(let event): return .waiting(event: event)
    case .notInForce: return .notInForce
    case .computed: break
    default: return .uncounted
    }
    guard let due = reading.due else { return .uncounted }
    if now > (reading.outerLimit ?? due) { return .overdue }
    if now > due { return .margin }
    return now >= soon(before: due) ? .dueSoon : .running
  }

  private var filedStanding: DutyStanding {
    guard let at = firstFiling, let due = reading.due else { return .doneInTime }
    if at > (reading.outerLimit ?? due) { return .doneLate }
    return at > due ? .doneInMargin : .doneInTime
  }

  /// From when on it is due soon: the last quarter of its period, at most a day and at least an hour.
  private func soon(before due: Instant) -> Instant {
    guard let start = reading.start, start < due else { return due.adding(seconds: -86_400) }
    return due.adding(seconds: -min(86_400, max(3_600, due.seconds(since: start) / 4)))
  }

  /// The first instant after `now` at which it stands elsewhere although nothing happened; nil for never.
  public func standingChanges(after now: Instant) -> Instant? {
    guard notification.state == .pending, let due = reading.due else { return nil }
    let past = [due, reading.outerLimit ?? due].map { $0.adding(nanoseconds: 1) }
    return ([soon(before: due)] + past).filter { $0 > now }.min()
  }
}
