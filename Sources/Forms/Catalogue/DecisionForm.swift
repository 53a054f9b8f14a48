import IncidentModel

/// What was decided, and why.
enum DecisionForm: FormPlan {
  static let title = "Decision"
  static let summary = "Record what had to be decided, what there was to choose from, and why."
  static let event = EventType.decisionMade
  static let governing: Set<String> = ["options"]

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    let options = (form.raw["options"] ?? "").split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return [
      .line(.data("question"), "Question", isRequired: true, help: "What has to be decided, as a question."),
      .lines(.data("options"), "Options", help: "What there is to choose from, one to a line; Tab goes on."),
      .choice(
        .data("chosen"),
        "Chosen",
        options.filter { !$0.isEmpty }.map { PickOption($0) },
        allowsOther: true,
        help: "What was decided; empty while it is open."
      ),
      .text(.data("rationale"), "Rationale", help: "Why, for those who ask later."),
      setting.happened("When it was decided; left empty: now."),
      setting.origin(),
      setting.sharing(),
    ]
  }
}
