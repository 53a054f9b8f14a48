import Panes

/// Where a person is in each of the four panes.
public struct PaneViews: Hashable, Sendable {
  private var timeline = PaneView()
  private var tasks = PaneView()
  private var deadlines = PaneView()
  private var alerts = PaneView()

  /// Every pane at its start.
  public init() {}

  /// The view of one pane.
  public subscript(pane: PaneKind) -> PaneView {
    get {
      switch pane {
      case .timeline: timeline
      case .tasks: tasks
      case .deadlines: deadlines
      case .alerts: alerts
      }
    }
    set {
      switch pane {
      case .timeline: timeline = newValue
      case .tasks: tasks = newValue
      case .deadlines: deadlines = newValue
      case .alerts: alerts = newValue
      }
    }
  }
}
