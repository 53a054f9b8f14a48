/// Ids of ATT&CK techniques in texts: `T1059`, `T1059.001`.
enum Technique {
  /// Calls `body` with each id in a text that is not part of a longer word.
  static func each(in text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var at = 0
    while at + 5 <= text.count {
      let isAtWord = at == 0 || !(text[at - 1].isLetter || text[at - 1].isDigit)
      guard isAtWord, let length = length(at: at, in: text) else {
        at += 1
        continue
      }
      body(UnsafeRawBufferPointer(rebasing: text[at..<(at + length)]))
      at += length
    }
  }

  /// The id that a tag is, perhaps behind `attack.`; nil for any other tag.
  static func tag(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var tag = text
    let prefix = "attack.".utf8
    if tag.count > prefix.count, zip(tag, prefix).allSatisfy({ $0.lowercase == $1 }) {
      tag = UnsafeRawBufferPointer(rebasing: tag[prefix.count...])
    }
    guard let length = length(at: 0, in: tag), length == tag.count else { return nil }
    return tag
  }

  /// How long the id is that begins at a byte; nil where none does.
  private static func length(at start: Int, in text: UnsafeRawBufferPointer) -> Int? {
    guard start + 5 <= text.count, text[start].lowercase == UInt8(ascii: "t"),
      (1...4).allSatisfy({ text[start + $0].isDigit })
    else { return nil }
    let hasPart =
      start + 9 <= text.count && text[start + 5] == UInt8(ascii: ".")
      && (6...8).allSatisfy { text[start + $0].isDigit }
    let length = hasPart && !isDigit(start + 9, in: text) ? 9 : 5
    return length == 5 && isDigit(start + 5, in: text) ? nil : length
  }

  private static func isDigit(_ at: Int, in text: UnsafeRawBufferPointer) -> Bool {
    at < text.count && text[at].isDigit
  }
}
