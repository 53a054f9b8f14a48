import Deadlines

/// What the clock of a notification says, computed at every as-of and never stored.
public struct DueReading: Hashable, Sendable {
  /// Whether there is an instant to count down to, and if not why.
  public var status: ClockReading.Status
  /// The instant to work to: the countdown.
  public var due: Instant?
  /// The legal outer limit; equals `due` for an explicit due.
  public var outerLimit: Instant?
  /// A minority's reading of the law: told in the detail view, never counted down to.
  public var contested: Instant?
  /// The day with which the period ends; nil for hours.
  public var lastDay: CivilDay?
  /// Start of the period, for the bar of the period used.
  public var start: Instant?
  /// Rests on an assumption that a later event may replace.
  public var provisional: Bool

  /// What a clock says, as instants.
  init(_ reading: ClockReading) {
    status = reading.status
    due = reading.conservativeDue.map(Instant.init(seconds:))
    outerLimit = reading.statutoryDue.map(Instant.init(seconds:))
    contested = reading.contestedDue.map(Instant.init(seconds:))
    lastDay = reading.lastDay
    start = reading.start.map(Instant.init(seconds:))
    provisional = reading.provisional
  }
}

extension Rulebook {
  /// What the clock of a notification would say if it were entered in an incident as it is now, other stages of its
  /// report aside: what a form shows before anything is written.
  public func reading(of notification: NotificationDuty, in incident: Incident) -> DueReading {
    let known = notification.rule.flatMap { self.rule($0) }
    return DueReading(reading(of: ClockQuery(notification, known, on: DutyGround(incident, self))))
  }
}
