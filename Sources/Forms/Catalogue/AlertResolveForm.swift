import IncidentModel

/// An alert whose cause is gone.
enum AlertResolveForm: FormPlan {
  static let title = "Resolve"
  static let summary = "Say that what an alert told of has been dealt with."
  static let event = EventType.alertResolved
  static let about = FormAbout.alerts

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] { [setting.alertReason()] }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    [setting.naming(draft, form)]
  }
}
