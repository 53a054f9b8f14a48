import Deadlines
import Foundation

/// Why a draft makes no sense in this incident, though a reader would take it: what a person wants to know before it is
/// written.
public struct DraftFault: Error, Hashable, Sendable {
  /// The field of `data` that it is about, or `subject` or `time`.
  public var field: String
  /// What is wrong and the way out, in one sentence; safe to draw.
  public var sentence: SafeText

  /// A fault of a field, in a sentence.
  public init(_ field: String, _ sentence: String) {
    self.field = field
    self.sentence = SafeText(sentence)
  }
}

/// Holds drafts against what the incident says already. A misspelled name would be a second task that nobody does, or a
/// clock that never starts. Forms and scripts ask the same; what a record must look like the decoder alone decides.
public struct DraftReview: Sendable {
  /// What happened lies in the past; clocks of two machines may differ by so many seconds.
  static let clockDifference: Int64 = 300

  /// The incident as it is now.
  public var incident: Snapshot
  /// Rules and calendars that may be named.
  public var rules: Rulebook
  /// Now.
  public var now: Instant
  /// In which times are told.
  public var zone: TimeZone

  /// A review of its parts.
  public init(incident: Snapshot, rules: Rulebook, now: Instant, zone: TimeZone) {
    self.incident = incident
    self.rules = rules
    self.now = now
    self.zone = zone
  }

  /// Throws what is wrong with a draft.
  public func check(_ draft: EventDraft) throws(DraftFault) {
    if let time = draft.time { try checkPast(time, "time") }
    switch draft.type {
    case .timelineAdded: try checkNew(entry: draft, wayOut: "correct that one, or choose another name.")
    case .decisionMade: try checkNew(entry: draft, wayOut: "choose another name.")
    case .taskOpened: try checkNew(draft, in: state.tasks.keys, "a task", "change that one instead.")
    case .statusPosted: try checkNew(draft, in: state.statuses.keys, "a status", "choose another name.")
    case .taskUpdated, .taskCommented: try checkTask(draft)
    case .notificationRequired: try checkNotification(draft)
    case .notificationFiled, .notificationWaived: try checkAnswer(draft)
    case .systemUpdated:
      _ = try subject(of: draft, "system")
      try checkSays(draft, "system")
    case .alertAcknowledged, .alertEscalated, .alertDismissed, .alertResolved:
      if draft.data["keys"] == nil { _ = try subject(of: draft, "alert") }
    case .alertRaised: try checkSeverity(draft)
    default: break
    }
  }

  private var state: IncidentState { incident.state }

  // MARK: Names

  private func subject(of draft: EventDraft, _ what: String) throws(DraftFault) -> EntityID {
    guard let name = draft.subject, !name.isEmpty else {
      throw DraftFault("subject", "No \(what) is named; give its name as the subject.")
    }
    return EntityID(name)
  }

  private func checkNew(
    _ draft: EventDraft,
    in names: some Sequence<EntityID>,
    _ what: String,
    _ wayOut: String
  ) throws(DraftFault) {
    guard let name = draft.subject, names.contains(EntityID(name)) else { return }
    throw DraftFault("subject", "There is \(what) '\(name)' already; \(wayOut)")
  }

  private func checkNew(entry draft: EventDraft, wayOut: String) throws(DraftFault) {
    guard let name = draft.subject, state.entries[EntityID(name)] != nil else { return }
    throw DraftFault("subject", "There is an entry '\(name)' on the timeline already; \(wayOut)")
  }

  private func checkTask(_ draft: EventDraft) throws(DraftFault) {
    let id = try subject(of: draft, "task")
    guard state.tasks[id] != nil else {
      throw Self.unknown("task", id, among: state.tasks.keys.map(\.raw))
    }
    try checkSays(draft, "task")
  }

  private func checkAnswer(_ draft: EventDraft) throws(DraftFault) {
    let id = try subject(of: draft, "notification")
    let duties = incident.duties.duties
    guard state.notifications[id] != nil || duties.contains(where: { $0.id == id }) else {
      throw Self.unknown("notification", id, among: duties.map(\.id.raw))
    }
    if case .time(let at)? = draft.data["at"] { try checkPast(at, "at") }
  }

  private static func unknown(_ what: String, _ id: EntityID, among names: [String]) -> DraftFault {
    let hint = Nearest.sentenceEnd(for: id.raw, among: names.sorted())
    return DraftFault("subject", "There is no \(what) '\(id.raw)'; \(hint)")
  }

  // MARK: What is said

  private func checkNotification(_ draft: EventDraft) throws(DraftFault) {
    if case .text(let id)? = draft.data["rule"], let wrong = rules.complaint(aboutRule: id) {
      throw DraftFault("rule", wrong)
    }
    if case .text(let id)? = draft.data["calendar"], let wrong = rules.complaint(aboutCalendar: id) {
      throw DraftFault("calendar", wrong)
    }
    if case .fields(let triggers)? = draft.data["triggers"] {
      for trigger in triggers.all {
        if let wrong = rules.complaint(aboutEvent: trigger.name) { throw DraftFault("triggers", wrong) }
      }
    }
    let isKnown = draft.subject.map { state.notifications[EntityID($0)] != nil } ?? false
    guard isKnown || draft.data["rule"] != nil || draft.data["title"] != nil else {
      throw DraftFault("rule", "A new notification needs a rule or a title; give one of them.")
    }
    try checkSays(draft, "notification")
  }

  private func checkSays(_ draft: EventDraft, _ what: String) throws(DraftFault) {
    guard draft.data.isEmpty else { return }
    throw DraftFault("data", "Nothing is said of the \(what); give at least one field.")
  }

  /// An alert of a tool is not lost for a word that is not known; one that a person types can be typed again.
  private func checkSeverity(_ draft: EventDraft) throws(DraftFault) {
    guard case .text(let word)? = draft.data["severity"], Severity(rawValue: word) == nil else { return }
    let words = Severity.allCases.map(\.rawValue).joined(separator: ", ")
    throw DraftFault("severity", "severity '\(word)' is none of \(words).")
  }

  private func checkPast(_ instant: Instant, _ field: String) throws(DraftFault) {
    guard instant > now.adding(seconds: Self.clockDifference) else { return }
    throw DraftFault(
      field,
      "\(field) is \(instant.rfc3339(in: zone)), which is still to come; say 'yesterday', or give the date."
    )
  }
}
