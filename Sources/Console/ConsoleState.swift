import IncidentModel
import Panes
import Replay
import ScreenKit

/// Everything about the screen that is not the incident: where a person looks, and how.
public struct ConsoleState: Hashable, Sendable {
  /// Columns and rows of the screen.
  public var size: Size
  /// Keys go to this pane.
  public var focus = PaneKind.timeline
  /// Shown beside the deadlines where there is room for two panes: the last other pane that had the focus.
  public var companion = PaneKind.timeline
  /// The pane with the focus has the whole screen.
  public var isZoomed = false
  /// Selection, scroll and filter of each pane.
  public var views = PaneViews()
  /// Sheets over the panes, topmost last; the topmost takes the keys.
  public var overlays: [Overlay] = []
  /// The filter of the pane with the focus is being typed.
  public var isTypingFilter = false
  /// What the word that is typed into the filter of the alert feed may go on to; nil where nothing is offered.
  public internal(set) var completion: FilterCompletion?
  /// The time that is being typed, to which a replay is to go; nil while none is.
  public internal(set) var goText: String?
  /// The first key of a chord such as `gg`; any key ends the wait.
  public var pendingKey: Key?
  /// How times are written.
  public var clockMode = ClockFace.Mode.local
  /// Name of the theme on the screen.
  public var theme: String
  /// The mouse acts on the room; otherwise the terminal has it.
  public var isMouseOn: Bool
  /// The person at the keyboard, if given.
  public var operatorName: SafeText?
  /// Who else has this incident's room open.
  public var company: [SafeText] = []
  /// Events of this room that are on their way to the disk.
  public var pendingWrites = 0
  /// Names of what the palette did, the latest first.
  public var paletteHistory: [String] = []
  /// No key may change the incident, and the screen says so.
  public var isReadOnly: Bool
  /// Room seconds that pass in a second of the wall: 1 but in a drill.
  public var clockSpeed: Int
  /// The room's clock was set by hand and says so.
  public var isDrill: Bool
  /// The replay that is shown; nil while the room is live.
  public internal(set) var replay: ReplayState?
  /// The instant of the cut that a replay asked for last.
  var awaitedCut: Instant?
  /// The message that is shown for a moment, or was last.
  public var flash: Flash?
  /// The alarm of running clocks that is shown, or was last; it goes before every other message.
  public var alarm: Alarm?
  /// Which moments of running clocks have been told.
  public var alarms = AlarmWatch()
  /// The same of the present, while a room shows its past; nil otherwise.
  public internal(set) var presentAlarms: AlarmWatch?
  /// The bell that rings with an alarm.
  public var bell = Bell()
  /// Copies are sent to the terminal's clipboard.
  var usesClipboard = true
  /// The row whose detail is copied once its record has been read.
  var awaitedCopy: RowID?
  /// What the glance shows and was seen of it.
  public var glance = GlanceState()

  /// A message that is shown for a moment in place of the hints.
  public struct Flash: Hashable, Sendable {
    /// What it says.
    public var text: SafeText
    /// Shown before this instant.
    public var until: Instant
    /// In a replay, whose clock may stand: shown for so many more nanoseconds of the wall.
    var left: Int64 = 4_000_000_000

    /// A message shown until an instant.
    public init(_ text: SafeText, until: Instant) {
      self.text = text
      self.until = until
    }
  }

  /// A room as it opens.
  public init(
    size: Size,
    theme: String = "midnight",
    isMouseOn: Bool = true,
    operatorName: SafeText? = nil,
    isReadOnly: Bool = false,
    isDrill: Bool = false,
    clockSpeed: Int = 1
  ) {
    self.size = size
    self.theme = theme
    self.isMouseOn = isMouseOn
    self.operatorName = operatorName
    self.isReadOnly = isReadOnly
    self.isDrill = isDrill
    self.clockSpeed = max(1, clockSpeed)
  }

  /// Which of the keymap's tables is in force.
  public var mode: KeyMode {
    switch overlays.last {
    case .problems: .problems
    case .palette: .palette
    case .glance: glance.isAlone ? .glanceAlone : .glance
    case .some: .sheet
    case nil:
      if isTypingFilter || goText != nil {
        .text
      } else if let replay {
        replay.reach == nil ? .replay : .training
      } else {
        views[focus].filter.isEmpty ? .room : .filtered
      }
    }
  }

  /// Where everything stands.
  public var layout: Layout {
    Layout(size: size, focus: focus, companion: companion, isZoomed: isZoomed, isReplay: replay != nil)
  }

  /// Shows a message for some seconds of the wall clock.
  public mutating func say(_ text: SafeText, at now: Instant, seconds: Int64 = 4) {
    let until = replay == nil ? now.adding(seconds: seconds * Int64(clockSpeed)) : .distantFuture
    flash = Flash(text, until: until)
    flash?.left = seconds * 1_000_000_000
  }
}
