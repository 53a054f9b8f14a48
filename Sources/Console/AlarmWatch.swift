import IncidentModel

/// Knows which moments of running clocks have been told, so that each is told once.
///
/// A moment is told when the time reaches it. What the room found past when it opened is taken as known. An
/// event that puts a clock straight into its last hour or past its end is told when it arrives; one that puts it
/// into its last quarter is not: that moment lies in the past, and nothing is lost yet.
public struct AlarmWatch: Hashable, Sendable {
  /// A moment of a clock that a person is told of.
  public struct Call: Hashable, Sendable {
    /// Whose clock.
    public let duty: EntityID
    /// Which moment.
    public let alarm: DutyAlarm
    /// Nothing is left after it: no legal outer limit is still to come.
    public let isEnd: Bool
    /// The instant to work to.
    public let due: Instant
  }

  /// A moment and the instant from which on it has come.
  private struct Moment: Hashable {
    var alarm: DutyAlarm
    var comes: Instant
  }

  /// What was last seen of one clock.
  private struct Memory: Hashable {
    /// The gravest moment told or taken as known, and with it all before it.
    var known: Moment?
    /// The gravest moment that had come.
    var reached: DutyAlarm?
    /// The moment that was to come next.
    var awaited: Moment?
  }

  /// The wall's clock may be set back by so much without an alarm being told again.
  private static let jitter: Int64 = 60

  /// When the next moment of any clock comes; nil for never, and while the first reading goes on.
  public private(set) var next: Instant?
  private var lookedAt: Instant?
  private var hasSeenAll = false
  private var memories: [EntityID: Memory] = [:]

  /// A watch that has seen nothing.
  public init() {}

  /// Whether the time alone is a reason to look: a moment has come, or the clock was set back.
  public func isDue(at now: Instant) -> Bool {
    next.map { $0 <= now } ?? false || lookedAt.map { now < $0 } ?? false
  }

  /// Whether a clock still stands where a call told it.
  func stands(_ call: Call) -> Bool { memories[call.duty]?.reached == call.alarm }

  /// What is to be told now: of each duty the gravest moment that came since the last look, the gravest duty
  /// first.
  mutating func look(at snapshot: Snapshot, now: Instant) -> [Call] {
    guard snapshot.progress.isComplete else {
      lookedAt = min(lookedAt ?? now, now)
      return []
    }
    let since = lookedAt ?? now
    var calls: [Call] = []
    var seen: [EntityID: Memory] = [:]
    next = nil
    for duty in snapshot.duties.duties {
      let moments = Self.moments(of: duty)
      guard let due = duty.reading.due, !moments.isEmpty else { continue }
      var memory = memories[duty.id] ?? Memory()
      let come = take(moments, into: &memory, since: since, now: now)
      memory.awaited = moments.first { now < $0.comes }
      if let awaited = memory.awaited { next = min(next ?? awaited.comes, awaited.comes) }
      if let come {
        let isEnd = come == .outerLimit || come == .due && moments.last?.alarm == .due
        calls.append(Call(duty: duty.id, alarm: come, isEnd: isEnd, due: due))
      }
      seen[duty.id] = memory
    }
    memories = seen
    lookedAt = now
    hasSeenAll = true
    return calls.sorted(by: Call.isGraver)
  }

  /// Brings a memory up to date; returns the moment to be told, if there is one.
  private func take(_ moments: [Moment], into memory: inout Memory, since: Instant, now: Instant)
    -> DutyAlarm?
  {
    if let known = memory.known,
      !moments.contains(known) || known.comes > now.adding(seconds: Self.jitter)
    {
      memory.known = nil
    }
    let before = memory.reached
    guard let come = moments.last(where: { $0.comes <= now }) else {
      memory.reached = nil
      return nil
    }
    memory.reached = come.alarm
    if let known = memory.known, known.alarm >= come.alarm { return nil }
    memory.known = come
    guard hasSeenAll else { return come.comes > since ? come.alarm : nil }
    if let awaited = memory.awaited, awaited.comes <= now, moments.contains(awaited) { return come.alarm }
    let isGraver = before.map { $0 < come.alarm } ?? true
    return isGraver && come.alarm >= .lastHour ? come.alarm : nil
  }

  /// The moments of a duty's clock, in the order in which they come: a due instant is past only after it.
  private static func moments(of duty: Duty) -> [Moment] {
    duty.alarms.map { alarm, at in
      Moment(alarm: alarm, comes: alarm >= .due ? at.adding(nanoseconds: 1) : at)
    }
  }
}

extension AlarmWatch.Call {
  /// The later moment first; among equals the clock that ended, then the one that ends first.
  static func isGraver(_ left: Self, _ right: Self) -> Bool {
    if left.isEnd != right.isEnd { return left.isEnd }
    if left.alarm != right.alarm { return left.alarm > right.alarm }
    return (left.due, left.duty) < (right.due, right.duty)
  }
}
