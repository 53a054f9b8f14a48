import IncidentModel
import Panes

/// A task that goes to another column.
enum TaskMoveForm: FormPlan {
  static let title = "Move a task"
  static let summary = "Say where a task stands now: to do, in progress, on hold, done, canceled."
  static let event = EventType.taskUpdated
  static let about = FormAbout.task
  static let governing: Set<String> = ["state"]

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    guard let task = setting.task(form) else { return [] }
    let field = state(task)
    switch TaskState(rawValue: form.raw["state"] ?? task.state.rawValue) {
    case .onHold, .canceled: return [field, reason(nil, isRequired: true)]
    case .done: return [field, TaskDoneForm.result(nil)]
    default: return [field]
    }
  }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    form.text("state") == setting.task(form)?.state.rawValue && draft.data.all.count == 1 ? [] : [draft]
  }

  /// Where it stands.
  static func state(_ task: TaskCard) -> Field {
    .choice(
      .data("state"),
      "State",
      TaskState.allCases.map { PickOption($0.rawValue, name: SafeText($0.words)) },
      task.state.rawValue,
      isRequired: true,
      help: "Where it stands. Left and right turn it, Space shows all."
    )
  }

  /// Why it is on hold or was canceled.
  static func reason(_ text: SafeText?, isRequired: Bool = false) -> Field {
    .line(.data("reason"), "Reason", text, isRequired: isRequired, help: "Why it is on hold or canceled.")
  }
}
