import IncidentModel

/// The answer to a question of a training.
enum AnswerForm: FormPlan {
  static let title = "Answer"
  static let summary = "Answer the question for which time stands still."
  static let event = EventType.decisionMade
  static let about = FormAbout.question

  static func fields(of form: FormAnswers, in _: FormSetting) -> [Field] {
    var options: [String] = []
    if case .question(let asked) = form.subject { options = asked.options }
    return [
      .choice(
        .data("chosen"),
        "Your answer",
        options.map { PickOption($0) },
        allowsOther: true,
        help: "What you decide; type to find an option, or give an answer of your own. Empty leaves it open."
      ),
      .text(.data("rationale"), "Rationale", help: "Why, for the debrief."),
    ]
  }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in _: FormSetting) -> [EventDraft] {
    guard case .question(let asked) = form.subject else { return [] }
    var draft = draft
    draft.cause = asked.event
    var data: DraftFields = ["question": .text(asked.question)]
    if !asked.options.isEmpty { data["options"] = .texts(asked.options) }
    for field in draft.data.all { data[field.name] = field.value }
    draft.data = data
    return [draft]
  }
}

/// A question that stands in the way of time in a training.
public struct AskedQuestion: Hashable, Sendable, Codable {
  /// The id of the event that asks it, or in which the team answered it.
  public var event: String
  /// What is asked.
  public var question: String
  /// What there is to choose from; empty for an answer in words of one's own.
  public var options: [String]

  /// A question of its parts.
  public init(event: String, question: String, options: [String]) {
    self.event = event
    self.question = question
    self.options = options
  }
}
