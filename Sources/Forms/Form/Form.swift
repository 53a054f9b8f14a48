import IncidentModel
import ScreenKit

/// A form on the screen: fields, the one that has the cursor, and what is asked about it.
///
/// A value: keys change it, `FormSheet` draws it, `record` keeps it. It writes nothing by itself.
public struct Form: Hashable, Sendable {
  /// Which form.
  public let kind: FormKind
  /// What it is about; a form that was opened on nothing knows it once its first field says so.
  public internal(set) var subject: FormSubject
  /// What it asks, from the top down.
  public internal(set) var fields: [Field]
  /// The field that has the cursor.
  public internal(set) var focus = 0
  /// The list that is open over the field; nil for none.
  public internal(set) var pick: PickList?
  /// What it asks before it goes on; nil for nothing.
  public internal(set) var question: FormQuestion?
  /// What the person should know: why nothing was written, why a paste was refused.
  public internal(set) var notice: SafeText?
  /// What was known of its subject when it was opened; nil for something new.
  public internal(set) var basis: FormBasis?
  /// What it was opened on.
  private let opened: FormSubject
  /// The id set aside for what it makes.
  let fresh: String

  /// An empty form, with what the incident knows already filled in.
  public init(_ kind: FormKind, on subject: FormSubject = .none, in setting: FormSetting) {
    self.init(kind, on: subject, fresh: setting.fresh.description, in: setting)
  }

  /// The form that a draft keeps, as far as its fields still exist.
  public init(_ record: FormRecord, in setting: FormSetting) {
    self.init(record.kind, on: record.subject, fresh: record.fresh, in: setting)
    // Some fields are there only once others say something.
    for _ in 0..<4 {
      for entry in record.texts {
        guard let place = fields.firstIndex(where: { $0.name == entry.field }) else { continue }
        fields[place].restore(entry.text, typedAt: entry.typedAt.map(Instant.init(nanoseconds:)))
      }
      refit(in: setting)
    }
    if let entity = kind.entity(of: subject) { basis = FormBasis(entity, known: record.known) }
  }

  private init(_ kind: FormKind, on subject: FormSubject, fresh: String, in setting: FormSetting) {
    self.kind = kind
    self.fresh = fresh
    opened = subject.fits(kind.plan.about) ? subject : .none
    self.subject = opened
    fields = []
    refit(in: setting)
    basis = kind.entity(of: self.subject).map { FormBasis($0, in: setting.state) }
  }

  /// Something was typed or chosen.
  public var isChanged: Bool { fields.contains(where: \.isChanged) }

  /// What it is called: "Hold a task: Image the disks".
  public func title(in setting: FormSetting) -> SafeText {
    guard let name = setting.name(of: subject) else { return SafeText(kind.title) }
    if case .alerts(let keys, _) = subject, keys.count > 1 { return SafeText("\(kind.title) \(name)?") }
    return SafeText("\(kind.title): \(name)")
  }

  /// What is typed, for a draft on disk.
  public var record: FormRecord {
    FormRecord(
      kind: kind,
      subject: opened,
      known: basis?.known ?? [],
      fresh: fresh,
      texts: fields.filter(\.isChanged).map { field in
        var typed: Int64?
        if case .time(_, let at) = field.input { typed = at.nanoseconds }
        return FormRecord.Entry(field: field.name, text: field.raw, typedAt: typed)
      }
    )
  }

  /// Takes a sentence that the person should read: why the events could not be written.
  public mutating func say(_ sentence: SafeText) { notice = sentence }

  /// Takes the text that was written in an editor of the person's own, in place of that of the field with the cursor;
  /// whether it could, else the notice says why.
  public mutating func take(edited text: String, in setting: FormSetting) -> Bool {
    guard fields.indices.contains(focus), var editor = fields[focus].editor else {
      notice = "The field that it was for is gone."
      return false
    }
    if case .refused(let sentence) = editor.replace(with: text) {
      notice = sentence
      return false
    }
    change { $0.set(editor, at: setting.now) }
    refit(in: setting)
    return true
  }

  /// Changes the field with the cursor; what was wrong with it is looked at anew when the form is submitted.
  mutating func change(_ body: (inout Field) -> Void) {
    body(&fields[focus])
    fields[focus].fault = nil
    notice = nil
  }

  /// What is said so far.
  func answers(in setting: FormSetting) -> FormAnswers {
    var answers = FormAnswers(subject: subject, fresh: fresh, raw: [:], times: [:])
    for field in fields {
      answers.raw[field.name] = field.isLong ? nil : field.raw
      answers.times[field.name] = field.instant(in: setting)
    }
    return answers
  }
}
