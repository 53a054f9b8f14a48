import IncidentModel

/// A task that is done.
enum TaskDoneForm: FormPlan {
  static let title = "Finish a task"
  static let summary = "Say that a task is done, and what came of it."
  static let event = EventType.taskUpdated
  static let about = FormAbout.task

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    [result(nil), setting.happened("When it was done; left empty: now.")]
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting) -> [EventDraft] {
    [draft.saying("state", .text(TaskState.done.rawValue))]
  }

  /// What came of it.
  static func result(_ text: SafeText?) -> Field {
    .line(.data("result"), "Result", text, help: "What came of it, for those who build on it.")
  }
}
