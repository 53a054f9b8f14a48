/// The events that made an entity, in fold order. Most entities are made by one event, which takes no storage of its own.
public struct EventHistory: Sendable {
  /// The latest in the fold order; nil only where nothing was ever said.
  public private(set) var last: Event?
  private var earlier = SortedChunks<Event>()

  /// No events.
  public init() {}

  /// One event.
  public init(_ event: Event) { last = event }

  /// The earliest in the fold order.
  public var first: Event? { earlier.first ?? last }
  /// How many there are.
  public var count: Int { last == nil ? 0 : earlier.count + 1 }
  /// Whether there are none.
  public var isEmpty: Bool { last == nil }

  /// Puts an event in its place.
  mutating func insert(_ event: Event) {
    guard let last else {
      self.last = event
      return
    }
    earlier.insert(Swift.min(last, event))
    self.last = Swift.max(last, event)
  }

  /// Takes an event out, if it is there.
  mutating func remove(_ event: Event) {
    guard last == event else {
      earlier.remove(event)
      return
    }
    last = earlier.last
    if let last { earlier.remove(last) }
  }
}

extension EventHistory: Sequence {
  /// The events, earliest first.
  public func makeIterator() -> Iterator { Iterator(earlier: earlier.makeIterator(), last: last) }

  /// Goes through the events of a history, earliest first.
  public struct Iterator: IteratorProtocol {
    fileprivate var earlier: SortedChunks<Event>.Iterator
    fileprivate var last: Event?

    /// The next event; nil at the end.
    public mutating func next() -> Event? {
      if let event = earlier.next() { return event }
      defer { last = nil }
      return last
    }
  }
}

extension EventHistory: Equatable {
  /// The same events.
  public static func == (left: EventHistory, right: EventHistory) -> Bool {
    left.last == right.last && left.earlier == right.earlier
  }
}
