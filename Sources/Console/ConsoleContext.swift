import Foundation
import IncidentModel
import Panes
import Replay
import ScreenKit

/// What the console is given from below: the incident, the instant, and how this terminal draws. It asks for nothing itself.
public struct ConsoleContext: Sendable {
  /// The incident.
  public private(set) var snapshot: Snapshot
  /// The instant the screen shows.
  public var now: Instant
  /// Nanoseconds of a clock that runs steadily and never jumps: for how long nothing was done.
  public var uptime: Int64 = 0
  /// What lines and marks are made of.
  public var glyphs: GlyphSet
  /// The incident's zone, else the terminal's.
  public private(set) var zone: TimeZone
  /// The incident directory as a person named it.
  public var directory: SafeText
  /// What a replay runs over; nil while the room is live.
  public private(set) var course: ReplayCourse?
  /// All that a replay may come to show; nil while the room is live.
  public private(set) var whole: Snapshot?
  /// The incident as it is, while a room shows its past; nil while what is shown is the incident.
  public var present: Snapshot?
  private var homeZone: TimeZone
  /// What keys mean; hint line and help are made from it.
  public var keymap: Keymap
  /// What filters let through last: kept from one snapshot to the next.
  private let memo = PaneMemo()
  /// Alerts that a filter may look at for one drawing; a room on a screen sets it so that no key waits.
  public var searchLimit = Int.max

  /// A context of its parts; `homeZone` is the zone of an incident that names none.
  public init(
    snapshot: Snapshot,
    now: Instant,
    glyphs: GlyphSet,
    homeZone: TimeZone,
    directory: SafeText = "",
    keymap: Keymap = .standard
  ) {
    self.snapshot = snapshot
    self.now = now
    self.glyphs = glyphs
    self.directory = directory
    self.keymap = keymap
    self.homeZone = homeZone
    zone = Self.zone(of: snapshot) ?? homeZone
  }

  /// The same with another snapshot.
  public func with(_ snapshot: Snapshot) -> ConsoleContext {
    var context = self
    context.snapshot = snapshot
    context.zone = Self.zone(of: snapshot) ?? homeZone
    return context
  }

  /// The same for a replay over a course; times are in the zone of the whole incident before anybody has named it.
  public func replaying(_ course: ReplayCourse, of whole: Snapshot) -> ConsoleContext {
    var context = self
    context.course = course
    context.whole = whole
    context.homeZone = Self.zone(of: whole) ?? homeZone
    return context.with(snapshot)
  }

  /// The same for a replay that is stopped at an instant, with more to come behind it.
  public func stopped(at instant: Instant) -> ConsoleContext {
    guard var course, instant < course.range.upperBound else { return self }
    course.range = course.range.lowerBound...max(course.range.lowerBound, instant)
    course.endsInStop = true
    var context = self
    context.course = course
    return context
  }

  /// The same when a replay is over.
  public func live() -> ConsoleContext {
    var context = self
    context.course = nil
    context.whole = nil
    context.present = nil
    return context
  }

  private static func zone(of snapshot: Snapshot) -> TimeZone? {
    snapshot.state.incident.value.timezone.flatMap(TimeZone.init(identifier:))
  }

  /// What a pane is given.
  func pane(_ kind: PaneKind, in state: ConsoleState) -> PaneContext {
    PaneContext(
      snapshot: snapshot,
      now: now,
      clock: clock(in: state),
      glyphs: glyphs,
      isFocused: kind == state.focus,
      isZoomed: state.isZoomed,
      directory: directory,
      memo: memo,
      // A cut stands for a moment only: what is found of it must be whole at once.
      searchLimit: snapshot.asOf == nil ? searchLimit : .max,
      alarmed: state.alarmed(in: kind, at: now)
    )
  }

  /// What a screen without panes is given.
  public func screen(in state: ConsoleState) -> PaneContext { pane(state.focus, in: state) }

  /// How instants are written.
  func clock(in state: ConsoleState) -> ClockFace { ClockFace(zone: zone, mode: state.clockMode) }
}
