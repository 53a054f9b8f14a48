import IncidentModel

/// When something came on one axis: events and alerts, each in order.
public struct ReplayTrack: Hashable, Sendable {
  private let events: [Instant]
  private let alerts: [Instant]

  /// Instants in any order; the same one may be there more than once.
  public init(events: [Instant] = [], alerts: [Instant] = []) {
    self.events = Self.sorted(events)
    self.alerts = Self.sorted(alerts)
  }

  /// Mostly they are in order already.
  private static func sorted(_ instants: [Instant]) -> [Instant] {
    zip(instants, instants.dropFirst()).allSatisfy { $0 <= $1 } ? instants : instants.sorted()
  }

  /// How many events there are, alerts aside.
  public var eventCount: Int { events.count }

  /// How many events have come by an instant.
  public func eventCount(by instant: Instant) -> Int { events.firstRank { $0 > instant } }

  /// How many events and alerts have come by an instant.
  public func count(by instant: Instant) -> Int {
    eventCount(by: instant) + alerts.firstRank { $0 > instant }
  }

  /// How many events and alerts have come before an instant.
  func count(before instant: Instant) -> Int {
    events.firstRank { $0 >= instant } + alerts.firstRank { $0 >= instant }
  }

  /// When the next event comes; where there are no events at all, the next alert.
  public func nextEvent(after instant: Instant) -> Instant? {
    let steps = events.isEmpty ? alerts : events
    let rank = steps.firstRank { $0 > instant }
    return rank < steps.count ? steps[rank] : nil
  }

  /// When the last event before an instant came; where there are no events at all, the last alert.
  public func previousEvent(before instant: Instant) -> Instant? {
    let steps = events.isEmpty ? alerts : events
    let rank = steps.firstRank { $0 >= instant }
    return rank > 0 ? steps[rank - 1] : nil
  }

  /// When the next event or alert comes.
  public func next(after instant: Instant) -> Instant? {
    [events, alerts].compactMap { steps in
      let rank = steps.firstRank { $0 > instant }
      return rank < steps.count ? steps[rank] : nil
    }.min()
  }

  /// When the last event or alert came, at the latest at an instant.
  public func last(by instant: Instant) -> Instant? {
    [events, alerts].compactMap { steps in
      let rank = steps.firstRank { $0 > instant }
      return rank > 0 ? steps[rank - 1] : nil
    }.max()
  }

  /// From the first event to the last, and what alerts came up to a day before or after that; nil where nothing came.
  var span: ClosedRange<Instant>? {
    guard let first = events.first, let last = events.last else {
      return alerts.first.flatMap { first in alerts.last.map { first...$0 } }
    }
    let day: Int64 = 86_400
    let early = alerts[alerts.firstRank { $0 >= first.adding(seconds: -day) }...].first ?? first
    let late = alerts[..<alerts.firstRank { $0 > last.adding(seconds: day) }].last ?? last
    return min(first, early)...max(last, late)
  }
}
