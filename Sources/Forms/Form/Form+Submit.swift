import AlertFormats
import IncidentModel

extension Form {
  /// Checks everything; what is wrong is shown at its field, which takes the cursor.
  mutating func submit(in setting: FormSetting) -> FormOutcome {
    notice = nil
    pick = nil
    refit(in: setting)
    guard !isAboutNothing(in: setting) else {
      notice =
        "What this is about is no longer in the incident, so nothing was written; Esc keeps what you typed."
      return .stayed
    }
    guard let draft = draft(in: setting) else { return .stayed }
    if kind == .operatorName { return named() }
    guard !setting.operatorName.isEmpty else {
      notice = "Nothing is written without a name: say first who is at the keyboard."
      return .stayed
    }
    do {
      let drafts = try kind.plan.drafts(draft.event, of: draft.answers, in: setting)
      guard !drafts.isEmpty else {
        notice = "Nothing was changed, so there is nothing to write; Esc leaves."
        return .stayed
      }
      for draft in drafts { try check(draft, in: setting) }
      return ask(drafts, in: setting)
    } catch {
      show(error)
      return .stayed
    }
  }

  /// Others may have changed the subject meanwhile: then asks before anything is written.
  private mutating func ask(_ drafts: [EventDraft], in setting: FormSetting) -> FormOutcome {
    let news = basis?.news(in: setting.incident) ?? []
    guard news.isEmpty else {
      question = .changedMeanwhile(news.map { setting.sentence(about: $0) })
      return .stayed
    }
    return .submitted(drafts)
  }

  private mutating func named() -> FormOutcome {
    let name = fields.first?.choice?.values.first ?? ""
    return .named(name)
  }

  /// The event that the fields make by themselves; nil where one of them is wrong, which is shown.
  private mutating func draft(in setting: FormSetting) -> (event: EventDraft, answers: FormAnswers)? {
    var answers = answers(in: setting)
    var draft = EventDraft(kind.plan.event, subject: answers.subjectName, author: setting.operatorName)
    var wrong: Int?
    for (index, field) in fields.enumerated() {
      fields[index].fault = nil
      do {
        let value = try field.value(in: setting)
        answers.values[field.name] = value
        try put(value, of: field, into: &draft)
      } catch {
        fields[index].fault = error.sentence
        wrong = wrong ?? index
      }
    }
    if let wrong {
      focus = wrong
      return nil
    }
    return (draft, answers)
  }

  private func put(_ value: DraftValue?, of field: Field, into draft: inout EventDraft) throws(FieldFault) {
    var value = value
    if kind.plan.writesChangesOnly {
      guard field.isChanged else { return }
      if value == nil, field.target.isData {
        guard let emptied = field.emptied else {
          throw FieldFault(
            SafeText("\(field.label) cannot be taken back once it was said; give another one.")
          )
        }
        value = emptied
      }
    }
    guard let value else { return }
    switch field.target {
    case .data(let name): draft.data[name] = value
    case .part(let name, let part):
      var parts = DraftFields()
      if case .fields(let earlier)? = draft.data[name] { parts = earlier }
      parts[part] = value
      draft.data[name] = .fields(parts)
    case .time: if case .time(let instant) = value { draft.time = instant }
    case .subject, .form: break
    }
  }

  /// Holds a draft against the incident and reads it back as every file is read.
  private func check(_ draft: EventDraft, in setting: FormSetting) throws(DraftFault) {
    let review = DraftReview(
      incident: setting.incident,
      rules: setting.rules,
      now: setting.now,
      zone: setting.zone
    )
    try review.check(draft)
    let stamp = EventStamp(id: setting.fresh, source: "/form", recorded: setting.now, zone: setting.zone)
    do {
      _ = try CheckedRecord(draft, stamp)
    } catch {
      // The decoder's sentences begin with the field that they are about.
      let field = String(error.reason.string.prefix { $0 != " " })
      throw DraftFault(field, "\(error.reason).")
    }
  }

  /// Shows what is wrong at the field that it is about, which takes the cursor; else above the form.
  private mutating func show(_ fault: DraftFault) {
    let place =
      fields.firstIndex { $0.name == fault.field }
      ?? fields.firstIndex { field in
        switch field.target {
        case .data(let name), .part(let name, _), .form(let name): name == fault.field
        case .time: fault.field == "time"
        case .subject: fault.field == "subject"
        }
      }
    guard let place else {
      notice = fault.sentence
      return
    }
    focus = place
    fields[place].fault = fault.sentence
  }
}

extension Field.Target {
  /// Goes into `data`.
  fileprivate var isData: Bool {
    switch self {
    case .data, .part: true
    case .time, .subject, .form: false
    }
  }
}
