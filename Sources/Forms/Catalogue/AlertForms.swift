import IncidentModel

/// Fields and events that the forms about alerts share.
extension FormSetting {
  /// Why, in the team's words.
  func alertReason(isRequired: Bool = false) -> Field {
    .line(.data("reason"), "Reason", isRequired: isRequired, help: "Why, in the team's words.")
  }

  /// The event names every alert that is meant, and how they were chosen.
  func naming(_ draft: EventDraft, _ form: FormAnswers) -> EventDraft {
    guard case .alerts(let keys, let filter) = form.subject else { return draft }
    var draft = draft
    if keys.count > 1 { draft.data["keys"] = .texts(keys) }
    if let filter { draft.data["filter"] = .text(filter) }
    return draft
  }

  /// The alert that a form is about, where it is one.
  func alert(_ form: FormAnswers) -> Alert? {
    guard case .alerts(let keys, _) = form.subject, keys.count == 1 else { return nil }
    return alert(keys[0])
  }

  /// What an alert becomes, and the event that says so; what was written already by an earlier attempt is left out.
  func escalating(_ draft: EventDraft, as field: String, _ form: FormAnswers) -> [EventDraft] {
    var made = draft
    made.subject = form.fresh
    var link = EventDraft(.alertEscalated, subject: form.subjectName, author: draft.author)
    link.data[field] = .text(form.fresh)
    let isWritten =
      state.entries[EntityID(form.fresh)] != nil || state.tasks[EntityID(form.fresh)] != nil
    return (isWritten ? [] : [made]) + [naming(link, form)]
  }
}
