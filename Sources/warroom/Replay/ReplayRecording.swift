import Console
import Foundation
import IncidentModel
import IncidentStore
import Replay
import ScreenKit
import Theming

/// Writes a replay as a recording, without a terminal: the same incident and options give the same bytes.
struct ReplayRecording {
  let plan: ReplayPlan
  let theme: Theme
  let depth: ColorDepth
  let size: Size

  /// Nanoseconds of the wall from frame to frame.
  private static let frame: Int64 = 100_000_000
  /// Where the replay stops, the screen stays for so long.
  private static let rest: Int64 = 3_000_000_000
  /// No recording is longer.
  private static let longest: Int64 = 6 * 3600 * 1_000_000_000

  /// Records a room, named as a person named its directory, into a new file.
  func write(_ past: PastRoom, of directory: String, to path: String) throws(CommandError) {
    try NewFile.write(lines(past, of: directory), to: path)
  }

  /// The lines of the recording.
  func lines(_ past: PastRoom, of directory: String) throws(CommandError) -> String {
    TextLocale.prepare()
    var stage = Stage(past, plan: plan, size: size, theme: theme.name, directory: directory)
    var cast = Asciicast(size: size, theme: theme, depth: depth, title: stage.title)
    var text = cast.header
    var time: Int64 = 0
    text += cast.frame(stage.screen(), at: time)
    while true {
      guard time < Self.longest else {
        throw CommandError(
          "The recording would last longer than six hours; give a greater --speed, or leave out --no-skip.",
          .usage
        )
      }
      let passed = stage.pass(Self.frame)
      time += Self.frame
      for mark in passed { text += cast.marker(mark.words.string, at: time) }
      text += cast.frame(stage.screen(), at: time)
      guard !stage.isPlaying else { continue }
      time += Self.rest
      guard stage.goOn() else { return text + cast.end(at: time) }
    }
  }

  /// A room without a terminal.
  private struct Stage {
    private var past: PastRoom
    private var state: ConsoleState
    private var context: ConsoleContext
    private var composer = Composer()
    private let course: ReplayCourse

    init(_ past: PastRoom, plan: ReplayPlan, size: Size, theme: String, directory: String) {
      self.past = past
      var course = past.course
      let replay = plan.begin(over: &course)
      self.course = course
      state = ConsoleState(size: size, theme: theme, isReadOnly: true)
      let context = ConsoleContext(
        snapshot: Snapshot(),
        now: replay.clock.position,
        glyphs: .unicode,
        homeZone: .gmt,
        directory: SafeText(directory)
      )
      self.context = context.replaying(course, of: past.whole)
      update(.replayBegan(replay))
    }

    var title: String? { context.snapshot.state.incident.value.name?.string }
    var isPlaying: Bool { state.replay?.clock.isPlaying == true }

    mutating func screen() -> Grid { composer.compose(state, in: context).grid }

    /// Lets time of the wall pass; the marks that it passed.
    mutating func pass(_ nanoseconds: Int64) -> [ReplayMark] {
      guard let before = state.replay else { return [] }
      update(.wallPassed(nanoseconds))
      if state.alarms.isDue(at: context.now) { update(.timePassed) }
      return Array(course.marks.between(before.clock.position, context.now, on: before.axis))
    }

    /// Goes on from a marker at which it stopped; false at the end.
    mutating func goOn() -> Bool {
      guard context.now < course.range.upperBound else { return false }
      update(.replayMoved(.playOrPause))
      return true
    }

    private mutating func update(_ action: ViewAction) {
      let effects = state.update(action, in: context)
      if let position = state.replay?.clock.position { context.now = position }
      for case .cut(let instant, let axis) in effects {
        context = context.with(past.cut(at: instant, axis: axis))
        _ = state.update(.snapshotArrived, in: context)
      }
    }
  }
}
