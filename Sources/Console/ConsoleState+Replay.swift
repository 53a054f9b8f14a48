import IncidentModel
import Panes
import Replay
import ScreenKit

/// The past in the room: the same panes on another clock. Nothing here can change the incident.
extension ConsoleState {
  /// How a replay begins that was asked for in a live room: held where the room is, or at the end of a record that is long
  /// over, whose days would be a sliver beside the time since.
  public static func replay(from now: Instant, over course: inout ReplayCourse) -> ReplayState {
    if course.isEmpty { course.range = now...now }
    let (start, end) = (course.range.lowerBound, course.range.upperBound)
    let isOver = now.seconds(since: end) > max(86_400, end.seconds(since: start) / 4)
    if !isOver { course.range = min(start, now)...max(end, now) }
    let clock = ReplayClock(at: isOver ? end : now, speed: .quarters(240))
    return ReplayState(clock, leadsToLive: true)
  }

  mutating func updateReplay(_ action: ViewAction, in context: ConsoleContext) -> [Effect] {
    switch action {
    case .replayAsked: return askForReplay(at: context.now)
    case .replayBegan(let replay): return begin(replay, in: context)
    case .replayMoved(let move): return make(move, in: context)
    case .replayLeft: return leaveReplay(in: context)
    case .wallPassed(let nanoseconds): return pass(nanoseconds, in: context)
    case .arrivedMeanwhile(let count): replay?.arrived = count
    default: break
    }
    return []
  }

  private mutating func askForReplay(at now: Instant) -> [Effect] {
    guard let replay else {
      say(Self.preparing, at: now, seconds: 30)
      return [.beginReplay]
    }
    if replay.leadsToLive { return endReplay() }
    let what: SafeText = replay.reach == nil ? "The whole room is a replay" : "This is training"
    say(SafeText("\(what); leave it to be out of it"), at: now)
    return []
  }

  private static let preparing: SafeText = "The past is being prepared"

  private mutating func begin(_ replay: ReplayState, in context: ConsoleContext) -> [Effect] {
    if flash?.text == Self.preparing { flash = nil }
    if replay.leadsToLive, presentAlarms == nil { presentAlarms = alarms }
    self.replay = replay
    settle(in: context)
    return seek()
  }

  private mutating func make(_ move: ReplayMove, in context: ConsoleContext) -> [Effect] {
    guard let course = context.course, var replay else { return [] }
    let before = replay
    let mark = replay.make(move, over: course)
    self.replay = replay
    flash = nil
    if let mark { say(mark.words, at: context.now) }
    switch move {
    case .otherAxis where replay.reach != nil:
      say("Training shows what was known: what had happened beside that lies ahead", at: context.now)
    case .quietSkipped:
      say(
        replay.clock.skipsQuiet ? "Quiet stretches are skipped" : "Quiet stretches run through",
        at: context.now
      )
    case .nextMark where mark == nil: say("No marker ahead", at: context.now)
    case .previousMark where mark == nil: say("No marker before", at: context.now)
    case .nextEvent where before.clock.position == replay.clock.position:
      say("No event ahead", at: context.now)
    case .previousEvent where before.clock.position == replay.clock.position:
      say("No event before", at: context.now)
    default: break
    }
    return before.clock.position == replay.clock.position && before.axis == replay.axis ? [] : seek()
  }

  /// Goes to a time as people type it: in the zone of the incident, relative to the instant shown. What is no time stays to
  /// be corrected.
  mutating func go(toTyped text: String, in context: ConsoleContext) -> [Effect] {
    let words = text.trimmingPrefix { $0.isWhitespace }
    let time = words == "go" ? "" : words.hasPrefix("go ") ? words.dropFirst(3) : words
    goText = nil
    guard time.contains(where: { !$0.isWhitespace }) else { return [] }
    do {
      let reading = try WhenText(now: context.now, zone: context.zone).read(String(time))
      return make(.instant(reading.instant), in: context)
    } catch {
      goText = text
      say(error.sentence, at: context.now)
      return []
    }
  }

  private mutating func leaveReplay(in context: ConsoleContext) -> [Effect] {
    guard let replay else { return [] }
    return replay.leadsToLive ? endReplay() : make(.end, in: context)
  }

  private mutating func endReplay() -> [Effect] {
    replay = nil
    awaitedCut = nil
    flash = nil
    alarms = presentAlarms ?? AlarmWatch()
    presentAlarms = nil
    alarm = nil
    return [.endReplay]
  }

  /// The clock was put elsewhere: what running clocks reached on the way is not told, for nobody waited for it.
  private mutating func seek() -> [Effect] {
    forgetClocks()
    return askForCut()
  }

  private mutating func forgetClocks() {
    alarms = AlarmWatch()
    if alarm?.isOfPresent != true { alarm = nil }
  }

  private mutating func askForCut() -> [Effect] {
    guard let replay else { return [] }
    awaitedCut = replay.clock.position
    return [.cut(replay.clock.position, replay.axis)]
  }

  private mutating func pass(_ nanoseconds: Int64, in context: ConsoleContext) -> [Effect] {
    passMessages(nanoseconds)
    guard let course = context.course, var replay else { return [] }
    let before = replay.clock.position
    let stop = replay.clock.pass(nanoseconds, over: course, on: replay.axis)
    self.replay = replay
    if let stop { sayStopped(at: stop, in: context) }
    let track = course.track(on: replay.axis)
    guard track.count(by: before) != track.count(by: replay.clock.position) else { return [] }
    return askForCut()
  }

  /// Tells at which mark the clock stopped, and how to go on; until somebody does.
  private mutating func sayStopped(at mark: ReplayMark, in context: ConsoleContext) {
    let told = [("play", "goes on"), ("next-marker", "to the next marker"), ("help", "all keys")]
    let keys = told.compactMap { name, words in
      context.keymap.key(of: name, in: .replay).map { "\($0) \(words)" }
    }
    let line = [keys.joined(separator: ", "), mark.words.string].filter { !$0.isEmpty }
    say(SafeText(line.joined(separator: " \(context.glyphs.middleDot) ")), at: context.now)
    flash?.left = .max
  }

  /// Messages of a replay stand for seconds of the wall, whatever its clock does.
  private mutating func passMessages(_ nanoseconds: Int64) {
    flash?.left -= nanoseconds
    if let left = flash?.left, left <= 0 { flash = nil }
    alarm?.left -= nanoseconds
    if let left = alarm?.left, left <= 0 { alarm = nil }
  }

  /// Takes what the context now says; the cut of another instant than the one asked for tells nothing of running clocks.
  mutating func takeSnapshot(in context: ConsoleContext) -> [Effect] {
    settle(in: context)
    settleGlance(in: context)
    if replay != nil, context.snapshot.asOf != awaitedCut { return [] }
    return watchClocks(in: context)
  }

  /// Nothing can be entered: what is shown is over.
  public var isPast: Bool { replay.map { $0.reach == nil || $0.looksBack } ?? false }

  /// Says why nothing can be entered.
  public mutating func refuse(_ change: ChangeAction, in context: ConsoleContext) {
    if replay?.looksBack == true {
      let front = context.keymap.key(of: "training-front", in: .training).map { "; \($0) goes there" } ?? ""
      say(SafeText("You look back: you can \(change.words) only where you are\(front)."), at: context.now)
      return
    }
    let key = replay?.leadsToLive == true ? context.keymap.key(of: "present", in: .replay) : nil
    let way = key.map { "; \($0) goes back to the present" } ?? ""
    say(SafeText("This is the past: nobody can \(change.words) here\(way)."), at: context.now)
  }

  /// In a replay: nanoseconds of the wall until the screen differs, given the instant at which it does; nil for never.
  public func wall(until instant: Instant?, in context: ConsoleContext) -> Int64? {
    guard let replay, let course = context.course else { return nil }
    let messages = [flash?.left, alarm?.left].compactMap(\.self).filter { $0 < .max / 2 }.min()
    guard replay.clock.isPlaying else { return messages }
    let next = course.next(after: replay.clock.position, on: replay.axis) ?? course.range.upperBound
    let waits = [instant, next, course.range.upperBound].compactMap { instant in
      instant.flatMap { replay.clock.wall(until: $0, over: course, on: replay.axis) }
    }
    return ([messages] + waits).compactMap(\.self).min()
  }
}
