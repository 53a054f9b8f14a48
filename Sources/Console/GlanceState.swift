import IncidentModel
import Panes

/// What a room keeps for its glance.
public struct GlanceState: Hashable, Sendable {
  /// The most restricted label that may be shown; nil for that of the case.
  public var ceiling: TLP?
  /// What was seen when a person last looked.
  public var before: GlanceTally?
  /// The room shows the glance and nothing else.
  public var isAlone: Bool

  /// A glance of its parts.
  public init(ceiling: TLP? = nil, before: GlanceTally? = nil, isAlone: Bool = false) {
    self.ceiling = ceiling
    self.before = before
    self.isAlone = isAlone
  }
}

extension ConsoleState {
  /// Shows the glance and nothing else from now on.
  public mutating func showGlanceAlone(ceiling: TLP?, before: GlanceTally?) {
    glance = GlanceState(ceiling: ceiling, before: before, isAlone: true)
    overlays = [.glance]
  }

  /// What the glance stands for now, to be compared with at the next look; nil while the first reading goes on.
  public func glanceTally(in context: ConsoleContext) -> GlanceTally? {
    guard context.snapshot.progress.isComplete else { return nil }
    return GlanceScreen.tally(context.screen(in: self), view: glanceView(in: context))
  }

  /// Opens the glance.
  mutating func openGlance() { overlays.append(.glance) }

  /// The first complete look of a glance that stands alone is what later ones are compared with.
  mutating func settleGlance(in context: ConsoleContext) {
    guard glance.isAlone, glance.before == nil else { return }
    glance.before = glanceTally(in: context)
  }

  /// Remembers what was seen when a person leaves the glance.
  mutating func leaveGlance(in context: ConsoleContext) {
    if let tally = glanceTally(in: context) { glance.before = tally }
  }

  /// What the screen is drawn from.
  func glanceView(in context: ConsoleContext) -> GlanceView {
    GlanceView(
      ceiling: glance.ceiling,
      before: glance.before,
      marks: HeaderBar.Marks(isDrill: isDrill, speed: clockSpeed),
      keys: context.keymap.hints(in: mode, pane: focus),
      isTraining: replay?.reach != nil
    )
  }
}
