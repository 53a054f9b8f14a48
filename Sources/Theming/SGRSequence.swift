import ScreenKit

/// The SGR sequence of ECMA-48 that leads from one paint to another.
enum SGRSequence {
  /// The sequence; the paint before it is forgotten first where it was not plain.
  static func text(from shown: Paint, to paint: Paint, depth: ColorDepth) -> String {
    var codes: [String] = shown == Paint() ? [] : ["0"]
    let attributes: [(Ink.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strike, "9"),
    ]
    for (attribute, code) in attributes where paint.attributes.contains(attribute) { codes.append(code) }
    codes += color(paint.foreground, depth: depth, base: 30)
    codes += color(paint.background, depth: depth, base: 40)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// `base` is 30 for the text, 40 for what is behind it.
  private static func color(_ number: Int, depth: ColorDepth, base: Int) -> [String] {
    switch number {
    case ..<0: []
    case 0..<8: ["\(base + number)"]
    case 8..<16 where depth != .direct: ["\(base + 52 + number)"]
    default:
      depth == .direct
        ? ["\(base + 8);2;\(number >> 16 & 0xFF);\(number >> 8 & 0xFF);\(number & 0xFF)"]
        : ["\(base + 8);5;\(number)"]
    }
  }
}
