import IncidentModel

/// A task that has to wait.
enum TaskHoldForm: FormPlan {
  static let title = "Hold a task"
  static let summary = "Say that a task has to wait, and for what."
  static let event = EventType.taskUpdated
  static let about = FormAbout.task

  static func fields(of _: FormAnswers, in _: FormSetting) -> [Field] {
    [.line(.data("reason"), "Reason", isRequired: true, help: "What it waits for.")]
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting) -> [EventDraft] {
    [draft.saying("state", .text(TaskState.onHold.rawValue))]
  }
}

extension EventDraft {
  /// The draft with one thing more said.
  func saying(_ field: String, _ value: DraftValue) -> EventDraft {
    var draft = self
    draft.data[field] = value
    return draft
  }
}
