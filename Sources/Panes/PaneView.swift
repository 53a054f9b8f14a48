import IncidentModel

/// The four panes, by the number that focuses them.
public enum PaneKind: Int, CaseIterable, Sendable {
  case timeline = 1
  case tasks, deadlines, alerts
}

/// The name of a row: selection and scroll hold on to it while rows arrive.
public enum RowID: Hashable, Sendable {
  case entry(EntityID)
  case automatic(EventKey)
  case task(EntityID)
  case notification(EntityID)
  case alert(AlertID)
  case problem(Problem)
}

/// Where a person is in a pane.
public struct PaneView: Hashable, Sendable {
  /// The selected row; nil selects the first one there is.
  public var selected: RowID?
  /// The first row on screen while not following.
  public var top: RowID?
  /// Rank of `selected` when it was last seen: where to go on when the row is gone.
  public var rank = 0
  /// Keeps the end at which rows arrive in view. Moving away pauses; going back to that end resumes.
  public var isFollowing = true
  /// Only rows that hold this text are shown; empty for all.
  public var filter = ""
  /// The newest row when it was paused: newer ones are counted in the border.
  public var pausedAt: RowID?

  /// A view that follows and selects the first row.
  public init() {}
}

/// How a person moves in a pane.
public enum Motion: Hashable, Sendable {
  case up, down, left, right
  case halfPageUp, halfPageDown
  case pageUp, pageDown
  case first, last
  /// The next and previous row that the filter matches, while all rows are shown.
  case nextMatch, previousMatch
  /// Selects the row drawn at a cell of the pane.
  case click(x: Int, y: Int)
  /// Scrolls by so many rows without moving the selection; positive is down.
  case wheel(Int)
  /// Back to the end at which rows arrive.
  case follow
}
