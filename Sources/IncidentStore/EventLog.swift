import IncidentModel

/// All events on both axes, and states kept along them, so that no cut folds everything again.
struct EventLog: Sendable {
  private var known = SortedChunks<Event>()
  /// Events that nobody has asked a cut of yet: a live room never does.
  private var pending: [[Event]] = []
  /// Made when first asked for, and kept up from then on.
  private var happened: SortedChunks<ByTime>?
  private var knownFrames = Keyframes()
  private var happenedFrames = Keyframes()

  /// An event in the order in which things happened.
  private struct ByTime: Comparable, Sendable {
    let event: Event

    static func == (left: ByTime, right: ByTime) -> Bool { left.event == right.event }

    static func < (left: ByTime, right: ByTime) -> Bool {
      left.event.time == right.event.time ? left.event < right.event : left.event.time < right.event.time
    }
  }

  mutating func insert(_ events: [Event]) { pending.append(events) }

  mutating func remove(_ event: Event) {
    settle()
    forgetFrames(after: event)
    known.remove(event)
    happened?.remove(ByTime(event: event))
  }

  private mutating func settle() {
    guard !pending.isEmpty else { return }
    defer { pending = [] }
    guard !known.isEmpty else {
      known = SortedChunks(sorted: pending.joined().sorted())
      return
    }
    for event in pending.joined() {
      forgetFrames(after: event)
      known.insert(event)
      happened?.insert(ByTime(event: event))
    }
  }

  private mutating func forgetFrames(after event: Event) {
    if !knownFrames.isEmpty { knownFrames.forget(after: known.rank(of: event)) }
    if !happenedFrames.isEmpty, let happened {
      happenedFrames.forget(after: happened.rank(of: ByTime(event: event)))
    }
  }

  private mutating func timeOrder() -> SortedChunks<ByTime> {
    if let happened { return happened }
    let order = SortedChunks(sorted: known.map(ByTime.init(event:)).sorted())
    happened = order
    return order
  }

  /// The events on the near side of a cut, in fold order.
  mutating func events(until instant: Instant, axis: TimeAxis) -> [Event] {
    settle()
    switch axis {
    case .known:
      return known.elements(in: 0..<known.count(while: { $0.key.recorded <= instant }))
    case .true:
      let order = timeOrder()
      return order.elements(in: 0..<order.count(while: { $0.event.time <= instant })).map(\.event).sorted()
    }
  }

  /// When each event came on an axis, in the fold order.
  mutating func instants(on axis: TimeAxis) -> [Instant] {
    settle()
    return known.map { axis == .known ? $0.key.recorded : $0.time }
  }

  /// When each event of the record was entered, what a trainee did beside it left out.
  mutating func instantsOfRecord() -> [Instant] {
    settle()
    return known.compactMap { $0.place.file.isOfTrack ? nil : $0.key.recorded }
  }

  /// Greatest `recordedtime` on the near side of a cut.
  mutating func newest(until instant: Instant, axis: TimeAxis) -> Instant? {
    settle()
    switch axis {
    case .known:
      let count = known.count { $0.key.recorded <= instant }
      return count > 0 ? known[count - 1].key.recorded : nil
    case .true:
      return timeOrder().lazy.prefix { $0.event.time <= instant }.map(\.event.key.recorded).max()
    }
  }

  /// The fold of the events on the near side of a cut.
  mutating func state(at instant: Instant, axis: TimeAxis) -> IncidentState {
    settle()
    switch axis {
    case .known:
      let count = known.count { $0.key.recorded <= instant }
      return knownFrames.state(after: count) { [known] in known.elements(in: $0) }
    case .true:
      let order = timeOrder()
      let count = order.count { $0.event.time <= instant }
      return happenedFrames.state(after: count) { order.elements(in: $0).map(\.event) }
    }
  }
}

/// States kept every so many events along an axis; values that share storage, so each costs what changed since the last.
struct Keyframes: Sendable {
  static let spacing = 128

  /// `frames[n]` is the state after `n * spacing` events.
  private var frames = [IncidentState()]

  /// No state is kept but the empty one.
  var isEmpty: Bool { frames.count == 1 }

  /// Forgets the frames that hold more than `count` events.
  mutating func forget(after count: Int) {
    let kept = count / Self.spacing + 1
    if frames.count > kept { frames.removeSubrange(kept...) }
  }

  /// The state after the first `count` events of an axis; `events` gives those at some ranks.
  mutating func state(after count: Int, events: (Range<Int>) -> [Event]) -> IncidentState {
    while frames.count * Self.spacing <= count {
      let start = (frames.count - 1) * Self.spacing
      var state = frames[frames.count - 1]
      state.insert(events(start..<(start + Self.spacing)))
      frames.append(state)
    }
    let frame = count / Self.spacing
    var state = frames[frame]
    state.insert(events((frame * Self.spacing)..<count))
    return state
  }
}
