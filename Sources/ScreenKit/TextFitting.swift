/// Makes text fit columns.
public enum TextFitting {
  /// The longest beginning of `text` that fits, ended by `ellipsis` (one column wide) where something was cut.
  /// Line feeds count as spaces.
  public static func truncate(_ text: String, to width: Int, ellipsis: Character = "…") -> String {
    guard width > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var beforeLast = kept
    var columns = 0
    for character in DrawnCharacters(text) {
      if columns + character.width > width { return String(beforeLast) + String(ellipsis) }
      columns += character.width
      character.append(to: &kept)
      if columns < width { beforeLast = kept }
    }
    return String(kept)
  }

  /// `text` cut or filled with spaces to exactly `width` columns.
  public static func pad(
    _ text: String,
    to width: Int,
    align: Canvas.Alignment = .left,
    ellipsis: Character = "…"
  ) -> String {
    let fitted = truncate(text, to: width, ellipsis: ellipsis)
    let space = max(0, width - TextWidth.columns(of: fitted))
    let before =
      switch align {
      case .left: 0
      case .right: space
      case .center: space / 2
      }
    return String(repeating: " ", count: before) + fitted + String(repeating: " ", count: space - before)
  }

  /// `text` with its middle left out where it is too wide; for paths, whose end says most.
  public static func truncateMiddle(_ text: String, to width: Int, ellipsis: Character = "…") -> String {
    guard width > 0 else { return "" }
    let drawn = Array(DrawnCharacters(text))
    guard drawn.reduce(0, { $0 + $1.width }) > width else { return truncate(text, to: width) }
    let head = (width - 1) / 3
    let start = prefix(of: drawn, columns: head)
    let end = prefix(of: drawn.reversed(), columns: width - 1 - head)
    return String(string(start) + [ellipsis] + string(Array(end.reversed())))
  }

  private static func prefix(of characters: [DrawnCharacter], columns: Int) -> [DrawnCharacter] {
    var left = columns
    return Array(
      characters.prefix { character in
        left -= character.width
        return left >= 0
      }
    )
  }

  private static func string(_ characters: [DrawnCharacter]) -> String {
    var scalars = String.UnicodeScalarView()
    for character in characters { character.append(to: &scalars) }
    return String(scalars)
  }
}

extension DrawnCharacter {
  /// Writes it out again as text.
  func append(to scalars: inout String.UnicodeScalarView) {
    for value in self.scalars { scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  }
}
