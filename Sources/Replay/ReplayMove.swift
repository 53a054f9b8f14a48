import IncidentModel

/// What a person does with the clock of a replay.
public enum ReplayMove: Hashable, Sendable {
  /// Holds it, or sets it running; at the end it starts again from the beginning.
  case playOrPause
  case nextEvent, previousEvent
  case nextMark, previousMark
  /// A step of a length that follows from the length of the whole.
  case smallStep(back: Bool), largeStep(back: Bool)
  case faster, slower
  /// To the start of a tenth of the whole, from 0.
  case tenth(Int)
  case start, end
  case instant(Instant)
  /// The other of the two time axes.
  case otherAxis
  /// Passes over quiet stretches, or no longer.
  case quietSkipped

  /// Whether it puts the clock to another instant.
  public var isSeek: Bool {
    switch self {
    case .playOrPause, .faster, .slower, .otherAxis, .quietSkipped: false
    default: true
    }
  }
}

/// A replay as it stands: its clock, and on which axis the record is cut.
public struct ReplayState: Hashable, Sendable {
  /// Where the replay is.
  public var clock: ReplayClock {
    didSet { if let reach, clock.position > reach { self.reach = clock.position } }
  }
  /// In training: how far it has come, where things can be entered. What lies behind it is hidden: no move goes there but
  /// through time. nil where nothing is hidden.
  public private(set) var reach: Instant?
  /// What is shown: what was known by then, or what had happened by then.
  public var axis: TimeAxis
  /// It was begun in a live room, to which its end leads back.
  public var leadsToLive: Bool
  /// Events and alerts that the directory has brought since it began: counted, not shown.
  public var arrived = 0

  /// A replay at its beginning.
  ///
  /// - Parameter hidesAhead: it is for training: what lies ahead is hidden.
  public init(
    _ clock: ReplayClock,
    axis: TimeAxis = .known,
    leadsToLive: Bool = false,
    hidesAhead: Bool = false
  ) {
    self.clock = clock
    self.axis = axis
    self.leadsToLive = leadsToLive
    reach = hidesAhead ? clock.position : nil
  }

  /// Somebody in training looks at what they have passed already.
  public var looksBack: Bool { reach.map { clock.position < $0 } ?? false }

  /// Makes a move; one that finds nothing to go to leaves the clock where it is.
  ///
  /// - Returns: the mark that it went to, where it went to one.
  @discardableResult
  public mutating func make(_ move: ReplayMove, over course: ReplayCourse) -> ReplayMark? {
    switch move {
    case .playOrPause: playOrPause(over: course)
    case .nextEvent: go(to: course.track(on: axis).nextEvent(after: clock.position), over: course)
    case .previousEvent: go(to: course.track(on: axis).previousEvent(before: clock.position), over: course)
    case .nextMark: return go(to: course.marks.next(after: clock.position, on: axis), over: shown(of: course))
    case .previousMark: return go(to: course.marks.previous(before: clock.position, on: axis), over: course)
    case .smallStep(let back): step(by: steps(over: course).small, back: back, over: course)
    case .largeStep(let back): step(by: steps(over: course).large, back: back, over: course)
    case .faster: clock.speed = clock.speed.faster
    case .slower: clock.speed = clock.speed.slower
    case .tenth(let tenth): go(to: shown(of: course).instant(at: tenth, of: 10), over: course)
    case .start: go(to: course.range.lowerBound, over: course)
    case .end: go(to: shown(of: course).range.upperBound, over: course)
    case .instant(let instant): go(to: instant, over: shown(of: course))
    // What had happened and nobody knew of lies ahead.
    case .otherAxis: if reach == nil { axis = axis == .known ? .true : .known }
    case .quietSkipped: clock.skipsQuiet.toggle()
    }
    return nil
  }

  /// The part of a course that may be seen.
  public func shown(of course: ReplayCourse) -> ReplayCourse {
    guard let reach else { return course }
    var course = course
    course.range = course.range.lowerBound...max(course.range.lowerBound, reach)
    return course
  }

  private mutating func playOrPause(over course: ReplayCourse) {
    if clock.isPlaying { return clock.pause() }
    if clock.position >= course.range.upperBound, !leadsToLive, reach == nil {
      clock.go(to: course.range.lowerBound)
    }
    clock.play()
  }

  /// In training the length of the whole is hidden.
  private func steps(over course: ReplayCourse) -> (small: Int64, large: Int64) {
    reach == nil ? course.steps : (600, 3600)
  }

  private mutating func step(by seconds: Int64, back: Bool, over course: ReplayCourse) {
    go(to: clock.position.adding(seconds: back ? -seconds : seconds), over: course)
  }

  /// Goes to an instant, at most to an end of the course.
  private mutating func go(to instant: Instant?, over course: ReplayCourse) {
    guard let instant else { return }
    clock.go(to: min(max(course.range.lowerBound, instant), course.range.upperBound))
  }

  private mutating func go(to mark: ReplayMark?, over course: ReplayCourse) -> ReplayMark? {
    guard let mark, course.range.contains(mark.time(on: axis)) else { return nil }
    clock.go(to: mark.time(on: axis))
    return mark
  }
}

extension ReplayCourse {
  /// Seconds of a small and of a large step: round ones, so that some hundreds and some dozens lead from end to end.
  public var steps: (small: Int64, large: Int64) {
    let length = range.upperBound.nanoseconds.subtractingReportingOverflow(range.lowerBound.nanoseconds)
    let seconds = length.overflow ? Int64.max : length.partialValue / 1_000_000_000
    let round: [Int64] = [1, 10, 60, 300, 900, 3600, 21_600, 86_400, 604_800]
    let largest = { (most: Int64) in round.last { $0 <= most } ?? 1 }
    return (largest(seconds / 500), largest(seconds / 25))
  }
}
