import IncidentModel

/// An alert that nothing need be done about, and why.
enum AlertDismissForm: FormPlan {
  static let title = "Dismiss"
  static let summary = "Say that nothing need be done about an alert, and what it turned out to be."
  static let event = EventType.alertDismissed
  static let about = FormAbout.alerts

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    let words = ["false_positive", "benign", "duplicate", "expected", "test"]
    return [
      .choice(
        .data("verdict"),
        "Verdict",
        words.map { PickOption($0, name: SafeText($0.replacing("_", with: " "))) },
        allowsOther: true,
        isRequired: true,
        help: "What it turned out to be. Left and right turn it, Space shows all."
      ),
      setting.alertReason(),
    ]
  }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    [setting.naming(draft, form)]
  }
}
