import IncidentModel

/// How a system stands.
enum SystemForm: FormPlan {
  static let title = "System"
  static let summary = "Say how a server, a service or a data store stands."
  static let event = EventType.systemUpdated
  static let about = FormAbout.system
  static let writesChangesOnly = true

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    let known = form.subjectName.flatMap { setting.state.systems[EntityID($0)]?.value }
    return [
      .choice(
        .data("state"),
        "State",
        FormSetting.words(of: SystemState.self),
        known?.state.rawValue,
        help: "How it stands. Left and right turn it, Space shows all."
      ),
      .text(.data("note"), "Note", known?.note, help: "What else to know of it, and why it changed."),
      .line(.data("name"), "Name", known?.name, help: "What people call it."),
      .choice(
        .data("role"),
        "Role",
        ["main", "secondary", "customer", "backup", "identity"].map { PickOption($0) },
        known?.role?.string,
        allowsOther: true,
        help: "What it is to the case."
      ),
      setting.happened("When it changed; left empty: now."),
    ]
  }
}
