/// What paints look like in a picture, which has no terminal's own colors.
struct SVGColors {
  /// Behind everything.
  let page: RGB
  /// Plain text.
  let ink: RGB

  private static let palette: [RGB] = [
    RGB(0x20, 0x24, 0x2A), RGB(0xD7, 0x4B, 0x4B), RGB(0x4F, 0xA8, 0x63), RGB(0xC9, 0x9A, 0x2E),
    RGB(0x4A, 0x86, 0xD6), RGB(0xB0, 0x6A, 0xC8), RGB(0x3F, 0xA7, 0xB5), RGB(0xC5, 0xCD, 0xD5),
  ]

  /// Color of the text of a paint.
  func foreground(of paint: Paint) -> RGB {
    paint.attributes.contains(.reverse) ? color(paint.background) ?? page : color(paint.foreground) ?? ink
  }

  /// Color behind a paint; nil where it is the page's.
  func background(of paint: Paint) -> RGB? {
    paint.attributes.contains(.reverse) ? color(paint.foreground) ?? ink : color(paint.background)
  }

  private func color(_ number: Int) -> RGB? {
    guard number >= 0 else { return nil }
    if number < 8 { return Self.palette[number] }
    return RGB(UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
  }
}
