extension Entity {
  /// The entity before its first event.
  convenience init(id: EntityID) {
    self.init(value: Value(id: id), history: EventHistory())
  }

  /// Takes events that are new to it, in fold order; only those that come late make it fold again.
  func inserting(_ events: some Collection<Event>, _ rows: inout TimelineChange) -> Entity {
    guard let first = events.first else { return self }
    var history = history
    for event in events { history.insert(event) }
    if let last = self.history.last, first < last { return refolded(history, since: first, &rows) }
    var value = value
    for event in events { value.take(event, &rows.new) }
    return Entity(value: value, history: history)
  }

  /// Gives an event back.
  func removing(_ event: Event, _ rows: inout TimelineChange) -> Entity {
    var history = history
    history.remove(event)
    return refolded(history, since: event, &rows)
  }

  /// The entity made by another history, which is the same up to an event. Rows that both tell stay where they are.
  private func refolded(_ history: EventHistory, since event: Event, _ rows: inout TimelineChange) -> Entity {
    var common = Value(id: value.id)
    for earlier in history.prefix(while: { $0 < event }) { _ = common.apply(earlier) }
    var before = common
    var gone: [TimelineRow] = []
    for later in self.history.drop(while: { $0 < event }) { before.take(later, &gone) }
    var after = common
    var new: [TimelineRow] = []
    for later in history.drop(while: { $0 < event }) { after.take(later, &new) }
    rows.replace(gone, by: new)
    return Entity(value: after, history: history)
  }
}

extension Folded {
  /// Applies an event; adds the row that the timeline gets by itself.
  fileprivate mutating func take(_ event: Event, _ rows: inout [TimelineRow]) {
    guard let line = apply(event) else { return }
    rows.append(TimelineRow(time: event.time, event: event, subject: .automatic(line)))
  }
}
