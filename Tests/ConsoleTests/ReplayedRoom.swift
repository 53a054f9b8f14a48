import Console
import Deadlines
import IncidentModel
import Panes
import Replay
import ScreenKit

/// A room whose past is replayed; cuts are made here as the store makes them.
struct ReplayedRoom {
  private let room: Room
  private(set) var state: ConsoleState
  private(set) var context: ConsoleContext
  /// What the console asked for since it was last looked at, cuts aside.
  private(set) var effects: [Effect] = []
  private var composer = Composer()

  /// A replay of the small incident, held eight hours before its end.
  init(
    _ width: Int = 120,
    _ height: Int = 40,
    speed: ReplaySpeed = .quarters(240),
    stops: Set<ReplayMark.Kind> = [],
    leadsToLive: Bool = false,
    glyphs: GlyphSet = .unicode
  ) {
    room = Self.incident
    state = ConsoleState(size: Size(width: width, height: height))
    context = room.context(glyphs: glyphs).replaying(Self.course(of: room), of: room.snapshot)
    let clock = ReplayClock(at: Self.at(-8), speed: speed, stops: stops)
    perform(.replayBegan(ReplayState(clock, leadsToLive: leadsToLive)))
    effects = []
  }

  /// The small incident, in which one entry was entered three hours after it happened.
  private static var incident: Room {
    var room = Room.normal
    var entry = EntryChange()
    entry.title = "Data copied to an unknown address"
    entry.actor = .attacker
    room.add(.timelineAdded, "late", .entryAdded(entry), hoursAgo: 9, knownAfter: 4 * 3600)
    room.add(.decisionMade, "decision", .decision(DecisionChange(question: "Shut down?")), hoursAgo: 5)
    return room
  }

  static func at(_ hours: Double) -> Instant { Room.now.adding(seconds: Int64(hours * 3600)) }

  private static func course(of room: Room) -> ReplayCourse {
    var course = ReplayCourse(
      known: ReplayTrack(events: room.events.map(\.key.recorded)),
      happened: ReplayTrack(events: room.events.map(\.time)),
      marks: ReplayMarks(of: room.snapshot)
    )
    course.range = at(-10)...at(2)
    return course
  }

  var position: Instant { state.replay?.clock.position ?? .distantPast }

  mutating func press(_ keys: Key...) {
    for key in keys { carryOut(state.press(key, in: context)) }
  }

  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  mutating func perform(_ action: ViewAction) { carryOut(state.update(action, in: context)) }

  /// Lets seconds of the wall pass, in tenths.
  mutating func wait(_ seconds: Double) {
    for _ in 0..<Int(seconds * 10) {
      perform(.wallPassed(100_000_000))
      if state.alarms.isDue(at: context.now) { perform(.timePassed) }
    }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    if state.replay != nil { context.now = position }
    for effect in effects {
      guard case .cut(let instant, let axis) = effect else {
        self.effects.append(effect)
        continue
      }
      context = context.with(cut(at: instant, axis))
      carryOut(state.update(.snapshotArrived, in: context))
    }
  }

  private func cut(at instant: Instant, _ axis: TimeAxis) -> Snapshot {
    let events = room.events.filter { (axis == .known ? $0.key.recorded : $0.time) <= instant }
    var cut = room.snapshot
    cut.asOf = instant
    cut.axis = axis
    cut.state = IncidentState()
    cut.state.insert(events)
    cut.duties = DutyBook(of: cut.state, by: .builtIn)
    cut.version = UInt64(events.count)
    cut.stateVersion = cut.version
    return cut
  }

  /// The screen.
  mutating func screen() -> Grid { composer.compose(state, in: context).grid }

  /// The screen as text, row by row.
  mutating func rows() -> [String] { GridText.rows(of: screen()) }

  /// The last row.
  mutating func lastRow() -> String { rows().last ?? "" }
}
