import Forms
import IncidentModel

/// A moment of a training at which time stands still: a question to be answered, or news to be read.
public struct TrainingStep: Hashable, Sendable {
  /// What sort of moment it is.
  public enum Kind: Hashable, Sendable {
    /// The team decided: the trainee decides first.
    case decision(DecisionChange)
    /// The facilitator asks.
    case prompt(ExerciseStep)
    /// The facilitator brings news.
    case inject(ExerciseStep)
  }

  /// What sort of moment it is.
  public let kind: Kind
  /// The id of the event that it comes from; the trainee's own event names it as its cause.
  public let event: String
  /// Who asks, decided or tells.
  public let author: SafeText?
  /// Where time stands still for it: just before the team decided; `.distantPast` for what comes at once.
  public let stop: Instant

  /// What is asked; nil for news.
  public var question: SafeText? {
    switch kind {
    case .decision(let decision): decision.question
    case .prompt(let step): step.question ?? "What do you do now?"
    case .inject: nil
    }
  }

  /// What there is to choose from.
  public var options: [SafeText] {
    switch kind {
    case .decision(let decision): decision.options
    case .prompt(let step): step.options
    case .inject: []
    }
  }

  /// The form's subject for its answer.
  var asked: AskedQuestion {
    AskedQuestion(
      event: event,
      question: question?.string ?? "",
      options: options.map(\.string).filter { !$0.isEmpty }
    )
  }
}

/// What a training has yet to bring, made of all that its record and its own directory hold.
public struct TrainingScript: Hashable, Sendable {
  /// Seconds before the team's decision at which the trainee is asked: nothing that it led to is there yet.
  private static let lead: Int64 = 1

  /// Steps that nothing of the trainee's answers yet, in the order in which they come.
  public let steps: [TrainingStep]

  /// An empty script.
  public init() { steps = [] }

  /// The script of a whole room, in which the events of the record and of the trainee lie side by side.
  ///
  /// What the facilitator drops into the trainee's directory comes at once, unless a question names a later time of the
  /// record.
  public init(of whole: Snapshot, until end: Instant) {
    let state = whole.state
    let answered = Self.causes(in: state)
    let decisions = state.decisions.compactMap { told -> TrainingStep? in
      guard !told.event.place.file.isOfTrack, case .decision(let decision) = told.event.content else {
        return nil
      }
      let at = min(told.event.time, told.event.key.recorded)
      return TrainingStep(
        kind: .decision(decision),
        event: told.event.key.id,
        author: told.event.author,
        stop: at.adding(seconds: -Self.lead)
      )
    }
    let exercise = state.exercise.compactMap { Self.step(of: $0, until: end) }
    steps = (decisions + exercise).filter { !answered.contains($0.event) }.sorted {
      ($0.stop, $0.event) < ($1.stop, $1.event)
    }
  }

  private static func step(of event: Event, until end: Instant) -> TrainingStep? {
    guard case .exercise(let step) = event.content else { return nil }
    let isDropped = event.place.file.isOfTrack
    let at = min(event.time, event.key.recorded)
    if event.type == .exerciseInject {
      return TrainingStep(
        kind: .inject(step),
        event: event.key.id,
        author: event.author,
        stop: isDropped ? .distantPast : at
      )
    }
    return TrainingStep(
      kind: .prompt(step),
      event: event.key.id,
      author: event.author,
      stop: isDropped && at > end ? .distantPast : at
    )
  }

  /// The ids that the trainee's own events name as what led to them.
  private static func causes(in state: IncidentState) -> Set<String> {
    Set(state.timeline.compactMap { $0.event.place.file.isOfTrack ? $0.event.cause : nil })
  }
}
