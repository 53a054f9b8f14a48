extension Incident: Folded {
  /// Tells of the declaration, then of the gravest change an event brings: status, phase or severity.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    let isFirst = declared == nil
    switch event.content {
    case .declared(let change):
      if isFirst { declared = event.time }
      let moved = take(change, from: event)
      return isFirst ? line(.incidentDeclared, remark: change.summary) : moved
    case .updated(let change):
      return take(change, from: event)
    default:
      return nil
    }
  }

  private mutating func take(_ change: IncidentChange, from event: Event) -> AutomaticLine? {
    let before = self
    if let name = change.name { self.name = name }
    if let summary = change.summary { self.summary = summary }
    if let severity = change.severity { self.severity = severity }
    if let timezone = change.timezone { self.timezone = timezone }
    if let organisation = change.organisation { self.organisation = organisation }
    if let calendar = change.calendar { self.calendar = calendar }
    if let tlp = change.tlp { self.tlp = tlp }
    if let exercise = change.exercise { self.exercise = exercise }
    if let flags = change.flags { self.flags.merge(flags) { _, new in new } }
    if let phase = change.phase { self.phase = phase }
    if let status = change.status {
      self.status = status
      closed = status == .closed ? event.time : nil
    }
    return move(from: before, remark: change.summary)
  }

  /// The gravest of what changed: one event writes one line.
  private func move(from before: Incident, remark: SafeText?) -> AutomaticLine? {
    if status != before.status { return line(.incidentStatus(status), remark: remark) }
    if let phase, phase != before.phase { return line(.phase(from: before.phase, to: phase), remark: remark) }
    if let severity, severity != before.severity {
      return line(.severity(from: before.severity, to: severity), remark: remark)
    }
    return nil
  }

  private func line(_ change: AutomaticLine.Change, remark: SafeText?) -> AutomaticLine {
    AutomaticLine(about: .incident, title: name ?? "incident", change: change, remark: remark)
  }
}
