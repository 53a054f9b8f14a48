import IncidentModel

/// Who does a task.
enum TaskAssignForm: FormPlan {
  static let title = "Assign a task"
  static let summary = "Say who does a task."
  static let event = EventType.taskUpdated
  static let about = FormAbout.task

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    [setting.owner(setting.task(form)?.owner, isRequired: true)]
  }
}
