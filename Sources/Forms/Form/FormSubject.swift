import IncidentModel
import Panes

/// What a form is about.
public enum FormSubject: Hashable, Sendable, Codable {
  /// Something new, or the incident itself.
  case none
  case entry(String)
  case task(String)
  case notification(String)
  /// A rule that nobody has entered as a notification.
  case rule(String)
  case system(String)
  /// Alerts by their keys, and how they were chosen where there are many.
  case alerts([String], filter: String? = nil)
  /// A question of a training.
  case question(AskedQuestion)

  /// What a row of a pane stands for; `none` for rows that no form is about.
  public init(_ row: RowID, in incident: Snapshot) {
    switch row {
    case .entry(let id): self = .entry(id.raw)
    case .task(let id): self = .task(id.raw)
    case .notification(let id): self = .notification(id.raw)
    case .check(let rule): self = .rule(rule)
    case .alert(let id):
      let key = incident.alerts.alert(id, marks: incident.state)?.key.raw
      self = key.map { .alerts([$0]) } ?? .none
    case .automatic, .otherChecks, .promise, .problem, .cluster: self = .none
    }
  }

  /// The entity that it names; nil for none, for a rule and for several alerts.
  var entity: EntityRef? {
    switch self {
    case .none, .rule, .question: nil
    case .entry(let id): .entry(EntityID(id))
    case .task(let id): .task(EntityID(id))
    case .notification(let id): .notification(EntityID(id))
    case .system(let id): .system(EntityID(id))
    case .alerts(let keys, _): keys.count == 1 ? .alert(EntityID(keys[0])) : nil
    }
  }
}
