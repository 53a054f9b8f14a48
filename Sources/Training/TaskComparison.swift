import IncidentModel

/// One task, and when the team and the trainee had it done.
public struct TaskComparison: Hashable, Sendable {
  /// The task.
  public let id: EntityID
  /// What was to be done.
  public let title: SafeText
  /// The team knew of it; otherwise it is the trainee's own.
  public let isOfRecord: Bool
  /// When the team had it done; nil for not by the end of the run.
  public let record: Instant?
  /// When the trainee had it done; nil for never.
  public let trainee: Instant?

  /// When each had it done.
  public var timing: Timing { Timing(record: record, trainee: trainee) }

  /// Every task that was opened until an instant, oldest first: the record's, then the trainee's own.
  static func all(
    _ record: IncidentState,
    _ track: IncidentState,
    until reach: Instant
  ) -> [TaskComparison] {
    let ofTrack = track.tasks.filter { $0.value.value.opened <= reach }
    let known = record.tasks.values.map(\.value).filter { $0.opened <= reach && $0.state != .canceled }
    let own = ofTrack.values.map(\.value).filter { record.tasks[$0.id] == nil }
    return oldestFirst(known).map { task in
      TaskComparison(
        id: task.id,
        title: task.title,
        isOfRecord: true,
        record: record.tasks[task.id]?.history.done(until: reach),
        trainee: ofTrack[task.id]?.history.done(until: reach)
      )
    }
      + oldestFirst(own).map { task in
        TaskComparison(
          id: task.id,
          title: task.title,
          isOfRecord: false,
          record: nil,
          trainee: ofTrack[task.id]?.history.done(until: reach)
        )
      }
  }

  private static func oldestFirst(_ tasks: [TaskCard]) -> [TaskCard] {
    tasks.sorted { ($0.opened, $0.id) < ($1.opened, $1.id) }
  }
}

extension EventHistory {
  /// When the task that these events make was done for good; nil where it was not, or was taken up again.
  fileprivate func done(until reach: Instant) -> Instant? {
    var done: Instant?
    for event in self where event.time <= reach {
      switch event.content {
      case .taskOpened(let change), .taskUpdated(let change):
        if let state = change.state { done = state == .done ? done ?? event.time : nil }
      default: break
      }
    }
    return done
  }
}
