/// Something that events are about and that is the fold of them.
public protocol Folded: Hashable, Sendable {
  /// The entity before its first event.
  init(id: EntityID)
  /// The name that its events give as their subject.
  var id: EntityID { get }
  /// Takes one event, later than all before it in the fold order; returns what the timeline tells of it by itself.
  mutating func apply(_ event: Event) -> AutomaticLine?
}

/// An entity as of some instant: its value and the events that made it, in fold order.
///
/// Immutable and shared between snapshots.
public final class Entity<Value: Folded>: Sendable {
  /// What it is now.
  public let value: Value
  /// The events that made it, in fold order.
  public let history: EventHistory

  init(value: Value, history: EventHistory) {
    self.value = value
    self.history = history
  }
}

extension Entity: Hashable {
  /// The same value, made by the same events.
  public static func == (left: Entity, right: Entity) -> Bool {
    left === right || (left.value == right.value && left.history == right.history)
  }

  /// Of the value alone, which is enough to tell most apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// Which entity a line or a row is about.
public enum EntityRef: Hashable, Sendable {
  case incident
  case entry(EntityID)
  case task(EntityID)
  case notification(EntityID)
  case system(EntityID)
  case impact
  case status(EntityID)
  case handover(EntityID)
  case alert(EntityID)
}
