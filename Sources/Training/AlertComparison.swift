import IncidentModel

/// One critical alert, and who looked at it first.
public struct AlertComparison: Hashable, Sendable {
  /// The alert's key.
  public let key: EntityID
  /// What was detected.
  public let title: SafeText
  /// When it was raised.
  public let raised: Instant
  /// When the team first judged it; nil for never.
  public let record: Instant?
  /// When the trainee first judged it; nil for never.
  public let trainee: Instant?

  /// When each judged it.
  public var timing: Timing { Timing(record: record, trainee: trainee) }

  /// Every critical alert raised until an instant, oldest first.
  static func all(_ record: Snapshot, _ track: IncidentState, until reach: Instant) -> [AlertComparison] {
    record.alerts.ids(in: 0..<record.alerts.count).compactMap { id in
      guard record.alerts.latestRecord(of: id)?.severity == .critical,
        let alert = record.alerts.alert(id, marks: record.state), alert.time <= reach
      else { return nil }
      return AlertComparison(
        key: alert.key,
        title: alert.title,
        raised: alert.time,
        record: record.state.firstJudgment(of: alert.key, until: reach),
        trainee: track.firstJudgment(of: alert.key, until: reach)
      )
    }
  }
}

extension IncidentState {
  fileprivate func firstJudgment(of key: EntityID, until reach: Instant) -> Instant? {
    alertMarks[key]?.history.lazy.filter { event in
      guard case .alertJudged(let judgment) = event.content else { return false }
      return judgment.state != .new && event.time <= reach
    }.map(\.time).min()
  }
}
