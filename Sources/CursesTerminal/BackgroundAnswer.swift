import Theming

/// What a terminal answers when it is asked for its background: `ESC ] 11 ; rgb:RRRR/GGGG/BBBB BEL`, with one to four
/// digits for each color.
enum BackgroundAnswer {
  private static let begin = Array("\u{1B}]11;rgb:".utf8)

  /// The color of a whole answer; nil for any other sequence.
  static func color(_ bytes: ArraySlice<UInt8>) -> RGB? {
    guard bytes.starts(with: begin) else { return nil }
    let text = String(
      decoding: bytes.dropFirst(begin.count).prefix { $0 != 0x07 && $0 != 0x1B },
      as: UTF8.self
    )
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(share)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    return RGB(red, green, blue)
  }

  /// The share of a color that digits give of all that so many can give, of 255.
  private static func share(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16), value >= 0 else { return nil }
    return UInt8(value * 255 / ((1 << (4 * digits.count)) - 1))
  }
}
