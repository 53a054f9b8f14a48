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
          text += SGRSequence.text(from: shown, to: run.paint, depth: depth)
          shown = run.paint
        }
        text += run.text
      }
      if shown != Paint() { text += "\u{1B}[0m" }
      text += "\n"
    }
    return text
  }
}
