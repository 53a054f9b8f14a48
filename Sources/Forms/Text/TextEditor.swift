import IncidentModel
import ScreenKit

/// A text that is being written: what is there, where the cursor stands, and which rows are in sight.
///
/// Works on characters as people see them: an accent, a flag or an emoji with a skin tone is one. Everything that comes in
/// passes the gate, so that what is seen is what will be written.
public struct TextEditor: Hashable, Sendable {
  /// What came of a key.
  public enum Answer: Hashable, Sendable {
    /// The text is another one.
    case changed
    /// Only the cursor moved.
    case moved
    /// Nothing was taken, and why, in a sentence.
    case refused(SafeText)
    /// The key means nothing in a text, or leads out of it.
    case notMine
  }

  /// Whether it may hold line feeds.
  public let isMultiline: Bool
  /// Bytes in UTF-8 that it may hold.
  public let limit: Int
  /// Where the cursor stands.
  public internal(set) var cursor: TextPlace
  var pieces: TextPieces
  /// The column that up and down keep to.
  var goal: Int?
  /// What was last taken away by Ctrl-u, Ctrl-k or Ctrl-w; Ctrl-y brings it back.
  var killed = ""
  /// The first row in sight.
  var top = TextPlace(piece: 0, offset: 0)

  /// An editor of a text, the cursor at its end.
  public init(_ text: String = "", isMultiline: Bool = false, limit: Int = Self.lineLimit) {
    self.isMultiline = isMultiline
    self.limit = limit
    pieces = TextPieces(Self.gated(text, isMultiline: isMultiline))
    cursor = pieces.end
  }

  /// Bytes of a line: a title, a name.
  public static let lineLimit = 4096
  /// Bytes of a long text: more belongs into a file below `evidence/`.
  public static let textLimit = 256 * 1024

  /// The whole text.
  public var text: String { pieces.text }
  /// Nothing is written.
  public var isEmpty: Bool { pieces.isEmpty }
  /// Nothing but spaces is written.
  public var isBlank: Bool {
    pieces.byteCount < 64 && pieces.text.allSatisfy(\.isWhitespace)
      || pieces.pieces.allSatisfy { $0.characters.allSatisfy(\.isWhitespace) }
  }

  /// Puts another text in place of all of it.
  public mutating func set(_ text: String) {
    pieces = TextPieces(Self.gated(text, isMultiline: isMultiline))
    cursor = pieces.end
    (goal, top) = (nil, TextPieces.start)
  }

  /// Puts another text in place of all of it, or refuses it.
  public mutating func replace(with text: String) -> Answer {
    guard text.utf8.count <= limit else { return .refused(Self.refusal(text.utf8.count, limit: limit)) }
    set(text)
    return .changed
  }

  /// Puts a text at the cursor, or refuses all of it.
  public mutating func insert(_ text: String) -> Answer {
    let safe = Self.gated(text, isMultiline: isMultiline)
    guard !safe.isEmpty else { return .moved }
    let size = pieces.byteCount + safe.utf8.count
    guard size <= limit else { return .refused(Self.refusal(safe.utf8.count, limit: limit)) }
    cursor = pieces.replace(cursor..<cursor, with: safe)
    goal = nil
    return .changed
  }

  /// Takes away what lies between two places.
  mutating func remove(_ range: Range<TextPlace>, keeps: Bool = false) -> Answer {
    guard !range.isEmpty else { return .moved }
    if keeps { killed = pieces.text(in: range) }
    cursor = pieces.replace(range, with: "")
    goal = nil
    return .changed
  }

  /// Text as it may stand here. Tabs and, in a single line, line feeds become spaces.
  private static func gated(_ text: String, isMultiline: Bool) -> String {
    let safe = SafeText(text).string
    guard !isMultiline, safe.utf8.contains(0x0A) else { return safe }
    return safe.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func refusal(_ count: Int, limit: Int) -> SafeText {
    let room = limit < 8192 ? "\(limit) bytes" : "\(limit / 1024) KiB"
    let size = count < 8192 ? "\(count) bytes" : "\(count / 1024) KiB"
    return SafeText(
      "Nothing was taken: \(size) are more than this field's \(room) hold; put it into evidence/ and name the file here."
    )
  }
}
