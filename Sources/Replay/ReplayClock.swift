import IncidentModel

/// The clock of a replay: a position in the record that can be held, turned and set to run.
///
/// Asks no clock itself: nanoseconds of the wall are handed in, and the same ones in other portions lead to the same place.
public struct ReplayClock: Hashable, Sendable {
  /// A quiet stretch that was passed over.
  public struct Skip: Hashable, Sendable {
    /// Where it began.
    public var from: Instant
    /// Where it ended.
    public var to: Instant
  }

  /// The instant shown.
  public private(set) var position: Instant
  /// How fast it runs while it plays.
  public var speed: ReplaySpeed { didSet { if speed != oldValue { settle() } } }
  /// Whether it runs.
  public private(set) var isPlaying: Bool
  /// Whether quiet stretches are passed over while it plays.
  public var skipsQuiet = true
  /// Marks of these kinds stop it.
  public var stops: Set<ReplayMark.Kind>
  /// It stops at the first of them only.
  public var stopsOnce = false
  /// The quiet stretch passed over last, until the next event has come.
  public private(set) var skip: Skip?
  /// Where it last began to run or was put: nothing is skipped right behind it.
  private var quietFrom: Instant
  /// Quarters of a nanosecond of the record that are left over: less than one of the wall is worth.
  private var rest: Int64 = 0
  /// Nanoseconds of the wall since the last event, as fast as events.
  private var waited: Int64 = 0

  /// As fast as events, one comes after so many nanoseconds of the wall.
  static let beat: Int64 = 125_000_000
  /// Quiet is run for so many nanoseconds of the wall after an event and before the next one.
  static let lead: Int64 = 2_000_000_000
  /// A shorter stretch than that is never skipped, in nanoseconds of the record.
  static let shortest: Int64 = 60_000_000_000
  /// More of the wall than an hour is not made up for: the computer slept.
  static let longest: Int64 = 3_600_000_000_000

  /// A clock at a position.
  public init(
    at position: Instant,
    speed: ReplaySpeed = .real,
    isPlaying: Bool = false,
    stops: Set<ReplayMark.Kind> = []
  ) {
    self.position = position
    self.speed = speed
    self.isPlaying = isPlaying
    self.stops = stops
    quietFrom = position
  }

  /// Sets it running.
  public mutating func play() {
    isPlaying = true
    settle()
  }

  /// Holds it.
  public mutating func pause() {
    isPlaying = false
    settle()
  }

  /// Puts it to an instant; it runs on from there if it ran.
  public mutating func go(to instant: Instant) {
    position = instant
    skip = nil
    settle()
  }

  private mutating func settle() {
    quietFrom = position
    rest = 0
    waited = 0
  }
}

extension ReplayClock {
  /// Lets time of the wall pass; returns the mark that stopped it, if one did.
  ///
  /// It stops by itself at the end of the course.
  @discardableResult
  public mutating func pass(_ nanoseconds: Int64, over course: ReplayCourse, on axis: TimeAxis) -> ReplayMark?
  {
    var wall = min(max(0, nanoseconds), Self.longest)
    while isPlaying {
      guard position < course.range.upperBound else {
        pause()
        return nil
      }
      let leg = leg(over: course, on: axis)
      if leg.isSkip {
        skip = Skip(from: position, to: leg.target)
        position = leg.target
        rest = 0
        continue
      }
      guard wall > 0 else { return nil }
      guard leg.wall <= wall else {
        creep(wall)
        return nil
      }
      wall -= leg.wall
      arrive(at: leg)
      if let stop = leg.stop {
        pause()
        if stopsOnce { stops = [] }
        return stop
      }
    }
    return nil
  }

  /// Nanoseconds of the wall until it comes to an instant, if nothing holds it up; nil while it does not run, and for what
  /// lies behind it. Where a quiet stretch is skipped before that, until the skip.
  public func wall(until instant: Instant, over course: ReplayCourse, on axis: TimeAxis) -> Int64? {
    guard isPlaying, instant > position else { return nil }
    let leg = leg(over: course, on: axis)
    if leg.isSkip { return 0 }
    return instant >= leg.target || speed == .events ? leg.wall : wall(to: instant)
  }

  /// A part of the way in which nothing happens before its end.
  private struct Leg {
    var target: Instant
    /// Nanoseconds of the wall that it takes.
    var wall: Int64 = 0
    var isEvent = false
    var isSkip = false
    var stop: ReplayMark?
  }

  private func leg(over course: ReplayCourse, on axis: TimeAxis) -> Leg {
    let end = course.range.upperBound
    let stop = stops.isEmpty ? nil : course.marks.next(after: position, on: axis, of: stops)
    let stopAt = stop.map { $0.time(on: axis) } ?? .distantFuture
    let mark = course.marks.next(after: position, on: axis)?.time(on: axis) ?? .distantFuture
    guard case .quarters = speed else {
      let event = course.track(on: axis).nextEvent(after: position) ?? .distantFuture
      let target = min(event, mark, end)
      return Leg(
        target: target,
        wall: max(0, Self.beat - waited),
        isEvent: true,
        stop: stopAt <= target ? stop : nil
      )
    }
    let next = min(course.track(on: axis).next(after: position) ?? .distantFuture, mark)
    let isEvent = next <= end || course.endsInStop
    let target = min(next, end)
    if skipsQuiet, isEvent, let quiet = quiet(before: target) {
      if quiet.lowerBound <= position { return Leg(target: quiet.upperBound, isSkip: true) }
      return Leg(target: quiet.lowerBound, wall: wall(to: quiet.lowerBound))
    }
    return Leg(target: target, wall: wall(to: target), isEvent: isEvent, stop: stopAt <= target ? stop : nil)
  }

  /// The stretch before an event that is skipped; nil where the event is near.
  private func quiet(before event: Instant) -> ClosedRange<Instant>? {
    let lead = record(Self.lead)
    let start = quietFrom.adding(nanoseconds: lead)
    let end = event.adding(nanoseconds: -lead)
    let length = Int128(end.nanoseconds) - Int128(max(start, position).nanoseconds)
    return length >= Int128(max(lead, Self.shortest)) ? start...end : nil
  }

  private mutating func arrive(at leg: Leg) {
    if case .quarters(let quarters) = speed {
      let way = (Int128(leg.target.nanoseconds) - Int128(position.nanoseconds)) * 4
      rest = Int64(Int128(leg.wall) * Int128(quarters) + Int128(rest) - way)
    }
    position = leg.target
    waited = 0
    guard leg.isEvent else { return }
    quietFrom = position
    skip = nil
  }

  /// Runs on without coming to the end of a leg.
  private mutating func creep(_ wall: Int64) {
    guard case .quarters(let quarters) = speed else {
      waited += wall
      return
    }
    let sum = Int128(wall) * Int128(quarters) + Int128(rest)
    position = position.adding(nanoseconds: Int64(clamping: sum / 4))
    rest = Int64(sum % 4)
  }

  /// Nanoseconds of the record in so many of the wall.
  private func record(_ wall: Int64) -> Int64 {
    guard case .quarters(let quarters) = speed else { return 0 }
    return Int64(clamping: Int128(wall) * Int128(quarters) / 4)
  }

  /// Nanoseconds of the wall to an instant of the record, rounded up.
  private func wall(to instant: Instant) -> Int64 {
    guard case .quarters(let quarters) = speed else { return 0 }
    let way = (Int128(instant.nanoseconds) - Int128(position.nanoseconds)) * 4 - Int128(rest)
    return Int64(clamping: max(0, way + Int128(quarters) - 1) / Int128(quarters))
  }
}
