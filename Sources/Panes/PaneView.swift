import IncidentModel
import ScreenKit

/// The four panes, by the number that focuses them.
public enum PaneKind: Int, CaseIterable, Sendable {
  case timeline = 1
  case tasks, deadlines, alerts
}

/// The name of a row: selection and scroll hold on to it while rows arrive.
public enum RowID: Hashable, Sendable {
  case entry(EntityID)
  /// A line that wrote itself: the event behind it and the time at which it stands.
  case automatic(EventKey, time: Instant)
  case task(EntityID)
  case notification(EntityID)
  /// A rule that nobody has entered, by its id.
  case check(String)
  /// The row of all other rules that may apply.
  case otherChecks
  /// The next status that an audience was promised; nil where the promise named nobody.
  case promise(Audience?)
  case alert(AlertID)
  /// Alerts of one rule on one host within an hour, in a feed that is grouped.
  case cluster(AlertCluster.ID)
  case problem(Problem)

  /// The pane that it is a row of; nil for a problem.
  public var pane: PaneKind? {
    switch self {
    case .entry, .automatic: .timeline
    case .task: .tasks
    case .notification, .check, .otherChecks, .promise: .deadlines
    case .alert, .cluster: .alerts
    case .problem: nil
    }
  }
}

/// Where a person is in a pane.
public struct PaneView: Hashable, Sendable {
  /// The selected row; nil selects the first one there is.
  public var selected: RowID?
  /// Rank of `selected` when it was last seen: where to go on when the row is gone.
  public var rank = 0
  /// Screen line of `selected` inside the pane: it stays there while rows arrive; nil when it was scrolled away.
  public var line: Int?
  /// The first row on screen: holds the scroll while the selection is scrolled away.
  public var top: RowID?
  /// Rank of `top` when it was last seen.
  public var topRank = 0
  /// Which line of `top` is the first on screen; -1 is the heading above it.
  public var topPart = 0
  /// Keeps the end at which rows arrive in view. Moving away pauses; going back to that end resumes.
  public var isFollowing = true
  /// Only rows that hold every word of this text are shown; empty for all. `auto:no` hides lines that wrote themselves;
  /// that of the alert feed is an `AlertFilter`.
  public var filter = ""
  /// When the filter was typed: times in it are those of that day; nil for now.
  public var filterTypedAt: Instant?
  /// Alerts that the next action is about, instead of the selected one.
  public var marked: Set<AlertID> = []
  /// How the alert feed is grouped.
  public var grouping = Grouping()
  /// What was selected before the filter hid it: selected again when the filter lets it through.
  public var hidden: RowID?
  /// The newest row when it was paused: newer ones are counted in the border.
  public var pausedAt: RowID?
  /// What the pane looked like when it was last settled.
  var settled = Settled()

  /// A view that follows and selects the first row.
  public init() {}
}

/// How the rows of the alert feed are taken together.
public struct Grouping: Hashable, Sendable {
  /// Alerts of one rule on one host within an hour are one row.
  public var isOn = false
  /// The one whose alerts are shown, each for itself; nil for none.
  public var open: AlertCluster.ID?

  /// Every alert is a row.
  public init() {}

  /// The rows are groups.
  public var showsGroups: Bool { isOn && open == nil }
}

/// How a person moves in a pane.
public enum Motion: Hashable, Sendable {
  case up, down, left, right
  case halfPageUp, halfPageDown
  case pageUp, pageDown
  case first, last
  /// The next and previous row that the filter lets through, around the end.
  case nextMatch, previousMatch
  /// Selects the row drawn at a cell of the pane.
  case click(x: Int, y: Int)
  /// Scrolls by so many rows without moving the selection; positive is down.
  case wheel(Int)
  /// Back to the end at which rows arrive.
  case follow
}

/// What a pane looked like when its view was last settled: tells arrivals from a changed filter or size.
struct Settled: Hashable, Sendable {
  var count = 0
  var filter = ""
  var grouping = Grouping()
  var size = Size(width: 0, height: 0)
}
