import ScreenKit

/// Brings a terminal from one screen to the next: what to write where cells differ.
struct ScreenPen: Sendable {
  /// So many like cells between two that differ are written again: a jump costs as much.
  private static let leastGap = 8

  private var shown: Grid?
  private var paint = Paint()
  private var cursor: (x: Int, y: Int)?

  /// What a terminal is to be sent so that it shows a screen; empty where it does already. The first screen clears it.
  mutating func draw(_ grid: Grid, theme: Theme, depth: ColorDepth) -> String {
    var output = ""
    var isCovered = false
    if shown?.size != grid.size {
      // A cleared screen has the terminal's own background, a theme may have another.
      isCovered = theme.paint(for: Ink(), at: depth) != Paint()
      output = "\u{1B}[0m\u{1B}[2J\u{1B}[?25l"
      (paint, cursor) = (Paint(), nil)
      shown = Grid(grid.size)
    }
    let before = shown ?? Grid(grid.size)
    for y in 0..<grid.size.height {
      let whole = 0..<grid.size.width
      for span in isCovered ? [whole] : Self.changes(from: before, to: grid, row: y) {
        output += "\u{1B}[\(y + 1);\(span.lowerBound + 1)H"
        write(grid, row: y, span, theme: theme, depth: depth, into: &output)
      }
    }
    output += cursorMove(to: grid.cursor, hasDrawn: !output.isEmpty)
    shown = grid
    return output
  }

  private mutating func write(
    _ grid: Grid,
    row y: Int,
    _ span: Range<Int>,
    theme: Theme,
    depth: ColorDepth,
    into output: inout String
  ) {
    for x in span {
      let cell = grid[x, y]
      if cell.glyph == Cell.continuation { continue }
      let next = theme.paint(for: cell.ink, at: depth)
      if next != paint {
        output += SGRSequence.text(from: paint, to: next, depth: depth)
        paint = next
      }
      for value in grid.scalars(of: cell) {
        output.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
  }

  private mutating func cursorMove(to place: (x: Int, y: Int)?, hasDrawn: Bool) -> String {
    defer { cursor = place }
    guard let place else { return cursor == nil ? "" : "\u{1B}[?25l" }
    let isThere = cursor.map { $0 == place } ?? false
    if isThere, !hasDrawn { return "" }
    return "\u{1B}[\(place.y + 1);\(place.x + 1)H" + (cursor == nil ? "\u{1B}[?25h" : "")
  }

  /// Columns of a row that differ, near ones in one; no wide character is cut in half.
  private static func changes(from before: Grid, to after: Grid, row y: Int) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for x in 0..<after.size.width where !isAlike(before, after, x, y) {
      let start = after[x, y].glyph == Cell.continuation ? x - 1 : x
      if let last = spans.last, start - last.upperBound < leastGap {
        spans[spans.count - 1] = last.lowerBound..<(x + 1)
      } else {
        spans.append(max(0, start)..<(x + 1))
      }
    }
    return spans
  }

  /// Grids number their clusters each on its own, so those are compared by what they hold.
  private static func isAlike(_ before: Grid, _ after: Grid, _ x: Int, _ y: Int) -> Bool {
    let (old, new) = (before[x, y], after[x, y])
    guard old.isCluster || new.isCluster else { return old == new }
    return old.ink == new.ink && before.scalars(of: old) == after.scalars(of: new)
  }
}
