import IncidentModel

/// New work.
enum TaskOpenForm: FormPlan {
  static let title = "New task"
  static let summary = "Open a task: what is to be done, by whom, by when."
  static let event = EventType.taskOpened

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    taskFields(TaskCard(id: EntityID("")), in: setting)
  }

  /// What may be said of a task; what it says already stands in them.
  static func taskFields(_ task: TaskCard, in setting: FormSetting) -> [Field] {
    [
      .line(.data("title"), "Task", task.title, isRequired: true, help: "What is to be done, in one line."),
      setting.owner(task.owner),
      .time(
        .data("due"),
        "Due",
        setting.text(of: task.due),
        help: "When it must be done: 20:00, tomorrow 09:00, +2h, in 3 days",
        in: setting
      ),
      .choice(
        .data("workstream"),
        "Workstream",
        setting.workstreams,
        task.workstream?.string,
        allowsOther: true,
        help: "The line of work that it belongs to."
      ),
      .choice(
        .data("priority"),
        "Priority",
        setting.priorities,
        task.priority?.string,
        allowsOther: true,
        help: "On the team's own scale."
      ),
      .choices(
        .data("depends"),
        "After",
        setting.tasks.filter { $0.value != task.id.raw },
        task.depends.map(\.raw),
        allowsOther: false,
        help: "The tasks that must be done first."
      ),
      .text(.data("detail"), "Detail", task.detail, help: "How, and what to look out for."),
    ]
  }
}
