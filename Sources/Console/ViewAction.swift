import IncidentModel
import Panes
import Replay
import ScreenKit

/// What a person asked for, or what happened, that changes the screen alone.
///
/// Actions that change the incident are another type: a room that takes only these cannot write.
public enum ViewAction: Hashable, Sendable {
  /// A pane's number: takes the focus there, and zooms a pane that has it already.
  case paneChosen(PaneKind)
  case nextPaneChosen, previousPaneChosen
  case zoomToggled
  /// A motion in the topmost sheet, else in the pane with the focus.
  case moved(Motion)
  /// A click or a turn of the wheel on the screen.
  case pointed(Mouse)
  /// The selected row, or the selected problem, was opened.
  case rowOpened
  /// Alerts of one rule on one host within an hour become one row, or each its own again.
  case groupingToggled
  /// The selected alert is one of those that the next action is about, or no longer.
  case rowMarked
  case filterStarted
  case filterTyped(String)
  case filterErased
  case filterWordErased
  /// The whole of the filter was erased, and typing goes on.
  case filterEmptied
  /// The last word of the filter goes on to the next candidate.
  case filterCompleted
  case filterKept
  /// Escape: out of the text entry, else the topmost sheet, else the filter, else the zoom.
  case wentBack
  case helpAsked
  case problemsAsked
  /// The digest of all that is known is to be told.
  case digestAsked
  case paletteAsked
  case glanceAsked
  case clockModeChanged
  case nextThemeAsked
  case mouseToggled
  case bellToggled
  case rowCopied
  /// Everything about the row is to be copied.
  case detailCopied
  case redrawAsked
  case suspendAsked
  /// Out of the topmost sheet; out of the room when there is none.
  case quitAsked
  /// Out of the room from wherever one is.
  case interrupted
  /// The terminal has another size.
  case resized(Size)
  /// The incident has changed.
  case snapshotArrived
  /// Running clocks have reached a moment, or time has made a jump; see `AlarmWatch.isDue`.
  case timePassed
  /// The past is to be looked at without leaving the room; asked for in a replay of that kind: back to the present.
  case replayAsked
  /// The course of a replay lies in the context: it begins like this.
  case replayBegan(ReplayState)
  case replayMoved(ReplayMove)
  /// The time is to be typed to which a replay goes.
  case timeAsked
  /// Back to the present where the replay was begun in a live room, else to the end of it.
  case replayLeft
  /// In a replay: so many nanoseconds of the wall have passed.
  case wallPassed(Int64)
  /// In a replay: how many events and alerts the directory has brought since it began.
  case arrivedMeanwhile(Int)
  /// In a replay that leads back to the present: what the time is there, for clocks that run on.
  case presentPassed(Instant)
  /// The answer to `Effect.readRecord`.
  case recordRead(RowID, RecordText)
  /// The answer to `Effect.workOutDigest`: 64 hexadecimal digits; nil where a record can no longer be read.
  case digestTold(String?)
  /// A person's settings have changed while the room is open.
  case settingsChanged(from: RoomSettings, to: RoomSettings)
  /// The answer to `Effect.nextTheme`.
  case themeLoaded(String)
  /// Something to tell the person at the keyboard.
  case said(SafeText)
}
