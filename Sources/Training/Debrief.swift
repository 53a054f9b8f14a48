import IncidentModel

/// A training run held against the record that it replayed: what the team did then, what the trainee did, and when.
///
/// Pure: made from two rooms, the record's and the trainee's own track. All instants are those of the incident.
public struct Debrief: Hashable, Sendable {
  /// Until when the trainee played; what lies behind it is held against nobody.
  public let reach: Instant
  /// Each recorded decision, oldest first, then those that only the trainee made.
  public let decisions: [DecisionComparison]
  /// Each duty with a clock that had started, those due first in front.
  public let clocks: [ClockComparison]
  /// Each critical alert raised by then, oldest first.
  public let alerts: [AlertComparison]
  /// Each task opened by then: what the record did, then what only the trainee did.
  public let tasks: [TaskComparison]

  /// Holds a track against its record.
  ///
  /// - Parameters:
  ///   - record: the whole record.
  ///   - track: the trainee's own directory alone.
  ///   - reach: until when the trainee played; nil for the last thing that either of them knows of.
  public init(record: Snapshot, track: Snapshot, reach: Instant? = nil) {
    let reach = reach ?? [record.newest, track.newest].compactMap(\.self).max() ?? .distantFuture
    self.reach = reach
    decisions = DecisionComparison.all(record.state, track.state, until: reach)
    clocks = ClockComparison.all(record, track.state, until: reach)
    alerts = AlertComparison.all(record, track.state, until: reach)
    tasks = TaskComparison.all(record.state, track.state, until: reach)
  }
}

/// What the trainee did compared with the team, where both may have done it.
public enum Timing: Hashable, Sendable {
  /// The trainee was so many seconds earlier.
  case earlier(Int64)
  /// Within the same minute.
  case alike
  /// The trainee was so many seconds later.
  case later(Int64)
  /// The team did it, the trainee did not.
  case onlyRecord
  /// The trainee did it, the team did not.
  case onlyTrainee
  /// Nobody did it.
  case nobody

  /// Of two instants, either of which may be missing.
  init(record: Instant?, trainee: Instant?) {
    switch (record, trainee) {
    case (nil, nil): self = .nobody
    case (.some, nil): self = .onlyRecord
    case (nil, .some): self = .onlyTrainee
    case (let record?, let trainee?):
      let seconds = trainee.seconds(since: record)
      self = abs(seconds) < 60 ? .alike : seconds < 0 ? .earlier(-seconds) : .later(seconds)
    }
  }
}
