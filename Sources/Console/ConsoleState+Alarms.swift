import IncidentModel
import Panes

/// What is told of running clocks, in a line of its own, until a key is pressed or some time has passed.
public struct Alarm: Hashable, Sendable {
  /// The moments that it tells, the gravest first.
  public var calls: [AlarmWatch.Call]
  /// What it says.
  public var line: AlarmLine
  /// When it was told last.
  public var since: Instant
  /// Shown before this instant.
  public var until: Instant
  /// It came in the present while the past is shown.
  var isOfPresent = false
  /// In a replay, whose clock may stand: shown for so many more nanoseconds of the wall.
  var left: Int64 = 10_000_000_000

  /// Whether it is shown at an instant.
  func isShown(at now: Instant) -> Bool { since <= now && now < until }
}

/// The terminal's bell.
public struct Bell: Hashable, Sendable {
  /// It never rings.
  public var isMuted = false
  private var rangAt: Instant?

  /// A bell that may ring.
  public init() {}

  /// Rings, but no more than once in `pause` seconds.
  mutating func ring(at now: Instant, pause: Int64) -> [Effect] {
    if let rangAt, rangAt <= now, now < rangAt.adding(seconds: pause) { return [] }
    rangAt = now
    return isMuted ? [] : [.bell]
  }
}

extension ConsoleState {
  /// Seconds of the wall for which an alarm is shown, and in which a key that was on its way leaves it.
  private static var alarmTime: (shown: Int64, held: Int64) { (10, 1) }

  /// Tells what moments of clocks have come since it last looked: several as one line and one bell.
  mutating func watchClocks(in context: ConsoleContext) -> [Effect] {
    let now = context.now
    let fresh = alarms.look(at: context.snapshot, now: now)
    // What is due now goes before what was due then.
    guard alarm?.isOfPresent != true else { return [] }
    let shown = alarm.flatMap { $0.isShown(at: now) ? $0 : nil }
    let standing = (shown?.calls ?? []).filter(alarms.stands)
    guard !fresh.isEmpty else {
      if let shown, standing != shown.calls {
        show(standing, since: shown.since, until: shown.until, context)
      }
      return []
    }
    let calls = (fresh + standing).sorted(by: AlarmWatch.Call.isGraver)
    let time = Self.alarmTime.shown * Int64(clockSpeed)
    let until = replay == nil ? now.adding(seconds: time) : .distantFuture
    show(calls, since: now, until: until, context)
    return bell.ring(at: now, pause: Int64(clockSpeed))
  }

  /// Tells, while the past is shown, what moments of clocks have come in the present.
  mutating func watchPresent(at now: Instant, in context: ConsoleContext) -> [Effect] {
    guard let present = context.present, var watch = presentAlarms else { return [] }
    let fresh = watch.look(at: present, now: now)
    presentAlarms = watch
    let standing = (alarm.flatMap { $0.isOfPresent ? $0.calls : nil } ?? []).filter(watch.stands)
    let calls = (fresh + standing).sorted(by: AlarmWatch.Call.isGraver)
    guard !fresh.isEmpty, let gravest = calls.first, let duty = present.duties[gravest.duty] else {
      return []
    }
    var there = context.with(present)
    there.now = now
    let line = AlarmLine(
      duty,
      gravest.alarm,
      isEnd: gravest.isEnd,
      more: calls.count - 1,
      isOfPresent: true,
      in: there.screen(in: self)
    )
    alarm = Alarm(calls: calls, line: line, since: .distantPast, until: .distantFuture, isOfPresent: true)
    return bell.ring(at: now, pause: Int64(clockSpeed))
  }

  private mutating func show(
    _ calls: [AlarmWatch.Call],
    since: Instant,
    until: Instant,
    _ context: ConsoleContext
  ) {
    alarm = nil
    guard let gravest = calls.first, let duty = context.snapshot.duties[gravest.duty] else { return }
    let line = AlarmLine(
      duty,
      gravest.alarm,
      isEnd: gravest.isEnd,
      more: calls.count - 1,
      in: context.screen(in: self)
    )
    alarm = Alarm(calls: calls, line: line, since: since, until: until)
  }

  /// A key was pressed: the alarm has been seen, unless it came so late that the key was on its way.
  public mutating func answerAlarm(at now: Instant) {
    guard let alarm else { return }
    if replay != nil {
      if alarm.left <= (Self.alarmTime.shown - Self.alarmTime.held) * 1_000_000_000 { self.alarm = nil }
      return
    }
    let held = alarm.since.adding(seconds: Self.alarmTime.held * Int64(clockSpeed))
    if !alarm.isShown(at: now) || held <= now { self.alarm = nil }
  }

  /// The rows of a pane that an alarm tells of, and how grave that is.
  func alarmed(in pane: PaneKind, at now: Instant) -> [EntityID: AlarmLine.Gravity] {
    guard pane == .deadlines, let alarm, !alarm.isOfPresent, alarm.isShown(at: now) else { return [:] }
    let rows = alarm.calls.map { ($0.duty, AlarmLine.gravity(of: $0.alarm, isEnd: $0.isEnd)) }
    return Dictionary(rows) { first, _ in first }
  }

  /// Mutes the bell, or lets it ring again.
  mutating func toggleBell(at now: Instant) {
    bell.isMuted.toggle()
    say(
      bell.isMuted ? "The bell is off; this line still tells of deadlines" : "The bell is on",
      at: now
    )
  }
}
