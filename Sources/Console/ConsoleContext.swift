import Foundation
import IncidentModel
import Panes
import ScreenKit

/// What the console is given from below: the incident, the instant, and how this terminal draws. It asks for nothing itself.
public struct ConsoleContext: Sendable {
  /// The incident.
  public var snapshot: Snapshot
  /// The instant the screen shows.
  public var now: Instant
  /// What lines and marks are made of.
  public var glyphs: GlyphSet
  /// The incident's zone, else the terminal's.
  public let zone: TimeZone
  /// The incident directory as a person named it.
  public var directory: SafeText
  /// What keys mean; hint line and help are made from it.
  public var keymap: Keymap
  /// What filters let through last: kept from one snapshot to the next.
  private let memo = FilterMemo()

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
    zone = snapshot.state.incident.value.timezone.flatMap(TimeZone.init(identifier:)) ?? homeZone
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
      memo: memo
    )
  }

  /// What a screen without panes is given.
  public func screen(in state: ConsoleState) -> PaneContext { pane(state.focus, in: state) }

  /// How instants are written.
  func clock(in state: ConsoleState) -> ClockFace { ClockFace(zone: zone, mode: state.clockMode) }
}
