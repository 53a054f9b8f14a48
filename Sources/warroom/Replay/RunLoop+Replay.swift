import Console
import IncidentModel
import IncidentStore
import Replay

/// What the loop holds for a replay.
struct ReplaySeat {
  /// Gives the cuts.
  let desk: ReplayDesk
  /// How the program was asked to replay; nil for a room, in which a key begins it.
  let plan: ReplayPlan?
  /// Events and alerts that the replay knows of.
  fileprivate var recordCount = 0
  /// When the wall's time was last handed on.
  fileprivate var lookedAt = RoomClock.monotonicNanoseconds()
  /// Nothing is shown before it has begun.
  private(set) var isAwaited: Bool

  /// A seat that nobody has taken yet.
  init(plan: ReplayPlan?) throws(CommandError) {
    desk = try ReplayDesk()
    desk.start()
    self.plan = plan
    isAwaited = plan != nil
  }

  fileprivate mutating func take() { isAwaited = false }
}

/// The past in the loop: its clock stands in for the room's.
extension RunLoop {
  /// Whether what the directory brings is not to be shown.
  var isReplaying: Bool { seat.isAwaited || room.console.replay != nil }

  /// Hands the wall's time to a replay, and the room's time to everything else.
  mutating func passTime() {
    let now = RoomClock.monotonicNanoseconds()
    let passed = now - seat.lookedAt
    seat.lookedAt = now
    if let before = room.console.replay {
      let message = room.console.flash
      let outcomes = room.update(.wallPassed(passed), in: context)
      let after = room.console.replay
      if !outcomes.isEmpty || after?.clock.isPlaying != before.clock.isPlaying
        || after?.clock.skip != before.clock.skip || room.console.flash?.text != message?.text
      {
        isChanged = true
      }
      setClock()
      carryOut(outcomes)
    }
    setClock()
  }

  /// Milliseconds until a replay has something to draw; nil for when something comes.
  func replayPatience(until instant: Instant?) -> Int? {
    guard let wall = room.console.wall(until: instant, in: context) else { return nil }
    // More than 25 times a second nobody can read.
    return max(40, Int(clamping: (wall + 999_999) / 1_000_000))
  }

  /// Begins to replay a room; a training that runs goes on with what has come.
  mutating func begin(_ past: PastRoom) {
    var course = past.course
    if let shown = room.console.replay, seat.plan?.isTraining == true {
      course.range = context.course?.range ?? course.range
      context = context.replaying(course, of: past.whole)
      seat.recordCount = past.recordCount
      seat.desk.take(past.numbered(after: context.snapshot.version))
      return ask(for: shown.clock.position, on: shown.axis)
    }
    let now = clock.now
    if course.isEmpty { course.range = now...now }
    let replay =
      seat.plan.map { $0.begin(over: &course) } ?? ConsoleState.replay(from: now, over: &course)
    context = context.replaying(course, of: past.whole)
    context.present = context.present ?? context.snapshot
    seat.recordCount = past.recordCount
    seat.take()
    seat.desk.take(past)
    perform(.replayBegan(replay))
  }

  /// Asks for a cut, and shows it with the next frame where it is there in time.
  mutating func ask(for instant: Instant, on axis: TimeAxis) {
    setClock()
    seat.desk.ask(at: instant, on: axis)
    seat.desk.awaitAnswer()
    if let cut = seat.desk.answers.take() { show(cut) }
  }

  /// Keeps the present while the past is shown.
  mutating func keep(_ snapshot: Snapshot) {
    context.present = snapshot
    guard room.console.replay != nil else {
      var empty = Snapshot()
      empty.progress = snapshot.progress
      empty.progress.isComplete = false
      empty.version = snapshot.version
      empty.stateVersion = snapshot.version
      return show(empty)
    }
    if seat.plan?.isTraining == true {
      if snapshot.recordCount != seat.recordCount { feed.askForPast() }
      return
    }
    perform(.arrivedMeanwhile(snapshot.recordCount - seat.recordCount))
    perform(.presentPassed(clock.now))
  }

  /// Tells what running clocks reach in the present while the past is shown.
  mutating func watchPresent() {
    guard room.console.presentAlarms?.isDue(at: clock.now) == true else { return }
    perform(.presentPassed(clock.now))
  }

  /// Shows the present again.
  mutating func endReplay() {
    seat.desk.forget()
    let present = context.present
    context = context.live()
    setClock()
    if let present { show(present) }
  }

  private mutating func setClock() { context.now = room.console.replay?.clock.position ?? clock.now }
}

extension Snapshot {
  /// Events and raised alerts in it.
  fileprivate var recordCount: Int { state.eventCount + alerts.recordCount }
}
