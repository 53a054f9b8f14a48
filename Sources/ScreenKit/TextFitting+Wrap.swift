extension TextFitting {
  /// `text` as lines of at most `width` columns, broken at spaces; a word that is too long is broken where it must be.
  ///
  /// Line feeds stay line breaks and spaces at the beginning of a line stay; spaces at a break go. Empty text is one
  /// empty line.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var wrapping = Wrapping(width: width)
      for character in DrawnCharacters(String(paragraph)) { wrapping.take(character) }
      lines += wrapping.finished()
    }
    return lines
  }

  /// One paragraph on its way to lines.
  private struct Wrapping {
    let width: Int
    private var lines: [String] = []
    private var line = String.UnicodeScalarView()
    private var lineColumns = 0
    private var spaces = 0
    private var word = String.UnicodeScalarView()
    private var wordColumns = 0

    init(width: Int) { self.width = width }

    mutating func take(_ character: DrawnCharacter) {
      if character.base == 0x20, character.marks.isEmpty {
        placeWord()
        spaces += 1
        return
      }
      if wordColumns + character.width > width, wordColumns > 0 { placeWord() }
      character.append(to: &word)
      wordColumns += character.width
    }

    mutating func finished() -> [String] {
      placeWord()
      breakLine()
      return lines
    }

    private mutating func placeWord() {
      guard wordColumns > 0 else { return }
      if lineColumns > 0 || spaces > 0, lineColumns + spaces + wordColumns > width {
        if lineColumns > 0 { breakLine() }
        spaces = 0
      }
      for _ in 0..<spaces { line.append(" ") }
      line.append(contentsOf: word)
      lineColumns += spaces + wordColumns
      spaces = 0
      word = String.UnicodeScalarView()
      wordColumns = 0
    }

    private mutating func breakLine() {
      lines.append(String(line))
      line = String.UnicodeScalarView()
      lineColumns = 0
    }
  }
}
