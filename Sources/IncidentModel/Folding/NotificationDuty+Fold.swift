extension NotificationDuty: Folded {
  /// Tells of the duty itself, of filings and waivers, of a clock that moved, else of changed fields.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    let isFirst = opened == .distantPast
    if isFirst { opened = event.time }
    switch event.content {
    case .required(let change):
      return take(change, isFirst: isFirst)
    case .filed(let filing):
      state = .filed
      filings.append(filing)
      return line(.notificationFiled(filing), remark: filing.lateReason)
    case .waived(let reason, let by):
      state = .waived
      waiver = Waiver(reason: reason, by: by ?? event.author, at: event.time)
      return line(.notificationWaived(reason: reason))
    default:
      return nil
    }
  }

  private mutating func take(_ change: NotificationChange, isFirst: Bool) -> AutomaticLine? {
    let before = self
    if let rule = change.rule { self.rule = rule }
    if let title = change.title { self.title = title }
    if let recipient = change.recipient { self.recipient = recipient }
    if let owner = change.owner { self.owner = owner }
    if let triggers = change.triggers { self.triggers.merge(triggers) { _, new in new } }
    if let calendar = change.calendar { self.calendar = calendar }
    if let timezone = change.timezone { self.timezone = timezone }
    if let params = change.params { self.params.merge(params) { _, new in new } }
    if let due = change.due { self.due = due }
    if let content = change.content { self.content.merge(content) { _, new in new } }
    if let channel = change.channel { self.channel = channel }
    if let fallback = change.fallback { self.fallback = fallback }
    if isFirst { return line(.notificationRequired) }
    if clockMoved(since: before) { return line(.deadlineMoved(from: before, to: self)) }
    let changed = fieldsChanged(since: before)
    return changed.isEmpty ? nil : line(.notificationChanged(changed))
  }

  private func clockMoved(since before: NotificationDuty) -> Bool {
    rule != before.rule || triggers != before.triggers || due != before.due || timezone != before.timezone
      || calendar != before.calendar || params != before.params
  }

  private func fieldsChanged(since before: NotificationDuty) -> [String] {
    var names: [String] = []
    if title != before.title { names.append("title") }
    if recipient != before.recipient { names.append("recipient") }
    if owner != before.owner { names.append("owner") }
    if content != before.content { names.append("content") }
    if channel != before.channel { names.append("channel") }
    if fallback != before.fallback { names.append("fallback") }
    return names
  }

  private func line(_ change: AutomaticLine.Change, remark: SafeText? = nil) -> AutomaticLine {
    AutomaticLine(about: .notification(id), title: name, change: change, remark: remark)
  }
}
