/// The next status that an audience was promised and has not had: it counts down like a deadline, though no law stands
/// behind it.
public struct StatusPromise: Hashable, Sendable {
  /// The status that made the promise.
  public let status: EntityID
  /// Who waits for it; nil where the status named nobody.
  public let audience: Audience?
  /// When it was promised.
  public let made: Instant
  /// When the next status is due.
  public let due: Instant

  /// Where it stands at an instant: running, due soon, or overdue.
  public func standing(at now: Instant) -> DutyStanding {
    if now > due { return .overdue }
    return now >= soon ? .dueSoon : .running
  }

  /// The first instant after `now` at which it stands elsewhere although nothing happened; nil for never.
  public func standingChanges(after now: Instant) -> Instant? {
    [soon, due.adding(nanoseconds: 1)].filter { $0 > now }.min()
  }

  /// The last quarter of the time promised.
  private var soon: Instant { due.adding(seconds: -max(0, due.seconds(since: made)) / 4) }
}

extension IncidentState {
  /// What the newest status for each audience promises, the soonest first; nothing once the incident is closed. What is
  /// told the public, customers are told as well.
  var promises: [StatusPromise] {
    guard incident.value.status != .closed else { return [] }
    var newest: [Audience?: PostedStatus] = [:]
    for (_, entity) in statuses {
      let status = entity.value
      if let other = newest[status.post.audience], (other.time, other.id.raw) > (status.time, status.id.raw) {
        continue
      }
      newest[status.post.audience] = status
    }
    if let told = newest[.public], let before = newest[.customers], told.time > before.time {
      newest[.customers] = nil
    }
    let promises = newest.values.compactMap { status in
      status.post.nextUpdate.map {
        StatusPromise(status: status.id, audience: status.post.audience, made: status.time, due: $0)
      }
    }
    return promises.sorted { ($0.due, $0.status.raw) < ($1.due, $1.status.raw) }
  }
}
