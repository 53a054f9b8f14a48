import IncidentModel

/// A question to the trainees.
enum ExercisePromptForm: FormPlan {
  static let title = "Exercise: a question"
  static let summary = "Put a question to the trainees; it is shown in training alone."
  static let event = EventType.exercisePrompt

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    [
      .line(.data("question"), "Question", isRequired: true, help: "What the trainees are asked."),
      .lines(
        .data("options"),
        "Options",
        help: "Answers to choose from, one to a line; empty for a free one."
      ),
      .text(.data("hint"), "Hint", help: "Help for those who are stuck."),
      setting.happened("When it is put; left empty: now."),
    ]
  }
}

/// News for the trainees.
enum ExerciseInjectForm: FormPlan {
  static let title = "Exercise: news"
  static let summary = "Bring news into an exercise; it is shown in training alone."
  static let event = EventType.exerciseInject

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    [
      .line(.data("title"), "What", isRequired: true, help: "What the trainees learn, in one line."),
      .text(.data("detail"), "Detail", help: "What it tells in full."),
      setting.happened("When it comes; left empty: now."),
    ]
  }
}
