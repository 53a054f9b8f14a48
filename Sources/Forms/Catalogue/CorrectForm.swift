import IncidentModel

/// A correction of an entry: the old text stays readable beside the new one.
enum CorrectForm: FormPlan {
  static let title = "Correct an entry"
  static let summary = "Say how it really was; the old wording stays readable, struck through."
  static let event = EventType.timelineCorrected
  static let about = FormAbout.entry
  static let writesChangesOnly = true

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    guard let name = form.subjectName, let entry = setting.state.entries[EntityID(name)]?.value else {
      return []
    }
    return NoteForm.entryFields(entry, in: setting, isNew: false)
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting) -> [EventDraft] {
    draft.data.isEmpty ? [] : [draft]
  }
}
