import ScreenKit
import Theming

/// A heading and texts under it, the first one large where there is room for that.
struct GlanceTextBlock: GlanceBlock {
  /// Long lines are hard to read.
  private static let widest = 110

  /// Empty for none.
  var heading: String
  /// Each wrapped into at most so many rows.
  var lines: [(line: GlanceLine, rows: Int)]
  /// The first text in small blocks.
  var isFirstLarge = false
  var glyphs: GlyphSet

  func height(width: Int) -> Int? {
    let large = large(width)
    return (heading.isEmpty ? 0 : 1) + (large.map { $0.rows + 1 } ?? 0)
      + rows(width, isFirstDrawn: large != nil).count
  }

  func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    var row = y
    if !heading.isEmpty {
      canvas.text(heading, x: x, y: row, width: width, ink: Ink(.heading, .bold))
      row += 1
    }
    let large = large(width)
    if let large, let first = lines.first {
      large.draw(x: x, y: row, ink: first.line.ink, on: &canvas)
      row += large.rows + 1
    }
    for line in rows(width, isFirstDrawn: large != nil) {
      canvas.text(line.text, x: x, y: row, width: width, ink: line.ink)
      row += 1
    }
  }

  private func large(_ width: Int) -> BlockLines? {
    guard isFirstLarge, let first = lines.first else { return nil }
    return BlockLines(first.line.text, width: width, most: 3, glyphs: glyphs)
  }

  private func rows(_ width: Int, isFirstDrawn: Bool) -> [GlanceLine] {
    lines.dropFirst(isFirstDrawn ? 1 : 0).flatMap { line, rows in
      TextFitting.wrap(line.text, to: min(width, Self.widest), rows: rows, ellipsis: glyphs.ellipsis)
        .map { GlanceLine($0, line.ink) }
    }
  }
}
