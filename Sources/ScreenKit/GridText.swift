/// A grid as text: one plane for the characters, one for how they are inked.
public enum GridText {
  /// The letters that `stylePlane` gives roles when no others are handed in: `.` for plain text, then a to z.
  public static let roleLetters: [Character] =
    [".", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
    + ["m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"]

  /// One line per row. Blanks at the end of a row are left out where `trimmed`.
  public static func rows(of grid: Grid, trimmed: Bool = true) -> [String] {
    (0..<grid.size.height).map { y in
      var line = String.UnicodeScalarView()
      for cell in grid.row(y) where cell.glyph != Cell.continuation {
        for value in grid.scalars(of: cell) { line.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
      }
      return trimmed ? trimmingBlanks(String(line), blank: " ") : String(line)
    }
  }

  /// The rows as one text; each ends in a line feed.
  public static func text(of grid: Grid, trimmed: Bool = true) -> String {
    rows(of: grid, trimmed: trimmed).reduce(into: "") { $0 += $1 + "\n" }
  }

  /// How the cells are inked, a character per column.
  ///
  /// A role without attributes is its letter from `letters`, by the role's number; with bold alone it is that letter
  /// in upper case. Any other pair of role and attributes is numbered 1 to 9 (then `*`) in the order of the screen and
  /// named in `legend`. Plain text is `.`, and dots at the end of a row are left out.
  public static func stylePlane(
    of grid: Grid,
    letters: [Character] = roleLetters
  ) -> (rows: [String], legend: [String]) {
    var numbered: [Ink] = []
    let rows = (0..<grid.size.height).map { y in
      let line = String(grid.row(y).map { symbol(for: $0.ink, letters: letters, numbered: &numbered) })
      return trimmingBlanks(line, blank: ".")
    }
    let legend = numbered.enumerated().map { index, ink in
      "\(number(index)) = \(letter(of: ink.role, letters)) \(names(of: ink.attributes).joined(separator: " "))"
    }
    return (rows, legend)
  }

  private static func symbol(for ink: Ink, letters: [Character], numbered: inout [Ink]) -> Character {
    let letter = letter(of: ink.role, letters)
    if ink.attributes.isEmpty { return letter }
    if ink.attributes == .bold, let upper = letter.uppercased().first, upper != letter { return upper }
    if let known = numbered.firstIndex(of: ink) { return number(known) }
    numbered.append(ink)
    return number(numbered.count - 1)
  }

  private static func letter(of role: UInt8, _ letters: [Character]) -> Character {
    Int(role) < letters.count ? letters[Int(role)] : "?"
  }

  private static func number(_ index: Int) -> Character {
    index < 9 ? Character(Unicode.Scalar(UInt8(0x31 + index))) : "*"
  }

  private static func names(of attributes: Ink.Attributes) -> [String] {
    let all: [(Ink.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"), (.strike, "strike"),
      (.italic, "italic"),
    ]
    return all.filter { attributes.contains($0.0) }.map(\.1)
  }

  private static func trimmingBlanks(_ line: String, blank: Character) -> String {
    guard let last = line.lastIndex(where: { $0 != blank }) else { return "" }
    return String(line[...last])
  }
}
