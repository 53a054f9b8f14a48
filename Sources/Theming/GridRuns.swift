import ScreenKit

/// A row of a grid as stretches of one paint each.
enum GridRuns {
  /// Neighboring columns that look alike.
  struct Run {
    var x: Int
    var columns: Int
    var text: String
    var paint: Paint
    /// Blanks alone.
    var isBlank: Bool
  }

  /// The runs of a row from the left; plain blanks at its end are left out. Wide characters stand alone where
  /// `splitsWide`, so that whoever draws the run can place them.
  static func runs(
    of grid: Grid,
    row y: Int,
    theme: Theme,
    depth: ColorDepth,
    splitsWide: Bool = false
  ) -> [Run] {
    let cells = grid.row(y)
    var runs: [Run] = []
    var ink: Ink?
    var paint = Paint()
    var isAfterWide = false
    for (x, cell) in cells.enumerated() {
      if cell.glyph == Cell.continuation, let last = runs.indices.last {
        runs[last].columns += 1
        isAfterWide = splitsWide
        continue
      }
      let isWide =
        splitsWide && x + 1 < cells.count && cells[cells.startIndex + x + 1].glyph == Cell.continuation
      if cell.ink != ink {
        ink = cell.ink
        paint = theme.paint(for: cell.ink, at: depth)
      }
      if let last = runs.last, last.paint == paint, !isWide, !isAfterWide {
        runs[runs.count - 1].append(grid.scalars(of: cell))
      } else {
        runs.append(Run(x: x, columns: 0, text: "", paint: paint, isBlank: true))
        runs[runs.count - 1].append(grid.scalars(of: cell))
      }
      isAfterWide = false
    }
    trimEnd(&runs)
    return runs
  }

  private static func trimEnd(_ runs: inout [Run]) {
    while let last = runs.last, last.paint == Paint() {
      let blanks = last.text.reversed().prefix { $0 == " " }.count
      guard blanks > 0 else { return }
      runs.removeLast()
      guard blanks == last.text.count else {
        var kept = last
        kept.text.removeLast(blanks)
        kept.columns -= blanks
        runs.append(kept)
        return
      }
    }
  }
}

extension GridRuns.Run {
  fileprivate mutating func append(_ scalars: [UInt32]) {
    columns += 1
    if scalars != [0x20] { isBlank = false }
    for value in scalars { text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  }
}
