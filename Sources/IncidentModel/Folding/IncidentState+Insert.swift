import HashTreeCollections

extension IncidentState {
  /// Takes events in any order; each must be new to this state. Costs what the entities concerned cost.
  public mutating func insert(_ events: [Event]) { insert(batches: [events]) }

  /// Takes several batches of events at the cost of one.
  public mutating func insert(batches: [[Event]]) {
    let count = batches.reduce(0) { $0 + $1.count }
    eventCount += count
    var rows = TimelineChange()
    if count == 1, let event = batches.joined().first {
      Route.forEach(of: event) { fold(CollectionOfOne(event), route: $0, &rows) }
    } else {
      EventShares(of: batches, count: count).forEach {
        fold(CollectionOfOne($1), route: $0, &rows)
      } many: {
        fold($0.events, route: $0.route, &rows)
      }
    }
    rows.apply(to: &timeline)
  }

  /// Takes an event out again: another one of the same name has won over it.
  public mutating func remove(_ event: Event) {
    eventCount -= 1
    var rows = TimelineChange()
    Route.forEach(of: event) { withdraw(event, route: $0, &rows) }
    rows.apply(to: &timeline)
  }

  private mutating func fold(_ events: some Collection<Event>, route: Route, _ rows: inout TimelineChange) {
    switch route {
    case .incident: incident = incident.inserting(events, &rows)
    case .impact: impact = impact.inserting(events, &rows)
    case .entry(let id): entries.fold(id, events, &rows)
    case .task(let id): tasks.fold(id, events, &rows)
    case .notification(let id): notifications.fold(id, events, &rows)
    case .system(let id): systems.fold(id, events, &rows)
    case .status(let id): statuses.fold(id, events, &rows)
    case .handover(let id): handovers.fold(id, events, &rows)
    case .alert(let id): alertMarks.fold(id, events, &rows)
    case .exercise: for event in events { exercise.insert(event) }
    }
  }

  private mutating func withdraw(_ event: Event, route: Route, _ rows: inout TimelineChange) {
    switch route {
    case .incident: incident = incident.removing(event, &rows)
    case .impact: impact = impact.removing(event, &rows)
    case .entry(let id): entries.withdraw(id, event, &rows)
    case .task(let id): tasks.withdraw(id, event, &rows)
    case .notification(let id): notifications.withdraw(id, event, &rows)
    case .system(let id): systems.withdraw(id, event, &rows)
    case .status(let id): statuses.withdraw(id, event, &rows)
    case .handover(let id): handovers.withdraw(id, event, &rows)
    case .alert(let id): alertMarks.withdraw(id, event, &rows)
    case .exercise: exercise.remove(event)
    }
  }
}

extension TreeDictionary {
  fileprivate mutating func fold<Folding>(
    _ id: EntityID,
    _ events: some Collection<Event>,
    _ rows: inout TimelineChange
  ) where Key == EntityID, Value == Entity<Folding> {
    self[id] = (self[id] ?? Entity(id: id)).inserting(events, &rows)
  }

  fileprivate mutating func withdraw<Folding>(
    _ id: EntityID,
    _ event: Event,
    _ rows: inout TimelineChange
  ) where Key == EntityID, Value == Entity<Folding> {
    guard let after = self[id]?.removing(event, &rows) else { return }
    self[id] = after.history.isEmpty ? nil : after
  }
}
