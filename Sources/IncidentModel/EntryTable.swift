import HashTreeCollections

/// Timeline entries by their names. Most are told by one event and never corrected: such a one is made of its event
/// whenever it is looked at, and costs nothing before.
public struct EntryTable: Sendable {
  private enum Slot: Sendable, Equatable {
    /// Added by this event, and nothing else was said.
    case told(Event)
    case folded(Entity<TimelineEntry>)

    init(_ entity: Entity<TimelineEntry>) {
      if entity.history.count == 1, let event = entity.history.last, event.tellsWholeEntry {
        self = .told(event)
      } else {
        self = .folded(entity)
      }
    }

    var entity: Entity<TimelineEntry> {
      switch self {
      case .folded(let entity): return entity
      case .told(let event):
        var rows = TimelineChange()
        return Entity(id: event.subject).inserting(CollectionOfOne(event), &rows)
      }
    }

    var row: TimelineRow? {
      switch self {
      case .told(let event): TimelineRow(time: event.time, event: event, subject: .entry(event.subject))
      case .folded(let entity):
        entity.history.first.map {
          TimelineRow(time: entity.value.time, event: $0, subject: .entry(entity.value.id))
        }
      }
    }

    var isRetracted: Bool {
      if case .folded(let entity) = self { entity.value.retraction != nil } else { false }
    }

    var isOpenDecision: Bool {
      switch self {
      case .told(let event): if case .decision(let made) = event.content { made.chosen == nil } else { false }
      case .folded(let entity):
        entity.value.retraction == nil && entity.value.decision.map { $0.chosen == nil } ?? false
      }
    }
  }

  private var slots: TreeDictionary<EntityID, Slot> = [:]
  /// How many of them were retracted.
  public private(set) var retractedCount = 0
  /// Questions that nobody has decided yet; retracted ones are none.
  public private(set) var openDecisions: Set<EntityID> = []

  /// A table without entries.
  init() {}

  /// How many there are, retracted ones among them.
  public var count: Int { slots.count }

  /// The entry of that name; nil when there is none.
  public subscript(id: EntityID) -> Entity<TimelineEntry>? { slots[id]?.entity }

  /// Takes events about an entry. It keeps one row, at the time that it tells of; a correction may move it.
  mutating func fold(_ id: EntityID, _ events: some Collection<Event>, _ rows: inout TimelineChange) {
    guard let first = events.first else { return }
    guard events.count == 1, first.tellsWholeEntry else {
      let before = slots[id]
      return set((before?.entity ?? Entity(id: id)).inserting(events, &rows), for: id, before, &rows)
    }
    let told = Slot.told(first)
    if let before = slots.updateValue(told, forKey: id) {
      set(before.entity.inserting(events, &rows), for: id, before, &rows)
    } else if let row = told.row {
      rows.new.append(row)
      if told.isOpenDecision { openDecisions.insert(id) }
    }
  }

  /// Gives an event about an entry back.
  mutating func withdraw(_ id: EntityID, _ event: Event, _ rows: inout TimelineChange) {
    guard let before = slots[id] else { return }
    set(before.entity.removing(event, &rows), for: id, before, &rows)
  }

  private mutating func set(
    _ entity: Entity<TimelineEntry>,
    for id: EntityID,
    _ before: Slot?,
    _ rows: inout TimelineChange
  ) {
    let after = entity.history.isEmpty ? nil : Slot(entity)
    slots[id] = after
    if after?.isOpenDecision == true { openDecisions.insert(id) } else { openDecisions.remove(id) }
    if let row = before?.row { rows.gone.append(row) }
    if let row = after?.row { rows.new.append(row) }
    retractedCount += (after?.isRetracted == true ? 1 : 0) - (before?.isRetracted == true ? 1 : 0)
  }
}

extension EntryTable: Equatable {}

extension Event {
  /// An entry that only this event is about is told by it, at the event's own time.
  fileprivate var tellsWholeEntry: Bool {
    switch content {
    case .entryAdded, .decision: true
    default: false
    }
  }
}
