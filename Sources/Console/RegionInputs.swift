import IncidentModel
import Panes
import Replay
import ScreenKit

/// What of the incident and the terminal every region depends on.
struct Stamp: Hashable {
  var version: UInt64
  var isCut: Bool
  var axis: TimeAxis
  var progress: LoadProgress
  var watch: WatchState
  var clock: ClockFace
  var glyphs: GlyphSet
  var directory: SafeText

  init(_ state: ConsoleState, _ context: ConsoleContext) {
    let snapshot = context.snapshot
    version = snapshot.version
    isCut = snapshot.asOf != nil
    axis = snapshot.axis
    progress = snapshot.progress
    watch = snapshot.watch
    clock = context.clock(in: state)
    glyphs = context.glyphs
    directory = context.directory
  }

  /// The same for what shows no alerts.
  func withoutAlerts(_ context: ConsoleContext) -> Stamp {
    var stamp = self
    stamp.version = context.snapshot.stateVersion
    return stamp
  }
}

struct PaneInputs: Hashable {
  var stamp: Stamp
  var view: PaneView
  var size: Size
  var isFocused: Bool
  var isZoomed: Bool
  var alarmed: [EntityID: AlarmLine.Gravity]
}

struct HeaderInputs: Hashable {
  var stamp: Stamp
  var marks: HeaderBar.Marks
  var width: Int
}

struct ReplayInputs: Hashable {
  var replay: ReplayState
  var range: ClosedRange<Instant>
  var clock: ClockFace
  var glyphs: GlyphSet
  var width: Int
}

struct TabsInputs: Hashable {
  var stamp: Stamp
  var focus: PaneKind
  var shown: [PaneKind]
  var width: Int
}

struct HintInputs: Hashable {
  var content: HintBar.Content
  var corner: HintBar.Corner
  var glyphs: GlyphSet
  var width: Int
}

struct SheetInputs: Hashable {
  var stamp: Stamp
  var overlay: Overlay
  /// What the help tells; empty for other sheets.
  var help: [KeyChapter]
  var size: Size
}

struct GlanceInputs: Hashable {
  var stamp: Stamp
  var view: GlanceView
  var size: Size
}
