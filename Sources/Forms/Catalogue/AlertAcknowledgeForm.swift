import IncidentModel

/// Somebody looks at an alert.
enum AlertAcknowledgeForm: FormPlan {
  static let title = "Acknowledge"
  static let summary = "Say that somebody looks at an alert."
  static let event = EventType.alertAcknowledged
  static let about = FormAbout.alerts

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] { [setting.alertReason()] }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    [setting.naming(draft, form)]
  }
}
