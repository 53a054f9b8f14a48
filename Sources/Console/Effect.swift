import IncidentModel
import Panes

/// What the console wants done outside of it. None of these writes to the incident.
public enum Effect: Hashable, Sendable {
  /// Leave the room.
  case quit
  /// Read the record of an open alert again, which must still be the one with that `Alert.content`, and answer with
  /// `ViewAction.recordRead`.
  case readRecord(RowID, RecordPlace, content: UInt64)
  /// Work out the digest of what is known at an instant, of everything where there is none, and answer with
  /// `ViewAction.digestTold`.
  case workOutDigest(asOf: Instant?, TimeAxis)
  /// Hand a text to the clipboard.
  case copy(SafeText)
  /// Load the theme after the one in use and answer with `ViewAction.themeLoaded`.
  case nextTheme
  /// Report the mouse, or leave it to the terminal.
  case setMouse(Bool)
  /// Draw every cell anew.
  case redraw
  /// Ring the terminal's bell with the next frame.
  case bell
  /// Hand over the room as it stands for a replay, and answer with `ViewAction.replayBegan`.
  case beginReplay
  /// Show the room as of an instant on an axis, and answer with `ViewAction.snapshotArrived`.
  case cut(Instant, TimeAxis)
  /// Show the present again.
  case endReplay
  /// Stop like any program; the shell's `fg` goes on.
  case suspend
}
