import HashTreeCollections

extension IncidentState {
  /// Takes events in any order; each must be new to this state. Costs what the entities concerned cost.
  public mutating func insert(_ events: [Event]) {
    guard events.count > 1 else {
      if let event = events.first { route(event, as: [event]) }
      return
    }
    var late: [Route: [Event]] = [:]
    for event in events.sorted() {
      eventCount += 1
      for route in Route.routes(of: event) where !append(event, route: route) {
        late[route, default: []].append(event)
      }
    }
    for (route, events) in late { fold(events, route: route) }
  }

  /// Folds an event that comes after all that its entity has; false when it comes late.
  private mutating func append(_ event: Event, route: Route) -> Bool {
    guard last(of: route).map({ $0 < event }) ?? true else { return false }
    fold([event], route: route)
    return true
  }

  private func last(of route: Route) -> Event? {
    switch route {
    case .incident: incident.history.last
    case .impact: impact.history.last
    case .entry(let id): entries[id]?.history.last
    case .task(let id): tasks[id]?.history.last
    case .notification(let id): notifications[id]?.history.last
    case .system(let id): systems[id]?.history.last
    case .status(let id): statuses[id]?.history.last
    case .handover(let id): handovers[id]?.history.last
    case .alert(let id): alertMarks[id]?.history.last
    case .exercise: nil
    }
  }

  /// Takes an event out again: another one of the same name has won over it.
  public mutating func remove(_ event: Event) {
    eventCount -= 1
    for route in Route.routes(of: event) { withdraw(event, route: route) }
  }

  private mutating func route(_ event: Event, as events: [Event]) {
    eventCount += 1
    for route in Route.routes(of: event) { fold(events, route: route) }
  }

  private mutating func fold(_ events: [Event], route: Route) {
    switch route {
    case .incident: incident = timeline.applied(incident.inserting(events))
    case .impact: impact = timeline.applied(impact.inserting(events))
    case .entry(let id): foldEntry(id) { ($0 ?? Entity(id: id)).inserting(events) }
    case .task(let id): tasks.fold(id, events, &timeline)
    case .notification(let id): notifications.fold(id, events, &timeline)
    case .system(let id): systems.fold(id, events, &timeline)
    case .status(let id): statuses.fold(id, events, &timeline)
    case .handover(let id): handovers.fold(id, events, &timeline)
    case .alert(let id): alertMarks.fold(id, events, &timeline)
    case .exercise: for event in events { exercise.insert(event) }
    }
  }

  private mutating func withdraw(_ event: Event, route: Route) {
    switch route {
    case .incident: incident = timeline.applied(incident.removing(event))
    case .impact: impact = timeline.applied(impact.removing(event))
    case .entry(let id): foldEntry(id) { ($0 ?? Entity(id: id)).removing(event) }
    case .task(let id): tasks.withdraw(id, event, &timeline)
    case .notification(let id): notifications.withdraw(id, event, &timeline)
    case .system(let id): systems.withdraw(id, event, &timeline)
    case .status(let id): statuses.withdraw(id, event, &timeline)
    case .handover(let id): handovers.withdraw(id, event, &timeline)
    case .alert(let id): alertMarks.withdraw(id, event, &timeline)
    case .exercise: exercise.remove(event)
    }
  }

  /// Entries keep one row each, at the time they tell of; a correction may move it.
  private mutating func foldEntry(
    _ id: EntityID,
    _ change: (Entity<TimelineEntry>?) -> EntityChange<TimelineEntry>
  ) {
    let before = entries[id]
    let after = change(before).entity
    if let row = before?.row { timeline.remove(row) }
    entries[id] = after.history.isEmpty ? nil : after
    if let row = after.row { timeline.insert(row) }
    retractedCount += (after.value.retraction == nil ? 0 : 1) - (before?.value.retraction == nil ? 0 : 1)
  }
}

/// The entities that an event changes.
private enum Route: Hashable {
  case incident, impact, exercise
  case entry(EntityID)
  case task(EntityID)
  case notification(EntityID)
  case system(EntityID)
  case status(EntityID)
  case handover(EntityID)
  case alert(EntityID)

  static func routes(of event: Event) -> [Route] {
    let id = event.subject
    return switch event.content {
    case .declared, .updated: [.incident]
    case .entryAdded, .entryCorrected, .entryRetracted, .decision: [.entry(id)]
    case .taskOpened, .taskUpdated, .taskCommented: [.task(id)]
    case .required, .filed, .waived: [.notification(id)]
    case .alertJudged(let judgment): Set(judgment.keys).map(Route.alert)
    case .system: [.system(id)]
    case .impact: [.impact]
    case .status: [.status(id)]
    case .handover: [.handover(id)]
    case .exercise: [.exercise]
    }
  }
}

extension Entity where Value == TimelineEntry {
  fileprivate var row: TimelineRow? {
    history.first.map { TimelineRow(time: value.time, event: $0, subject: .entry(value.id)) }
  }
}

extension TreeDictionary {
  fileprivate mutating func fold<Folding>(
    _ id: EntityID,
    _ events: [Event],
    _ timeline: inout SortedChunks<TimelineRow>
  ) where Key == EntityID, Value == Entity<Folding> {
    let change = (self[id] ?? Entity(id: id)).inserting(events)
    self[id] = timeline.applied(change)
  }

  fileprivate mutating func withdraw<Folding>(
    _ id: EntityID,
    _ event: Event,
    _ timeline: inout SortedChunks<TimelineRow>
  ) where Key == EntityID, Value == Entity<Folding> {
    guard let change = self[id]?.removing(event) else { return }
    let after = timeline.applied(change)
    self[id] = after.history.isEmpty ? nil : after
  }
}

extension SortedChunks<TimelineRow> {
  /// Brings the rows of a change in; returns the entity as it is now.
  fileprivate mutating func applied<Value>(_ change: EntityChange<Value>) -> Entity<Value> {
    for row in change.goneRows { remove(row) }
    for row in change.newRows { insert(row) }
    return change.entity
  }
}
