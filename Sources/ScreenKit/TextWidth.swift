import CCurses

/// How wide text is on the screen, by the same libc table that ncurses uses.
public enum TextWidth {
  /// Columns of a scalar: 0, 1 or 2; nil where it must not reach the screen (controls, unassigned).
  public static func columns(of scalar: UInt32) -> Int? {
    if scalar < 0x7F { return scalar >= 0x20 ? 1 : nil }
    let width = cc_width(scalar)
    return width < 0 ? nil : Int(width)
  }

  /// Columns of a text drawn in one line.
  public static func columns(of text: String) -> Int {
    var total = 0
    for character in text { total += DrawnCharacter(character).width }
    return total
  }
}

/// A character as it is drawn: a base with at most four marks, and its width.
public struct DrawnCharacter: Hashable, Sendable {
  /// Base first; never a control.
  public var scalars: [UInt32]
  /// 1 or 2.
  public var width: Int

  /// What of a character is drawn: emoji sequences lose their tail, what has no width becomes U+FFFD.
  public init(_ character: Character) {
    var kept: [UInt32] = []
    var width = 1
    for scalar in character.unicodeScalars {
      if kept.isEmpty {
        if let columns = TextWidth.columns(of: scalar.value), columns > 0 {
          kept = [scalar.value]
          width = columns
        } else {
          kept = [scalar.value == 0x0A || scalar.value == 0x09 ? 0x20 : 0xFFFD]
        }
      } else if kept.count < 5, TextWidth.columns(of: scalar.value) == 0, scalar.properties.generalCategory != .format {
        kept.append(scalar.value)
      }
    }
    scalars = kept.isEmpty ? [0xFFFD] : kept
    self.width = width
  }
}
