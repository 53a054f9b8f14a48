import IncidentModel
import Panes
import ScreenKit

/// A screen, and the next instant at which it would differ although nothing happened.
public struct Composition: Sendable {
  /// The cells of the whole screen.
  public var grid: Grid
  /// nil when nothing on it depends on the time.
  public var changesAt: Instant?
  /// A pane is drawn in steps, such as the matches of a filter, and the next one is due at once.
  public var isUnfinished = false
}

/// A part of the screen as it was last drawn, and what it was drawn from.
struct Region<Inputs: Hashable & Sendable>: Sendable {
  private var inputs: Inputs?
  private var drawnAt = Instant.distantPast
  private(set) var drawing = Drawing(grid: Grid(Size(width: 0, height: 0)))

  /// Draws anew where the inputs differ, the time has come, or time went back; returns whether it did.
  mutating func refresh(_ inputs: Inputs, at now: Instant, draw: () -> Drawing) -> Bool {
    let isDue = drawing.changesAt.map { $0 <= now } ?? false
    guard self.inputs != inputs || isDue || now < drawnAt else { return false }
    drawing = draw()
    self.inputs = inputs
    drawnAt = now
    return true
  }
}
