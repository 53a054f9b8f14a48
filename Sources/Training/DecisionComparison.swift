import IncidentModel

/// One question, and how the team and the trainee answered it.
public struct DecisionComparison: Hashable, Sendable {
  /// What somebody chose, why, and when.
  public struct Answer: Hashable, Sendable {
    /// What was chosen; nil where the question was left open.
    public let chosen: SafeText?
    /// Why.
    public let rationale: SafeText?
    /// When it was decided.
    public let at: Instant
  }

  /// The entry that tells it.
  public let id: EntityID
  /// What had to be decided.
  public let question: SafeText
  /// What there was to choose from.
  public let options: [SafeText]
  /// How the team decided; nil for a decision that only the trainee made.
  public let record: Answer?
  /// How the trainee decided; nil where they did not.
  public let trainee: Answer?

  /// When each decided.
  public var timing: Timing { Timing(record: record?.at, trainee: trainee?.at) }

  /// Both chose, and not the same.
  public var differs: Bool {
    guard let record = record?.chosen, let trainee = trainee?.chosen else { return false }
    return record != trainee
  }

  /// Every decision of the record until an instant, oldest first, then the trainee's own.
  ///
  /// The trainee's event names the record's as what led to it: two may have the same question.
  static func all(
    _ record: IncidentState,
    _ track: IncidentState,
    until reach: Instant
  ) -> [DecisionComparison] {
    let answers = track.decisions
    var taken: Set<EntityID> = []
    let known = record.decisions.filter { $0.entry.time <= reach }.map { told in
      let answer = answers.last { $0.event.cause == told.event.key.id }
      if let answer {
        taken.formUnion(answers.filter { $0.event.cause == answer.event.cause }.map(\.entry.id))
      }
      return DecisionComparison(told.entry, record: told.entry.answer, trainee: answer?.entry.answer)
    }
    let own = answers.filter { !taken.contains($0.entry.id) }.map {
      DecisionComparison($0.entry, record: nil, trainee: $0.entry.answer)
    }
    return known + own
  }

  private init(_ entry: TimelineEntry, record: Answer?, trainee: Answer?) {
    id = entry.id
    question = entry.title
    options = entry.decision?.options ?? []
    self.record = record
    self.trainee = trainee
  }
}

extension IncidentState {
  /// The decisions that still hold, oldest first, each with the event that added it.
  public var decisions: [(entry: TimelineEntry, event: Event)] {
    timeline.compactMap { row in
      guard case .entry(let id) = row.subject, let entry = entries[id]?.value, entry.decision != nil,
        entry.retraction == nil
      else { return nil }
      return (entry, row.event)
    }
  }
}

extension TimelineEntry {
  fileprivate var answer: DecisionComparison.Answer {
    DecisionComparison.Answer(chosen: decision?.chosen, rationale: decision?.rationale, at: time)
  }
}
