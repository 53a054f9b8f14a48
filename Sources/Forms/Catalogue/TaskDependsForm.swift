import IncidentModel

/// What a task waits for.
enum TaskDependsForm: FormPlan {
  static let title = "What a task comes after"
  static let summary = "Say which tasks must be done before this one."
  static let event = EventType.taskUpdated
  static let about = FormAbout.task
  static let writesChangesOnly = true

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    guard let task = setting.task(form) else { return [] }
    return TaskOpenForm.taskFields(task, in: setting).filter { $0.name == "depends" }
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting) -> [EventDraft] {
    draft.data.isEmpty ? [] : [draft]
  }
}
