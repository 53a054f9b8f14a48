import ScreenKit

/// Breaks text into lines of at most so many columns, between words where it can.
enum TextWrap {
  /// The lines; a line feed in the text begins a new one. Never empty.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
    return paragraphs.flatMap { paragraph($0, width: width) }
  }

  private static func paragraph(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      for piece in pieces(of: word, width: width) {
        let columns = TextWidth.columns(of: piece)
        if used > 0, used + 1 + columns > width {
          lines.append(line)
          line = piece
          used = columns
        } else {
          line += used > 0 ? " \(piece)" : piece
          used += columns + (used > 0 ? 1 : 0)
        }
      }
    }
    lines.append(line)
    return lines
  }

  /// A word cut so that each piece fits.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard TextWidth.columns(of: String(word)) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = DrawnCharacter(character).width
      if used > 0, used + columns > width {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += columns
    }
    return pieces + [piece]
  }
}
