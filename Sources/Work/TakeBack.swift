import Forms
import IncidentModel

/// What is to be asked before something is taken back.
struct Undoing: Hashable {
  var deed: Deed
  var drafts: [EventDraft]
  var lines: [SafeText]
}

/// Why something cannot be taken back, and what to do instead.
struct NoWayBack: Error, Hashable {
  var sentence: SafeText

  init(_ sentence: String) { self.sentence = SafeText(sentence) }
}

extension EventDraft {
  /// The alerts that it judges.
  fileprivate var alerts: [String] {
    guard case .list(let keys)? = data["keys"] else { return subject.map { [$0] } ?? [] }
    return keys.compactMap { if case .text(let key) = $0 { key } else { nil } }
  }
}

/// Finds the events that take back what was written: nothing is ever removed, so each says the opposite.
struct TakeBack {
  /// The incident as it is now.
  let state: IncidentState
  /// Who takes it back.
  let author: String

  /// Why it is taken back, for those who read it later.
  private static let reason = "Entered by mistake and taken back."
  /// Fields that hold a word of a fixed list: there is none for "nothing".
  private static let words: Set<String> = ["phase", "severity", "tlp", "kind", "actor", "risk", "timezone"]
  /// What a field means where nobody has set it.
  private static let unset: [EventType: DraftFields] = [
    .taskUpdated: ["state": .text(TaskState.todo.rawValue)],
    .systemUpdated: ["state": .text(SystemState.unknown.rawValue)],
    .incidentUpdated: ["status": .text(IncidentStatus.open.rawValue)],
  ]

  /// The events that take a deed back, the last one first.
  func drafts(for deed: Deed) throws(NoWayBack) -> [EventDraft] {
    var drafts: [EventDraft] = []
    for piece in deed.pieces.reversed() { drafts.append(try draft(for: piece)) }
    return drafts
  }

  private func draft(for piece: WriteOrder.Piece) throws(NoWayBack) -> EventDraft {
    let draft = piece.draft
    let subject = draft.subject ?? piece.stamp.id.description
    switch draft.type {
    case .timelineAdded, .decisionMade:
      return event(.timelineRetracted, subject, ["reason": .text(Self.reason)])
    case .taskOpened:
      try checkOthers(piece, .task(EntityID(subject)), "worked on it")
      return event(
        .taskUpdated,
        subject,
        ["state": .text(TaskState.canceled.rawValue), "reason": .text(Self.reason)]
      )
    case .notificationRequired where isFirst(piece, of: .notification(EntityID(subject))):
      return event(.notificationWaived, subject, ["reason": .text(Self.reason)])
    case .taskUpdated: return try restored(piece, of: .task(EntityID(subject)))
    case .systemUpdated: return try restored(piece, of: .system(EntityID(subject)))
    case .notificationRequired: return try restored(piece, of: .notification(EntityID(subject)))
    case .incidentUpdated: return try restored(piece, of: .incident)
    case .impactAssessed: return try restored(piece, of: .impact)
    case .timelineCorrected: return try restored(piece, of: .entry(EntityID(subject)))
    case .alertDismissed, .alertEscalated, .alertResolved:
      for alert in draft.alerts { try checkOthers(piece, .alert(EntityID(alert)), "judged it") }
      return backToAcknowledged(draft)
    default: throw NoWayBack(Self.otherWay(draft.type))
    }
  }

  /// An alert that was judged is one that somebody looks at again.
  private func backToAcknowledged(_ draft: EventDraft) -> EventDraft {
    var back = event(.alertAcknowledged, draft.subject, ["reason": .text(Self.reason)])
    back.data["keys"] = draft.data["keys"]
    return back
  }

  private static func otherWay(_ type: EventType) -> String {
    switch type {
    case .notificationFiled: "A filing cannot be taken back: file it again with what is right."
    case .notificationWaived:
      "A waiver cannot be taken back: file it, or enter the notification anew."
    case .taskCommented: "A comment cannot be taken back: comment again with what is right."
    case .timelineRetracted: "A retraction cannot be taken back: enter a new note."
    case .statusPosted: "A status cannot be taken back: post the next one."
    case .handoverRecorded: "A handover cannot be taken back: hand over again."
    case .alertAcknowledged: "An acknowledged alert cannot be made new again: dismiss or escalate it."
    default: "That cannot be taken back: add a note that says what is right."
    }
  }

  private func event(_ type: EventType, _ subject: String?, _ data: DraftFields) -> EventDraft {
    EventDraft(type, subject: subject, author: author, data: data)
  }

  /// What somebody else has done since is not undone along with it.
  private func checkOthers(_ piece: WriteOrder.Piece, _ entity: EntityRef, _ deed: String) throws(NoWayBack) {
    let history = Array(state.history(of: entity))
    guard let place = history.firstIndex(where: { $0.key.id == piece.stamp.id.description }),
      let other = history[(place + 1)...].last(where: { $0.author?.string != piece.draft.author })
    else { return }
    throw NoWayBack("\(other.author?.string ?? "Somebody") has \(deed) since, so nothing is taken back.")
  }

  // MARK: Fields

  private func isFirst(_ piece: WriteOrder.Piece, of entity: EntityRef) -> Bool {
    state.history(of: entity).first?.key.id == piece.stamp.id.description
  }

  /// Says of every field what was said of it before.
  private func restored(_ piece: WriteOrder.Piece, of entity: EntityRef) throws(NoWayBack) -> EventDraft {
    let history = Array(state.history(of: entity))
    guard let place = history.firstIndex(where: { $0.key.id == piece.stamp.id.description }) else {
      throw NoWayBack("It has not come back from the directory yet; try again in a moment.")
    }
    var draft = event(piece.draft.type, piece.draft.subject, [:])
    for field in piece.draft.data.all {
      if let other = history[(place + 1)...].last(where: { $0.said[field.name] != nil }) {
        let who = other.author?.string ?? "Somebody"
        throw NoWayBack("\(who) has changed '\(field.name)' since, so nothing is taken back.")
      }
      let earlier = history[..<place]
      draft.data[field.name] = try before(field, earlier, of: piece.draft.type)
    }
    return draft
  }

  private func before(_ field: DraftFields.Field, _ earlier: ArraySlice<Event>, of type: EventType)
    throws(NoWayBack) -> DraftValue
  {
    if case .fields(let parts) = field.value { return try before(parts, field.name, earlier) }
    if let value = earlier.last(where: { $0.said[field.name] != nil })?.said[field.name] { return value }
    if type == .timelineCorrected, field.name == "time", let first = earlier.first {
      return .time(first.time)
    }
    if let unset = Self.unset[type]?[field.name] { return unset }
    switch field.value {
    case .text where !Self.words.contains(field.name): return .text("")
    case .list: return .list([])
    default:
      throw NoWayBack("'\(field.name)' was not said before and cannot be unsaid; say what is right instead.")
    }
  }

  private func before(_ parts: DraftFields, _ name: String, _ earlier: ArraySlice<Event>) throws(NoWayBack)
    -> DraftValue
  {
    var restored = DraftFields()
    for part in parts.all {
      let said = earlier.reversed().lazy.compactMap { event -> DraftValue? in
        if case .fields(let parts)? = event.said[name] { parts[part.name] } else { nil }
      }
      guard let value = said.first else {
        throw NoWayBack("'\(part.name)' was not said before and cannot be unsaid; say what is right instead.")
      }
      restored[part.name] = value
    }
    return .fields(restored)
  }
}
