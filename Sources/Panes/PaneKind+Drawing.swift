import IncidentModel
import ScreenKit

extension PaneKind {
  /// Draws the whole pane with its border.
  public func draw(_ context: PaneContext, _ view: PaneView, size: Size) -> Drawing {
    pane(context, view, size).draw()
  }

  /// Where a motion leads.
  public func move(_ motion: Motion, _ context: PaneContext, _ view: PaneView, size: Size) -> PaneView {
    pane(context, view, size).move(motion)
  }

  /// The view after a new snapshot, size or filter: selection and scroll hold on to their rows.
  public func settle(_ context: PaneContext, _ view: PaneView, size: Size) -> PaneView {
    pane(context, view, size).settle()
  }

  /// The row that Enter opens; nil when there is none.
  public func selection(_ context: PaneContext, _ view: PaneView, size: Size) -> RowID? {
    pane(context, view, size).settle().selected
  }

  private func pane(_ context: PaneContext, _ view: PaneView, _ size: Size) -> any Pane {
    switch self {
    case .timeline: TimelinePane(context, view, size: size)
    case .tasks: TaskPane(context, view, size: size)
    case .deadlines: DeadlinePane(context, view, size: size)
    case .alerts: AlertPane(context, view, size: size)
    }
  }
}

/// A pane at a moment: values in, cells or a new view out.
protocol Pane {
  /// The whole pane with its border.
  func draw() -> Drawing
  /// Where a motion leads.
  func move(_ motion: Motion) -> PaneView
  /// The view with selection and scroll held to their rows; `selected` is nil when there is no row.
  func settle() -> PaneView
}
