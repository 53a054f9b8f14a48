import IncidentModel

/// One duty with a clock, and how the team and the trainee met it.
public struct ClockComparison: Hashable, Sendable {
  /// How somebody met a clock.
  public enum Outcome: Hashable, Sendable {
    /// Filed no later than the instant to work to.
    case met(Instant)
    /// Filed after it, no later than the legal outer limit.
    case inMargin(Instant)
    /// Filed after the legal outer limit.
    case late(Instant)
    /// Filed; its clock has no instant.
    case filed(Instant)
    /// Decided that nobody need be told.
    case waived
    /// The legal outer limit passed, and nothing was filed.
    case missed
    /// Not filed, and its time had not come when the run ended, or there is no instant.
    case open

    /// Whether anything was done in time, or did not have to be.
    public var isGood: Bool {
      switch self {
      case .met, .filed, .waived, .open: true
      case .inMargin, .late, .missed: false
      }
    }

    /// When it was filed; nil where it was not.
    public var filedAt: Instant? {
      switch self {
      case .met(let at), .inMargin(let at), .late(let at), .filed(let at): at
      case .waived, .missed, .open: nil
      }
    }
  }

  /// The notification.
  public let id: EntityID
  /// What it is called.
  public let heading: SafeText
  /// Who is told.
  public let recipient: SafeText
  /// The instant to work to; nil where the law has no number.
  public let due: Instant?
  /// The legal outer limit.
  public let outerLimit: Instant?
  /// How the team met it.
  public let record: Outcome
  /// How the trainee met it.
  public let trainee: Outcome

  /// When each filed.
  public var timing: Timing { Timing(record: record.filedAt, trainee: trainee.filedAt) }

  /// Every duty that the record knew of by an instant, those due first in front.
  static func all(_ record: Snapshot, _ track: IncidentState, until reach: Instant) -> [ClockComparison] {
    record.duties.duties
      .filter { $0.origin == .entered && $0.notification.opened <= reach }
      .map { ClockComparison($0, track, until: reach) }
      .sorted { left, right in
        (left.due ?? .distantFuture, left.id) < (right.due ?? .distantFuture, right.id)
      }
  }

  private init(_ duty: Duty, _ track: IncidentState, until reach: Instant) {
    id = duty.id
    heading = duty.heading
    recipient = duty.recipient
    due = duty.reading.due
    outerLimit = duty.reading.outerLimit
    record = Self.outcome(of: duty.notification, duty.reading, until: reach)
    let own = track.notifications[duty.id]?.value ?? track.only(of: duty.notification.rule)
    trainee =
      own.map { Self.outcome(of: $0, duty.reading, until: reach) } ?? Self.unfiled(duty.reading, reach)
  }

  private static func outcome(
    of notification: NotificationDuty,
    _ reading: DueReading,
    until reach: Instant
  ) -> Outcome {
    let filed = notification.filings.map(\.at).filter { $0 <= reach }.min()
    if let at = filed {
      guard let due = reading.due else { return .filed(at) }
      if at <= due { return .met(at) }
      return at <= reading.outerLimit ?? due ? .inMargin(at) : .late(at)
    }
    if let waiver = notification.waiver, waiver.at <= reach { return .waived }
    return unfiled(reading, reach)
  }

  private static func unfiled(_ reading: DueReading, _ reach: Instant) -> Outcome {
    guard let limit = reading.outerLimit ?? reading.due else { return .open }
    return limit < reach ? .missed : .open
  }
}

extension IncidentState {
  /// The one notification of a rule; nil where there is none, or several that could be meant.
  fileprivate func only(of rule: String?) -> NotificationDuty? {
    guard let rule else { return nil }
    let found = notifications.values.map(\.value).filter { $0.rule == rule || $0.id.raw == rule }
    return found.count == 1 ? found.first : nil
  }
}
