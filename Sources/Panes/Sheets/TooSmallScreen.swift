import ScreenKit
import Theming

/// What a screen shows that is too small for any pane: what it has, what is needed, and the way out.
public enum TooSmallScreen {
  /// Draws the screen.
  public static func draw(size: Size, needed: Size, glyphs: GlyphSet) -> Drawing {
    var canvas = Canvas(size, glyphs: glyphs)
    let lines = [
      "have \(size.width)x\(size.height)", "need \(needed.width)x\(needed.height)", "Ctrl-c quits",
    ]
    let joined = lines.joined(separator: ", ")
    let shown = TextWidth.columns(of: joined) <= size.width ? [joined] : lines
    let top = max(0, (size.height - shown.count) / 2)
    for (index, line) in shown.enumerated() {
      canvas.text(line, x: 0, y: top + index, width: size.width, ink: Ink(.warning), align: .center)
    }
    return Drawing(grid: canvas.grid)
  }
}
