import IncidentModel

/// What somebody noticed.
enum AlertRaiseForm: FormPlan {
  static let title = "Raise an alert"
  static let summary = "Put what somebody noticed into the alert feed."
  static let event = EventType.alertRaised

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    [
      .line(.data("title"), "What", isRequired: true, help: "What was noticed, in one line."),
      .choice(
        .data("severity"),
        "Severity",
        FormSetting.words(of: Severity.self),
        help: "How grave. Left and right turn it, Space shows all."
      ),
      setting.happened(),
      .text(.data("description"), "Description", help: "The rest of it."),
      .choice(.data("host"), "Host", setting.systemNames, allowsOther: true, help: "The machine."),
      .line(.data("user"), "User", help: "The account."),
      .line(.data("src"), "Source", help: "Where it came from, as ip:port."),
      .line(.data("dst"), "Target", help: "Where it went, as ip:port."),
      .line(.data("product"), "Tool", help: "The tool that noticed it; empty for a person."),
      .line(.data("rule"), "Rule", help: "The tool's rule that fired."),
      .choices(.data("attack"), "ATT&CK", setting.techniques, help: "ATT&CK technique ids, such as T1078."),
      .line(.data("link"), "Link", help: "Where to read more."),
    ]
  }
}
