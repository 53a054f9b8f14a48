import IncidentModel

/// When a task must be done.
enum TaskDueForm: FormPlan {
  static let title = "Due time of a task"
  static let summary = "Say when a task must be done."
  static let event = EventType.taskUpdated
  static let about = FormAbout.task

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    [
      .time(
        .data("due"),
        "Due",
        setting.text(of: setting.task(form)?.due),
        isRequired: true,
        help: "When it must be done: 20:00, tomorrow 09:00, +2h, in 3 days",
        in: setting
      )
    ]
  }
}
