import AlertFormats
import Console
import EventFiles
import Foundation
import IncidentModel
import IncidentStore
import JSON
import Panes
import Replay
import ScreenKit
import Training
import Work

/// A training without a terminal: cuts come from a store, what the trainee enters comes back as from their directory.
struct PlayedRun {
  private(set) var room: TrainingRoom
  private(set) var context: ConsoleContext
  /// What the trainee has entered, in order.
  private(set) var written: [EventDraft] = []
  /// What was asked for beyond the screen, writing aside.
  private(set) var asked: [TrainingRequest] = []
  /// The room was left.
  private(set) var isLeft = false
  private var store: Store
  private var past: PastRoom
  private var composer = Composer()

  /// A run over a record, from its beginning or from where it was left.
  init(
    _ record: Told,
    track: Told? = nil,
    from start: Instant? = nil,
    size: Size = Size(width: 120, height: 40)
  ) {
    TextLocale.prepare()
    store = Store()
    store.apply(record.update)
    if let track { store.apply(track.update.ofTrack) }
    past = store.past
    let console = ConsoleState(size: size, operatorName: "trainee")
    room = TrainingRoom(WorkRoom(console, roles: [], source: "/terminals/test"))
    context = ConsoleContext(
      snapshot: Snapshot(),
      now: Told.at("00:00"),
      glyphs: .unicode,
      homeZone: .gmt,
      keymap: Keymap.standard.training
    ).replaying(past.course, of: past.whole)
    let clock = ReplayClock(at: start ?? past.course.range.lowerBound, speed: .quarters(240), isPlaying: true)
    perform(.replayBegan(ReplayState(clock, hidesAhead: true)))
  }

  /// Where the run is.
  var position: Instant { room.console.replay?.clock.position ?? .distantPast }
  /// Whether time runs.
  var isPlaying: Bool { room.console.replay?.clock.isPlaying ?? false }
  /// What the last row says for a moment.
  var flash: String { room.console.flash?.text.string ?? "" }

  /// The screen.
  mutating func grid() -> Grid { room.compose(by: &composer, in: context).grid }

  /// The screen as text.
  mutating func screen() -> String { GridText.text(of: grid()) }

  /// Types keys one after the other.
  mutating func press(_ keys: Key...) { for key in keys { carryOut(room.press(key, in: context)) } }

  /// Types a text.
  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Lets seconds of the wall pass.
  mutating func wait(_ seconds: Int) { for _ in 0..<seconds * 10 { perform(.wallPassed(100_000_000)) } }

  /// What the staff answers.
  mutating func answer(_ answer: TrainingAnswer) { carryOut(room.take(answer, in: context)) }

  /// Somebody drops something into the trainee's directory.
  mutating func drop(_ told: Told) {
    store.apply(told.update.ofTrack)
    renew()
  }

  private mutating func perform(_ action: ViewAction) { carryOut(room.update(action, in: context)) }

  private mutating func carryOut(_ outcomes: [Outcome<TrainingRequest>]) {
    context.now = position
    for outcome in outcomes {
      switch outcome {
      case .effect(.cut(let instant, let axis)):
        context = context.with(past.cut(at: instant, axis: axis))
        perform(.snapshotArrived)
      case .effect(.quit): isLeft = true
      case .effect: break
      case .request(.work(.write(let order))):
        for piece in order.pieces { write(piece) }
        carryOut(room.take(.work(.written(order.number, .done(remark: nil))), in: context))
        renew()
      case .request(let request): asked.append(request)
      }
    }
  }

  private mutating func write(_ piece: WriteOrder.Piece) {
    written.append(piece.draft)
    let content = FileContent(file: FileID(0), path: "", trust: .team, isLines: false, mayGrow: false)
    var update = DirectoryUpdate()
    update.progress.isComplete = true
    var decoder = FileDecoder()
    _ = decoder.decode(
      PaddedBytes(Array(piece.draft.json(piece.stamp).utf8)),
      of: content,
      into: &update.batch
    )
    store.apply(update.ofTrack)
  }

  /// Goes on with what has come, as the loop of the program does.
  private mutating func renew() {
    past = store.past.numbered(after: context.snapshot.version)
    context = context.replaying(context.course ?? past.course, of: past.whole)
    context = context.with(past.cut(at: position, axis: .known))
    perform(.snapshotArrived)
  }
}
