import IncidentModel

/// Why what is shown is not the present: said in the largest type of the screen.
enum GlanceMark: Hashable {
  /// The directory is no longer followed.
  case stopped(reason: SafeText)
  /// A past instant is shown.
  case replay(TimeAxis)
  /// A past incident is played.
  case training
  /// The first reading goes on: every figure may still grow.
  case loading(LoadProgress)
  /// Nothing has been recorded for so long that what is shown may no longer hold.
  case stale(since: Instant)

  /// Without a record for so many seconds, an incident that is worked on is held to be stale.
  static let patience: Int64 = 4 * 3600

  /// The mark of a snapshot; nil where it shows the present.
  init?(_ snapshot: Snapshot, now: Instant, isTraining: Bool = false) {
    let incident = snapshot.state.incident.value
    if case .stopped(let reason) = snapshot.watch {
      self = .stopped(reason: reason)
    } else if snapshot.asOf != nil {
      self = isTraining ? .training : .replay(snapshot.axis)
    } else if !snapshot.progress.isComplete {
      self = .loading(snapshot.progress)
    } else if let newest = snapshot.newest, incident.declared != nil, incident.status == .open,
      now.seconds(since: newest) >= Self.patience
    {
      self = .stale(since: newest)
    } else {
      return nil
    }
  }

  /// The word, in capitals.
  var word: String {
    switch self {
    case .stopped: "NOT LIVE"
    case .replay: "REPLAY"
    case .training: "TRAINING"
    case .loading: "LOADING"
    case .stale: "STALE"
    }
  }
}
