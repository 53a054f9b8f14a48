import ScreenKit
import Theming

extension Canvas {
  /// Draws a name with the letters that a query found in it in the ink of matches; returns the columns used.
  mutating func name(_ name: String, found: Set<Int>, x: Int, y: Int, width: Int, ink: Ink) -> Int {
    let used = text(name, x: x, y: y, width: width, ink: ink)
    guard !found.isEmpty else { return used }
    var column = x
    for (index, character) in name.enumerated() {
      let own = TextWidth.columns(of: String(character))
      guard column + own <= x + used else { break }
      if found.contains(index) {
        tint(Rect(x: column, y: y, width: own, height: 1), Ink(.match, [.bold, .underline]))
      }
      column += own
    }
    return used
  }
}
