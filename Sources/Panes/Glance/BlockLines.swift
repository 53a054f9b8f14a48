import ScreenKit

/// A text in small blocks, wrapped at its spaces: read from three meters where there is room for it.
struct BlockLines {
  /// Rows from one line to the next.
  private static let pitch = 4
  private let lines: [BlockText]

  /// A text in at most so many lines; nil where it does not fit, or the font lacks a letter of it.
  init?(_ text: String, width: Int, most: Int, glyphs: GlyphSet) {
    func block(_ text: String) -> BlockText? {
      BlockText(text.uppercased(), scale: .half, glyphs: glyphs).flatMap { $0.columns <= width ? $0 : nil }
    }
    var lines: [BlockText] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, let longer = block("\(last.text) \(word)") {
        lines[lines.count - 1] = longer
      } else if let alone = block(String(word)), lines.count < most {
        lines.append(alone)
      } else {
        return nil
      }
    }
    guard !lines.isEmpty else { return nil }
    self.lines = lines
  }

  /// Rows that it takes.
  var rows: Int { lines.count * Self.pitch - 1 }

  /// Draws it with its top left at a cell.
  func draw(x: Int, y: Int, ink: Ink, on canvas: inout Canvas) {
    for (index, line) in lines.enumerated() {
      line.draw(x: x, y: y + index * Self.pitch, ink: ink, on: &canvas)
    }
  }
}
