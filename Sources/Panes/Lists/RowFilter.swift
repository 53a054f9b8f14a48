import IncidentModel
import ScreenKit
import Theming

/// Which rows a filter lets through: those that hold every word of it, upper and lower case alike.
///
/// `auto:no` is no word but a switch: lines that wrote themselves are hidden.
struct RowFilter: Sendable {
  /// What a person typed.
  let text: String
  /// The words, in lower case, as UTF-8.
  let words: [[UInt8]]
  /// Lines that wrote themselves are hidden.
  let hidesAutomatic: Bool

  /// The filter that a person typed.
  init(_ text: String) {
    self.text = text
    let parts = text.lowercased().split(whereSeparator: \.isWhitespace)
    words = parts.filter { $0 != Self.noAutomatic }.map { Array($0.utf8) }
    hidesAutomatic = parts.contains { $0 == Self.noAutomatic }
  }

  /// A filter of words in lower case, which may hold blanks.
  init(words: [String]) {
    text = words.joined(separator: " ")
    self.words = words.filter { !$0.isEmpty }.map { Array($0.utf8) }
    hidesAutomatic = false
  }

  /// The switch that hides automatic lines.
  static let noAutomatic = "auto:no"

  /// Lets every row through.
  var isEmpty: Bool { words.isEmpty && !hidesAutomatic }

  /// Whether each word stands in one of the texts.
  func matches(_ texts: [String]) -> Bool {
    words.allSatisfy { word in texts.contains { Self.contains($0, word) } }
  }

  /// Whether a word in lower case stands in a text, upper and lower case alike.
  static func contains(_ text: String, _ word: [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { WordSearch.contains(UnsafeRawBufferPointer($0), word) }
  }
}

extension Canvas {
  /// Marks what the filter found on a row.
  mutating func highlight(_ filter: RowFilter, x: Int, y: Int, width: Int) {
    guard !filter.words.isEmpty, width > 0 else { return }
    let columns = (x..<(x + width)).filter { grid[$0, y].glyph != Cell.continuation }
    let scalars = columns.map { lowered(grid[$0, y].glyph) }
    for word in filter.words {
      let needle = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
      guard !needle.isEmpty, scalars.count >= needle.count else { continue }
      for start in 0...(scalars.count - needle.count)
      where scalars[start..<(start + needle.count)].elementsEqual(needle) {
        for column in columns[start..<(start + needle.count)] {
          grid[column, y].ink.role = Role.match.rawValue
        }
      }
    }
  }

  private func lowered(_ scalar: UInt32) -> UInt32 {
    guard scalar > 0x7F else { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
    guard let value = Unicode.Scalar(scalar) else { return scalar }
    let lower = value.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? scalar : scalar
  }
}
