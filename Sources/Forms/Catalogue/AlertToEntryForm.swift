import IncidentModel

/// An alert that becomes an entry of the timeline.
enum AlertToEntryForm: FormPlan {
  static let title = "Escalate to the timeline"
  static let summary = "Make an entry of an alert; each names the other."
  static let event = EventType.timelineAdded
  static let about = FormAbout.alerts

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    var entry = TimelineEntry(id: EntityID(""))
    guard let alert = setting.alert(form) else {
      return NoteForm.entryFields(entry, in: setting, isNew: true)
    }
    entry.title = alert.title
    entry.systems = alert.host.isEmpty ? [] : [alert.host]
    entry.attack = alert.attack.string.split(separator: " ").map { SafeText(String($0)) }
    entry.origin = SafeText(
      "alert of \(alert.product.isEmpty ? "an unnamed tool" : alert.product): \(alert.key.text)"
    )
    return NoteForm.entryFields(entry, in: setting, isNew: true).map { field in
      field.target == .time
        ? .time(.time, "When", setting.text(of: alert.time), help: "When it happened; else now.", in: setting)
        : field
    }
  }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    setting.escalating(draft, as: "entry", form)
  }
}
