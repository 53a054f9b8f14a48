import Panes
import ScreenKit

/// What a room lays over panes and sheets: a form, a question.
public struct Cover: Sendable {
  /// Where it lies on the screen.
  public var rect: Rect
  /// Its cells, and how long they stay true.
  public var drawing: Drawing
  /// What the keys do in it, the most important first.
  public var hints: [KeyLine]

  /// A cover of its parts.
  public init(rect: Rect, drawing: Drawing, hints: [KeyLine]) {
    self.rect = rect
    self.drawing = drawing
    self.hints = hints
  }
}
