import AlertFormats
import Console
import Deadlines
import Foundation
import IncidentModel
import JSON
import Replay
import ScreenKit

@testable import Work

/// A working room whose directory is made of air: what it orders is read back as every file is, and folded.
struct Desk {
  /// Wed 2 Apr 2025 18:42:07 CEST.
  static let now = Instant(seconds: 1_743_612_127)

  private(set) var room: WorkRoom
  private(set) var context: ConsoleContext
  /// What lies on the disk for the next room.
  private(set) var kept: [String: KeptDraft] = [:]
  /// What was written, in order.
  private(set) var written: [EventDraft] = []
  /// What the person was asked to edit elsewhere.
  private(set) var edited: String?
  /// Files of an editor whose text was taken.
  private(set) var taken: [String] = []
  private var index = AlertIndex()
  /// How many more events the disk takes; nil for any number.
  var roomForEvents: Int?
  /// Orders are answered by `answerLate` alone.
  var isDiskSlow = false
  private var waiting: [WriteOrder] = []

  init(as name: SafeText? = "lead") {
    TextLocale.prepare()
    let console = ConsoleState(size: Size(width: 120, height: 40), operatorName: name)
    room = WorkRoom(console, roles: [], source: "/terminals/test")
    context = ConsoleContext(
      snapshot: Snapshot(),
      now: Self.now,
      glyphs: .unicode,
      homeZone: TimeZone(identifier: "Europe/Berlin") ?? .gmt
    )
    var snapshot = Snapshot()
    snapshot.progress.isComplete = true
    context = context.with(snapshot)
    tell(EventDraft(.incidentDeclared, author: "lead", data: ["name": .text("Cloud server compromise")]))
    tell(EventDraft(.taskOpened, subject: "keys", author: "lead", data: ["title": .text("Rotate all keys")]))
    tell(
      EventDraft(
        .notificationRequired,
        subject: "authority",
        author: "lead",
        data: ["title": .text("Report to the authority"), "due": .time(Self.now.adding(seconds: 7200))]
      )
    )
  }

  /// The incident as it is.
  var state: IncidentState { context.snapshot.state }
  /// The entry that was written last.
  var entry: TimelineEntry? {
    guard
      let name = context.snapshot.state.timeline.compactMap({ row -> EntityID? in
        if case .entry(let id) = row.subject { id } else { nil }
      }).last
    else { return nil }
    return state.entries[name]?.value
  }
  /// What the last row says for a moment.
  var flash: String { room.console.flash?.text.string ?? "" }
  /// The screen.
  var screen: String {
    var composer = Composer()
    return GridText.text(of: room.compose(by: &composer, in: context).grid)
  }

  /// Types keys one after the other.
  mutating func press(_ keys: Key...) {
    for key in keys { carryOut(room.press(key, in: context)) }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Lets time pass without a key.
  mutating func wait(seconds: Int64) {
    context.now = context.now.adding(seconds: seconds)
    context.uptime += seconds * 1_000_000_000
  }

  /// Somebody else says something.
  mutating func tell(_ draft: EventDraft) {
    wait(seconds: 1)
    let stamp = EventStamp(
      id: ULIDs().next(at: context.now),
      source: "/other",
      recorded: context.now,
      zone: .gmt
    )
    fold(draft, stamp)
  }

  /// An alert that a tool raises, without a word to the room.
  mutating func note(alert key: String) {
    var strings = StringTable()
    let row = AlertRow(
      time: context.now,
      recorded: context.now,
      severity: .low,
      title: strings.intern("probe"),
      key: .text(strings.intern(SafeText(key))),
      identity: UInt64(truncatingIfNeeded: key.hashValue),
      content: 0,
      place: AlertPlace(RecordPlace(file: FileID(0), offset: 0, length: 2, line: nil, index: 0))
    )
    var snapshot = context.snapshot
    index.add([row], strings, to: &snapshot.alerts, marks: snapshot.state)
    snapshot.version += 1
    snapshot.stateVersion = snapshot.version
    context = context.with(snapshot)
  }

  /// Shows the past, an hour ago.
  mutating func lookBack() {
    let course = ReplayCourse(
      known: ReplayTrack(events: [Self.now.adding(seconds: -7200), Self.now]),
      happened: ReplayTrack(),
      marks: ReplayMarks()
    )
    context = context.replaying(course, of: context.snapshot)
    let clock = ReplayClock(at: Self.now.adding(seconds: -3600))
    carryOut(room.update(.replayBegan(ReplayState(clock, leadsToLive: true)), in: context))
  }

  /// What became of the order that waits longest.
  mutating func answerLate(_ result: WriteResult) {
    let order = waiting.removeFirst()
    answer(.written(order.number, result))
  }

  /// Hands an answer to the room.
  mutating func answer(_ answer: WorkAnswer) { carryOut(room.take(answer, in: context)) }

  private mutating func carryOut(_ outcomes: [Outcome<WorkRequest>]) {
    for outcome in outcomes {
      guard case .request(let request) = outcome else { continue }
      switch request {
      case .write(let order) where isDiskSlow: waiting.append(order)
      case .write(let order): answer(.written(order.number, write(order)))
      case .keepDraft(let draft): kept[draft.name] = draft
      case .dropDraft(let name): kept[name] = nil
      case .edit(let text): edited = text
      case .dropEdited(let path): taken.append(path)
      case .operatorIs: break
      }
    }
  }

  private mutating func write(_ order: WriteOrder) -> WriteResult {
    for (count, piece) in order.pieces.enumerated() {
      if let left = roomForEvents {
        guard left > 0 else { return .stopped(after: count, "The disk is full.") }
        roomForEvents = left - 1
      }
      fold(piece.draft, piece.stamp)
      written.append(piece.draft)
    }
    return .done(remark: nil)
  }

  private mutating func fold(_ draft: EventDraft, _ stamp: EventStamp) {
    let content = FileContent(file: FileID(0), path: "", trust: .team, isLines: false, mayGrow: false)
    var batch = DecodedBatch()
    var decoder = FileDecoder()
    _ = decoder.decode(PaddedBytes(Array(draft.json(stamp).utf8)), of: content, into: &batch)
    var snapshot = context.snapshot
    snapshot.state.insert(batch.events)
    snapshot.duties = DutyBook(of: snapshot.state, by: .builtIn, reusing: snapshot.duties)
    index.add(batch.alerts, batch.strings, to: &snapshot.alerts, marks: snapshot.state)
    for case .alertJudged(let judgment) in batch.events.map(\.content) {
      for id in judgment.keys.flatMap({ index.alerts(withKey: $0, in: snapshot.alerts) }) {
        snapshot.alerts.recount(id, marks: snapshot.state)
      }
    }
    snapshot.version += 1
    snapshot.stateVersion = snapshot.version
    context = context.with(snapshot)
    carryOut(room.update(.snapshotArrived, in: context))
  }
}
