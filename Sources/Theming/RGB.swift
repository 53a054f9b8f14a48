/// A color by its red, green and blue, sRGB.
public struct RGB: Hashable, Sendable, CustomStringConvertible {
  /// 0 to 255.
  public var red: UInt8
  /// 0 to 255.
  public var green: UInt8
  /// 0 to 255.
  public var blue: UInt8

  /// A color of its parts.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A color as `#rrggbb`; nil for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == 0x23, digits.count == 6, digits.allSatisfy(Self.isHexDigit),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// `0xRRGGBB`.
  public var number: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

  /// `#rrggbb`.
  public var description: String {
    let digits = String(number, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Black reads better on it than white.
  public var isLight: Bool { contrast(with: RGB(0, 0, 0)) > contrast(with: RGB(255, 255, 255)) }

  /// How well text in this color reads on another: 1 to 21, as WCAG 2 defines it; 4.5 is enough for text.
  public func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
  }

  /// x to the 2.4, as the fifth root of x to the 12, found by Newton's method.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    let target = square * square * square * square * square * square
    var root = max(x, 0.01)
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - target) / (5 * fourth)
    }
    return root
  }
}
