import IncidentModel

/// Something said of a task.
enum TaskCommentForm: FormPlan {
  static let title = "Comment on a task"
  static let summary = "Say something of a task that belongs to its record."
  static let event = EventType.taskCommented
  static let about = FormAbout.task

  static func fields(of _: FormAnswers, in _: FormSetting) -> [Field] {
    [.text(.data("text"), "Comment", isRequired: true, help: "What the others should know of it.")]
  }
}
