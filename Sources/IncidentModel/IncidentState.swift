import HashTreeCollections

/// Everything that a set of events says: the fold. A value whose copies share storage.
///
/// Each entity is the fold of its own events, so an event costs what its entity's history costs, wherever in the order it
/// arrives, and any arrival order gives the same state.
public struct IncidentState: Sendable, Equatable {
  /// The case itself; always there, without history until something is said of it.
  public internal(set) var incident = Entity(
    value: Incident(id: EntityID("incident")),
    history: EventHistory()
  )
  /// What the incident did; always there, without history until it is assessed.
  public internal(set) var impact = Entity(value: Impact(id: EntityID("impact")), history: EventHistory())
  /// Entries and decisions, retracted ones among them; automatic lines are in `timeline` alone.
  public internal(set) var entries = EntryTable()
  /// Work of every state, canceled among it.
  public internal(set) var tasks: TreeDictionary<EntityID, Entity<TaskCard>> = [:]
  /// Duties to tell somebody, filed and waived ones among them.
  public internal(set) var notifications: TreeDictionary<EntityID, Entity<NotificationDuty>> = [:]
  /// Servers, services and data stores that anything was said of.
  public internal(set) var systems: TreeDictionary<EntityID, Entity<SystemCard>> = [:]
  /// Every status ever posted; the last one posted is the one that holds.
  public internal(set) var statuses: TreeDictionary<EntityID, Entity<PostedStatus>> = [:]
  /// Every shift handed over.
  public internal(set) var handovers: TreeDictionary<EntityID, Entity<RecordedHandover>> = [:]
  /// What the team did with alerts, by the alert's key.
  public internal(set) var alertMarks: TreeDictionary<EntityID, Entity<AlertMark>> = [:]
  /// Entries and automatic lines, oldest first by when they happened.
  public internal(set) var timeline = SortedChunks<TimelineRow>()
  /// Prompts and injects, in fold order: for training alone.
  public internal(set) var exercise = SortedChunks<Event>()
  /// `warroom.*` events in it, raised alerts aside.
  public internal(set) var eventCount = 0
  /// The state before the first event.
  public init() {}
}
