import IncidentModel

/// Everything that is said of a task.
enum TaskEditForm: FormPlan {
  static let title = "Edit a task"
  static let summary = "Change anything that is said of a task; what is left as it is, is not written."
  static let event = EventType.taskUpdated
  static let about = FormAbout.task
  static let writesChangesOnly = true

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    guard let task = setting.task(form) else { return [] }
    return TaskOpenForm.taskFields(task, in: setting)
      + [TaskMoveForm.state(task), TaskMoveForm.reason(task.reason), TaskDoneForm.result(task.result)]
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting) -> [EventDraft] {
    draft.data.isEmpty ? [] : [draft]
  }
}

extension FormSetting {
  /// The task that a form is about.
  func task(_ form: FormAnswers) -> TaskCard? {
    form.subjectName.flatMap { state.tasks[EntityID($0)]?.value }
  }
}
