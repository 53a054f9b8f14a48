import Console
import EventFiles
import IncidentModel
import IncidentStore
import Panes
import PtyKit
import Replay
import ScreenKit

/// What it costs to show another instant of the past: the cut, and the screen drawn from it.
struct Seeking: Benchmark {
  let name = "seek"
  let summary = "seeks in a replay of 1,000,000 alerts and 10,000 events, on both axes"

  private static let alerts = 1_000_000
  private static let events = 10_000
  private static let seeks = 300
  private static let start: Int64 = 1_743_200_000
  /// Milliseconds: a frame.
  private static let frame = 16.0

  func run(in workplace: Workplace) throws -> [Figure] {
    TextLocale.prepare()
    var store = Store()
    store.apply(Self.update())
    var past = store.past
    var figures: [Figure] = []
    let start = PtyProgram.now()
    past = store.past
    figures.append(Figure("replay begins", Double(PtyProgram.now() - start) / 1e6, "ms"))
    for axis in TimeAxis.allCases {
      _ = past.cut(at: past.course.range.upperBound, axis: axis)
      for (title, instants) in Self.ways(over: past.course, on: axis) {
        var room = SeekingRoom(past)
        let times = instants.map { room.show($0, on: axis, &past) }
        let name = "seek, \(axis == .known ? "known" : "true"), \(title)"
        figures.append(Figure("\(name), median", times.median, "ms", limit: .value(Self.frame)))
        figures.append(Figure("\(name), p99", times.quantile(0.99), "ms", limit: .value(Self.frame)))
        figures.append(Figure("\(name), slowest", times.max() ?? 0, "ms"))
      }
    }
    return figures
  }

  private static func ways(over course: ReplayCourse, on axis: TimeAxis) -> [(String, [Instant])] {
    var ahead = [course.instant(at: 1, of: 3)]
    while ahead.count < seeks, let next = course.track(on: axis).nextEvent(after: ahead[ahead.count - 1]) {
      ahead.append(next)
    }
    var random = SystemRandomNumberGenerator()
    let anywhere = (0..<seeks).map { _ in
      course.instant(at: Int.random(in: 0...1_000_000, using: &random), of: 1_000_000)
    }
    return [("event by event", ahead), ("back", ahead.reversed()), ("anywhere", anywhere)]
  }

  // MARK: The incident

  /// Entries, tasks and judgments spread over ten days, each entered some minutes later than it happened, and alerts of
  /// which a tenth share their key with others.
  private static func update() -> DirectoryUpdate {
    var update = DirectoryUpdate()
    update.progress = LoadProgress(filesRead: 1, filesFound: 1, isComplete: true)
    update.batch.events = (0..<events).map(event)
    let titles = (0..<200).map { update.batch.strings.intern(SafeText("Alert of rule \($0)")) }
    let hosts = (0..<40).map { update.batch.strings.intern(SafeText("sensor-\($0)")) }
    for number in 0..<alerts {
      let time = Instant(seconds: start + Int64(number) * 864_000 / Int64(alerts))
      let key = number % 10 == 0 ? "shared-\(number % 5_000)" : "alert-\(number)"
      update.batch.alerts.append(
        AlertRow(
          time: time,
          recorded: time.adding(seconds: Int64(number % 90)),
          severity: [.low, .low, .medium, .high, .info, .critical][number % 6],
          title: titles[number % titles.count],
          host: hosts[number % hosts.count],
          key: .text(update.batch.strings.intern(SafeText(key))),
          identity: UInt64(number + 1),
          content: UInt64(number + 1),
          place: AlertPlace(place(number))
        )
      )
    }
    return update
  }

  private static func event(_ number: Int) -> Event {
    let time = Instant(seconds: start + Int64(number) * 864_000 / Int64(events))
    let (type, subject, content) = content(number)
    return Event(
      key: EventKey(
        recorded: time.adding(seconds: Int64(number % 40) * 60),
        source: "/benchmark",
        id: "\(number)"
      ),
      time: time,
      type: type,
      subject: EntityID(subject),
      author: "lead",
      cause: nil,
      content: content,
      place: place(number),
      raw: []
    )
  }

  private static func place(_ number: Int) -> RecordPlace {
    RecordPlace(file: FileID(0), offset: number * 400, length: 400, line: number + 1, index: number)
  }

  private static func content(_ number: Int) -> (EventType, String, EventContent) {
    switch number % 10 {
    case _ where number == 0:
      var incident = IncidentChange()
      incident.name = "Benchmark"
      incident.timezone = "Europe/Berlin"
      return (.incidentDeclared, "incident", .declared(incident))
    case 0, 1, 2:
      var task = TaskChange()
      task.title = SafeText("Task \(number / 10 % 500)")
      task.state = TaskState.allCases[number % 5]
      return (.taskUpdated, "task-\(number / 10 % 500)", .taskUpdated(task))
    case 3:
      let keys = (0..<5).map { EntityID("alert-\((number * 97 + $0 * 13 + 1) % alerts)") }
      return (.alertAcknowledged, "judged", .alertJudged(AlertJudgment(state: .acknowledged, keys: keys)))
    case 4 where number % 500 == 4:
      var duty = NotificationChange()
      duty.rule = "eu-gdpr-33-1"
      duty.triggers = ["aware_breach": Instant(seconds: start + Int64(number))]
      return (.notificationRequired, "duty-\(number)", .required(duty))
    default:
      var entry = EntryChange()
      entry.title = SafeText("Observation number \(number)")
      return (.timelineAdded, "entry-\(number)", .entryAdded(entry))
    }
  }
}

/// A room of four panes that shows one instant after the other.
private struct SeekingRoom {
  private var state = ConsoleState(size: Size(width: 120, height: 40))
  private var context: ConsoleContext
  private var composer = Composer()

  init(_ past: PastRoom) {
    context = ConsoleContext(
      snapshot: Snapshot(),
      now: past.course.range.lowerBound,
      glyphs: .unicode,
      homeZone: .gmt,
      directory: "incident"
    ).replaying(past.course, of: past.whole)
    let clock = ReplayClock(at: past.course.range.lowerBound)
    _ = state.update(.replayBegan(ReplayState(clock)), in: context)
  }

  /// Milliseconds until the screen of an instant is drawn.
  mutating func show(_ instant: Instant, on axis: TimeAxis, _ past: inout PastRoom) -> Double {
    let start = PtyProgram.now()
    _ = state.update(.replayMoved(.instant(instant)), in: context)
    context = context.with(past.cut(at: instant, axis: axis))
    context.now = instant
    _ = state.update(.snapshotArrived, in: context)
    _ = composer.compose(state, in: context)
    return Double(PtyProgram.now() - start) / 1e6
  }
}
