import ScreenKit

extension GlyphSet {
  /// Made of ASCII alone.
  var isASCII: Bool { horizontal == "-" }
  /// Stands before a count: ×37.
  var times: Character { isASCII ? "x" : "×" }
  /// Stands before a count that may still grow.
  var atLeast: String { isASCII ? ">=" : "≥" }
  /// Stands where nothing is said.
  public var none: Character { isASCII ? "-" : "–" }
  /// Stands before the selected row.
  public var marker: Character { isASCII ? ">" : "▌" }
  /// Something that waits.
  var ring: Character { isASCII ? "o" : "◌" }
}

/// A number with thin groups: 1 284.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(" ") }
    text.append(digit)
  }
  return text
}
