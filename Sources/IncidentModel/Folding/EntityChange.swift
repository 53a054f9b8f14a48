/// An entity after some events came or went, and what that does to the timeline.
struct EntityChange<Value: Folded> {
  var entity: Entity<Value>
  var goneRows: [TimelineRow] = []
  var newRows: [TimelineRow] = []
}

extension Entity {
  /// The entity before its first event.
  convenience init(id: EntityID) {
    self.init(value: Value(id: id), history: SortedChunks())
  }

  /// Takes events that are new to it, in fold order; only those that come late make it fold again.
  func inserting(_ events: [Event]) -> EntityChange<Value> {
    guard let first = events.first else { return EntityChange(entity: self) }
    var history = history
    for event in events { history.insert(event) }
    if let last = self.history.last, first < last {
      return refolded(history)
    }
    var value = value
    let rows = value.take(events)
    return EntityChange(entity: Entity(value: value, history: history), newRows: rows)
  }

  /// Gives an event back.
  func removing(_ event: Event) -> EntityChange<Value> {
    var history = history
    history.remove(event)
    return refolded(history)
  }

  private func refolded(_ history: SortedChunks<Event>) -> EntityChange<Value> {
    var before = blank
    let gone = before.take(self.history)
    var after = blank
    let new = after.take(history)
    return EntityChange(entity: Entity(value: after, history: history), goneRows: gone, newRows: new)
  }

  private var blank: Value { Value(id: value.id) }
}

extension Folded {
  /// Applies events in order; returns the rows that the timeline gets by itself.
  fileprivate mutating func take(_ events: some Sequence<Event>) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    for event in events {
      if let line = apply(event) {
        rows.append(TimelineRow(time: event.time, event: event, subject: .automatic(line)))
      }
    }
    return rows
  }
}
