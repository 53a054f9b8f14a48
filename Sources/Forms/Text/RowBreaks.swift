import ScreenKit

/// Where the rows of a piece of text begin when it is wrapped at spaces.
enum RowBreaks {
  /// Offsets of the first characters of rows; the first is 0. Spaces at a break stay on the row before it, beyond the
  /// edge if need be, so that every place has a row.
  static func starts(of characters: [Character], width: Int) -> [Int] {
    var starts = [0]
    var (columns, wordStart, wordColumns) = (0, 0, 0)
    for (index, character) in characters.enumerated() {
      let own = Self.columns(of: character)
      if character == " " {
        columns += own
        (wordStart, wordColumns) = (index + 1, 0)
        continue
      }
      if columns + own > width, index > starts[starts.count - 1] {
        let breaksWord = wordStart <= starts[starts.count - 1] || wordColumns + own > width
        starts.append(breaksWord ? index : wordStart)
        columns = breaksWord ? 0 : wordColumns
        if breaksWord { (wordStart, wordColumns) = (index, 0) }
      }
      columns += own
      wordColumns += own
    }
    return starts
  }

  /// Columns of a character as it is drawn.
  static func columns(of character: Character) -> Int {
    character.isASCII ? 1 : TextWidth.columns(of: String(character))
  }
}
