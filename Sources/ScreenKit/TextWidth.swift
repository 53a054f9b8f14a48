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
    if let ascii = printableASCIICount(of: text) { return ascii }
    var total = 0
    for character in DrawnCharacters(text) { total += character.width }
    return total
  }

  private static func printableASCIICount(of text: String) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
      return bytes.count
    } ?? nil
  }

  /// Variation selectors, tags, zero-width characters: they change how a terminal draws a base, each in its own way.
  static func isInvisibleTail(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFE00...0xFE0F, 0x200B, 0x200C, 0x2060, 0xFEFF, 0xE0001...0xE007F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Characters that libc gives columns but a terminal may draw as nothing.
  static func isInvisibleBase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x115F, 0x1160, 0x3164, 0xFFA0: true
    default: scalar.properties.generalCategory == .format
    }
  }
}

/// The character table that widths are taken from.
public enum TextLocale {
  private static let prepared: Bool = cc_locale_utf8() == 1

  /// Makes libc know widths beyond ASCII: sets LC_CTYPE to a UTF-8 locale, once per process. Needed before anything is
  /// measured where no terminal is opened: tests, rendering to a file. Returns false where libc has no such locale;
  /// then everything beyond ASCII is drawn as U+FFFD.
  @discardableResult
  public static func prepare() -> Bool { prepared }
}
