import ScreenKit

/// A grid as text with colors for a terminal, a pager or a log: SGR sequences of ECMA-48 and nothing else.
public enum ANSIText {
  /// One line per row, each of which ends plain. Plain blanks at the end of a row are left out.
  public static func text(of grid: Grid, theme: Theme, depth: ColorDepth) -> String {
    var text = ""
    for y in 0..<grid.size.height {
      var shown = Paint()
      for run in GridRuns.runs(of: grid, row: y, theme: theme, depth: depth) {
        if run.paint != shown {
          text += sequence(from: shown, to: run.paint, depth: depth)
          shown = run.paint
        }
        text += run.text
      }
      if shown != Paint() { text += "\u{1B}[0m" }
      text += "\n"
    }
    return text
  }

  private static func sequence(from shown: Paint, to paint: Paint, depth: ColorDepth) -> String {
    var codes: [String] = shown == Paint() ? [] : ["0"]
    let attributes: [(Ink.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strike, "9"),
    ]
    for (attribute, code) in attributes where paint.attributes.contains(attribute) { codes.append(code) }
    codes += color(paint.foreground, depth: depth, base: 30)
    codes += color(paint.background, depth: depth, base: 40)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// `base` is 30 for the text, 40 for what is behind it.
  private static func color(_ number: Int, depth: ColorDepth, base: Int) -> [String] {
    switch number {
    case ..<0: []
    case 0..<8: ["\(base + number)"]
    case 8..<16 where depth != .direct: ["\(base + 52 + number)"]
    default:
      depth == .direct
        ? ["\(base + 8);2;\(number >> 16 & 0xFF);\(number >> 8 & 0xFF);\(number & 0xFF)"]
        : ["\(base + 8);5;\(number)"]
    }
  }
}
