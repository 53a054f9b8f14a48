import IncidentModel

/// What a form asks and what it becomes: one type for each kind, without state of its own.
protocol FormPlan {
  /// What it does, in a few words.
  static var title: String { get }
  /// What it is for, in a sentence: help and palette show it.
  static var summary: String { get }
  /// The type of the event that it becomes.
  static var event: EventType { get }
  /// What kind of thing it is about.
  static var about: FormAbout { get }
  /// Whether only what was changed is written.
  static var writesChangesOnly: Bool { get }
  /// Names of fields on which other fields depend.
  static var governing: Set<String> { get }

  /// The fields, as far as `form` says already what they depend on.
  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field]
  /// What else to say below a field, such as when a duty would be due; nil for nothing.
  static func remark(on field: Field, of form: FormAnswers, in setting: FormSetting) -> SafeText?
  /// The events, of what the fields say; `data` is what they say by themselves.
  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting)
    throws(DraftFault) -> [EventDraft]
}

extension FormPlan {
  static var about: FormAbout { .nothing }
  static var writesChangesOnly: Bool { false }
  static var governing: Set<String> { [] }

  static func remark(on _: Field, of _: FormAnswers, in _: FormSetting) -> SafeText? { nil }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting)
    throws(DraftFault) -> [EventDraft]
  { [draft] }
}

/// What kind of thing a form is about; one that was opened on nothing asks which.
enum FormAbout: Hashable {
  case nothing, entry, task, notification, system, alerts, question
}

/// What is said in a form so far.
struct FormAnswers {
  /// What it is about.
  let subject: FormSubject
  /// The id set aside for what it makes.
  let fresh: String
  /// What stands in fields by their names, as drafts keep it; long texts aside.
  var raw: [String: String]
  /// The instants that times mean, where they can be read.
  var times: [String: Instant]
  /// What fields say of themselves, once they have been read.
  var values: [String: DraftValue] = [:]

  /// The name of the one thing that it is about.
  var subjectName: String? {
    switch subject {
    case .entry(let id), .task(let id), .notification(let id), .system(let id): id
    case .alerts(let keys, _): keys.first
    case .none, .rule, .question: nil
    }
  }

  /// The text of a field.
  func text(_ name: String) -> String? {
    if case .text(let text)? = values[name] { text } else { nil }
  }
}
