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
    let before = state
    var changed: [String] = []
    Self.set(&title, change.title, "title", &changed)
    Self.set(&detail, change.detail, "detail", &changed)
    Self.set(&workstream, change.workstream, "workstream", &changed)
    Self.set(&owner, change.owner, "owner", &changed)
    Self.set(&due, change.due, "due", &changed)
    Self.set(&priority, change.priority, "priority", &changed)
    Self.set(&depends, change.depends, "depends", &changed)
    Self.set(&reason, change.reason, "reason", &changed)
    Self.set(&result, change.result, "result", &changed)
    Self.set(&measure, change.measure, "measure", &changed)
    if let state = change.state, state != before {
      self.state = state
      stateSince = event.time
    }
    let remark = change.result ?? change.reason
    if isFirst { return line(.taskOpened(state), remark: remark) }
    if state != before { return line(.taskMoved(from: before, to: state), remark: remark) }
    return changed.isEmpty ? nil : line(.taskChanged(changed), remark: remark)
  }

  /// Takes what was said of a field, and notes the field's name where that is new.
  private static func set<Field: Equatable>(
    _ field: inout Field,
    _ said: Field?,
    _ name: String,
    _ changed: inout [String]
  ) {
    guard let said, said != field else { return }
    field = said
    changed.append(name)
  }

  /// The same for a field that may have been empty until now.
  private static func set<Field: Equatable>(
    _ field: inout Field?,
    _ said: Field?,
    _ name: String,
    _ changed: inout [String]
  ) {
    guard let said, said != field else { return }
    field = said
    changed.append(name)
  }

  private func line(_ change: AutomaticLine.Change, remark: SafeText?) -> AutomaticLine {
    AutomaticLine(about: .task(id), title: title, change: change, remark: remark)
  }
}
