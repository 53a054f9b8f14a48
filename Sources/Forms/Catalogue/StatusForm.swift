import IncidentModel

/// How things stand.
enum StatusForm: FormPlan {
  static let title = "Status"
  static let summary = "Post how things stand, and promise when the next status comes."
  static let event = EventType.statusPosted

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    [
      .line(.data("summary"), "Summary", isRequired: true, help: "How things stand, in one sentence."),
      .choice(
        .data("audience"),
        "Audience",
        FormSetting.words(of: Audience.self),
        help: "For whom it is worded. Left and right turn it."
      ),
      .choice(
        .data("outlook"),
        "Outlook",
        FormSetting.words(of: Outlook.self),
        help: "Which way things go, by the team's judgment."
      ),
      .time(
        .data("next_update"),
        "Next update",
        help: "When the next status is promised: +2h, 20:00, tomorrow 09:00. It counts down like a deadline.",
        in: setting
      ),
      .text(.data("overview"), "Overview", help: "The longer account behind the sentence."),
      .text(.data("next_steps"), "Next steps", help: "What the team does next."),
    ]
  }
}
