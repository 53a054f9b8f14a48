extension TaskCard: Folded {
  /// Tells of its opening, of comments and moves of state, else of the fields that changed.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    let isFirst = opened == .distantPast
    if isFirst {
      opened = event.time
      stateSince = event.time
    }
    switch event.content {
    case .taskOpened(let change), .taskUpdated(let change):
      return take(change, from: event, isFirst: isFirst)
    case .taskCommented(let text):
      comments.append(Comment(text: text, author: event.author, time: event.time))
      return line(.taskCommented, remark: text)
    default:
      return nil
    }
  }

  private mutating func take(_ change: TaskChange, from event: Event, isFirst: Bool) -> AutomaticLine? {
    let before = self
    if let title = change.title { self.title = title }
    if let detail = change.detail { self.detail = detail }
    if let workstream = change.workstream { self.workstream = workstream }
    if let owner = change.owner { self.owner = owner }
    if let due = change.due { self.due = due }
    if let priority = change.priority { self.priority = priority }
    if let depends = change.depends { self.depends = depends }
    if let reason = change.reason { self.reason = reason }
    if let result = change.result { self.result = result }
    if let state = change.state, state != before.state {
      self.state = state
      stateSince = event.time
    }
    let remark = change.result ?? change.reason
    if isFirst { return line(.taskOpened(state), remark: remark) }
    if state != before.state { return line(.taskMoved(from: before.state, to: state), remark: remark) }
    let changed = fieldsChanged(since: before)
    return changed.isEmpty ? nil : line(.taskChanged(changed), remark: remark)
  }

  private func fieldsChanged(since before: TaskCard) -> [String] {
    var names: [String] = []
    if title != before.title { names.append("title") }
    if detail != before.detail { names.append("detail") }
    if workstream != before.workstream { names.append("workstream") }
    if owner != before.owner { names.append("owner") }
    if due != before.due { names.append("due") }
    if priority != before.priority { names.append("priority") }
    if depends != before.depends { names.append("depends") }
    if reason != before.reason { names.append("reason") }
    if result != before.result { names.append("result") }
    return names
  }

  private func line(_ change: AutomaticLine.Change, remark: SafeText?) -> AutomaticLine {
    AutomaticLine(about: .task(id), title: title, change: change, remark: remark)
  }
}
