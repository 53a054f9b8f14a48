import ScreenKit

/// How large a text is written.
struct TypeScale: Comparable, Hashable {
  /// 0 is the terminal's own letters, 1 blocks of half a cell; from 2 on blocks of whole cells, each step larger.
  let step: Int

  static let plain = TypeScale(step: 0)
  static let half = TypeScale(step: 1)
  /// Blocks of `times` rows and twice as many columns.
  static func full(_ times: Int) -> TypeScale { TypeScale(step: times + 1) }

  static func < (left: TypeScale, right: TypeScale) -> Bool { left.step < right.step }

  /// Columns of a pixel.
  var pixelColumns: Int { step < 2 ? 1 : 2 * (step - 1) }

  /// Rows of a line of text.
  var rows: Int {
    switch step {
    case 0: 1
    case 1: 3
    default: 5 * (step - 1)
    }
  }
}

/// Text in blocks.
struct BlockText {
  let text: String
  let scale: TypeScale
  private let letters: [BlockFont.Letter]
  /// Columns of the whole text.
  let columns: Int

  /// A text at a scale; nil where the font lacks a letter, or where half blocks are asked for and there are none.
  init?(_ text: String, scale: TypeScale, glyphs: GlyphSet) {
    guard scale > .plain, scale > .half || glyphs.upperHalf != nil else { return nil }
    var letters: [BlockFont.Letter] = []
    for character in text {
      guard let letter = BlockFont.letter(character) else { return nil }
      letters.append(letter)
    }
    self.text = text
    self.scale = scale
    self.letters = letters
    columns = (letters.reduce(-1) { $0 + $1.width + 1 }) * scale.pixelColumns
  }

  /// Draws it with its top left at a cell.
  func draw(x: Int, y: Int, ink: Ink, on canvas: inout Canvas) {
    var column = x
    for letter in letters {
      if scale == .half {
        drawHalves(letter.rows, x: column, y: y, ink: ink, on: &canvas)
      } else {
        drawBlocks(letter.rows, x: column, y: y, ink: ink, on: &canvas)
      }
      column += (letter.width + 1) * scale.pixelColumns
    }
  }

  private func drawBlocks(_ pixels: [[Bool]], x: Int, y: Int, ink: Ink, on canvas: inout Canvas) {
    let (width, height) = (scale.pixelColumns, scale.pixelColumns / 2)
    for (row, line) in pixels.enumerated() {
      for (column, isSet) in line.enumerated() where isSet {
        let pixel = Rect(x: x + column * width, y: y + row * height, width: width, height: height)
        canvas.fill(pixel, with: canvas.glyphs.block, ink: ink)
      }
    }
  }

  private func drawHalves(_ pixels: [[Bool]], x: Int, y: Int, ink: Ink, on canvas: inout Canvas) {
    guard let upper = canvas.glyphs.upperHalf else { return }
    for column in 0..<(pixels.first?.count ?? 0) {
      for row in stride(from: 0, to: pixels.count, by: 2) {
        let isLower = row + 1 < pixels.count && pixels[row + 1][column]
        let block: Character? =
          switch (pixels[row][column], isLower) {
          case (true, true): canvas.glyphs.block
          case (true, false): upper
          case (false, true): canvas.glyphs.lowerHalf
          case (false, false): nil
          }
        if let block { canvas.put(DrawnCharacter(block), x: x + column, y: y + row / 2, ink: ink) }
      }
    }
  }
}

extension GlyphSet {
  /// A cell filled.
  var block: Character { isASCII ? "#" : "█" }
  /// The upper half of a cell filled; nil where there is no such character.
  var upperHalf: Character? { isASCII ? nil : "▀" }
  /// The lower half of a cell filled.
  var lowerHalf: Character { "▄" }
}
