import IncidentModel

/// What was known of a form's subject when it was opened: tells what others have said of it since.
public struct FormBasis: Hashable, Sendable {
  /// What it is about.
  public let entity: EntityRef
  /// The events that made it, as they were known.
  var known: [[String]]

  init(_ entity: EntityRef, in state: IncidentState) {
    self.entity = entity
    known = state.history(of: entity).map { [$0.key.source, $0.key.id] }
  }

  init(_ entity: EntityRef, known: [[String]]) {
    self.entity = entity
    self.known = known
  }

  /// What has been said of it since, in fold order.
  public func news(in incident: Snapshot) -> [Event] {
    let history = incident.state.history(of: entity)
    guard history.count != known.count else { return [] }
    let seen = Set(known)
    return history.filter { !seen.contains([$0.key.source, $0.key.id]) }
  }
}

extension IncidentState {
  /// The events that made an entity, in fold order; none where nothing was said of it.
  public func history(of entity: EntityRef) -> EventHistory {
    switch entity {
    case .incident: incident.history
    case .impact: impact.history
    case .entry(let id): entries[id]?.history ?? EventHistory()
    case .task(let id): tasks[id]?.history ?? EventHistory()
    case .notification(let id): notifications[id]?.history ?? EventHistory()
    case .system(let id): systems[id]?.history ?? EventHistory()
    case .status(let id): statuses[id]?.history ?? EventHistory()
    case .handover(let id): handovers[id]?.history ?? EventHistory()
    case .alert(let id): alertMarks[id]?.history ?? EventHistory()
    }
  }
}
