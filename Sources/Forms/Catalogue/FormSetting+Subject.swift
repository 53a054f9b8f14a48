import IncidentModel
import Panes

extension FormSetting {
  /// What the subject of a form is called; nil for none.
  func name(of subject: FormSubject) -> SafeText? {
    switch subject {
    case .none: return nil
    case .entry(let id): return state.entries[EntityID(id)]?.value.title ?? SafeText(id)
    case .task(let id): return state.tasks[EntityID(id)]?.value.title ?? SafeText(id)
    case .system(let id): return state.systems[EntityID(id)]?.value.name ?? SafeText(id)
    case .notification(let id):
      return incident.duties[EntityID(id)]?.heading ?? SafeText(id)
    case .rule(let id): return SafeText(rules.rule(id)?.name ?? id)
    case .alerts(let keys, let filter):
      let chosen = filter.map { " shown by \($0)" } ?? ""
      guard keys.count == 1 else { return SafeText("\(keys.count) alerts\(chosen)") }
      return alert(keys[0])?.title ?? SafeText(keys[0])
    case .question(let asked): return SafeText(asked.question)
    }
  }

  /// Asks which thing a form is about; nil where it is about nothing that exists already.
  func subjectField(_ about: FormAbout) -> Field? {
    switch about {
    case .nothing, .question: nil
    case .task: pick("Task", tasks, help: "Which task it is about; type to find it.")
    case .notification:
      pick("Notification", notifications, help: "Which notification it is about; type to find it.")
    case .entry: pick("Entry", entries, help: "Which entry of the timeline it is about; type to find it.")
    case .alerts: pick("Alert", alerts, help: "Which alert it is about, the newest first; type to find it.")
    case .system:
      .choice(
        .subject,
        "System",
        systems,
        allowsOther: true,
        isRequired: true,
        help: "Which system; a new name makes a new one."
      )
    }
  }

  private func pick(_ label: String, _ options: [PickOption], help: String) -> Field {
    .choice(.subject, label, options, isRequired: true, help: help)
  }

  /// What somebody said of a thing, in a sentence: "forensics, Wed 2 Apr 18:31: state done".
  func sentence(about event: Event) -> SafeText {
    let what = event.fields.prefix(4).map { "\($0.path) \($0.value)" }.joined(separator: "; ")
    let who = event.author?.string ?? "Somebody"
    let type = event.type.rawValue.split(separator: ".").last ?? ""
    let said = what.isEmpty ? String(type) : what
    return SafeText("\(who), \(clock.dayAndTime(event.time, now: now)): \(said)")
  }
}

extension FormSubject {
  /// Whether a form about a kind of thing can be about it.
  func fits(_ about: FormAbout) -> Bool {
    switch (self, about) {
    case (.entry, .entry), (.task, .task), (.notification, .notification), (.system, .system),
      (.alerts, .alerts), (.question, .question), (.rule, .nothing), (.notification, .nothing):
      true
    default: false
    }
  }

  /// What a pick list says.
  init(_ about: FormAbout, _ values: [String]) {
    guard let value = values.first else {
      self = .none
      return
    }
    switch about {
    case .nothing, .question: self = .none
    case .entry: self = .entry(value)
    case .task: self = .task(value)
    case .notification: self = .notification(value)
    case .system: self = .system(value)
    case .alerts: self = .alerts(values)
    }
  }
}
