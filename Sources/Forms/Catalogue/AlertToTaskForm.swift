import IncidentModel

/// An alert that becomes a task.
enum AlertToTaskForm: FormPlan {
  static let title = "Escalate to a task"
  static let summary = "Make a task of an alert; each names the other."
  static let event = EventType.taskOpened
  static let about = FormAbout.alerts

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    var task = TaskCard(id: EntityID(""))
    if let alert = setting.alert(form) {
      task.title = alert.title
      let place = alert.host.isEmpty ? "" : " on \(alert.host)"
      task.detail = SafeText(
        "From the alert \(alert.key.text)\(place), \(setting.clock.full(alert.time)): \(alert.title)"
      )
    }
    return TaskOpenForm.taskFields(task, in: setting)
  }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    setting.escalating(draft, as: "task", form)
  }
}
