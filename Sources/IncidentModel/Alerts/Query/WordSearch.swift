/// Finds words in texts, upper and lower case alike.
public enum WordSearch {
  /// Whether a word, UTF-8 in lower case, stands in a text.
  public static func contains(_ text: UnsafeRawBufferPointer, _ word: [UInt8]) -> Bool {
    let isPlain = !text.contains { $0 >= 0x80 }
    if isPlain { return containsPlain(text, word) }
    return String(decoding: text, as: UTF8.self).lowercased().withBytes { containsPlain($0, word) }
  }

  /// Whether a text is a word, UTF-8 in lower case.
  static func equals(_ text: UnsafeRawBufferPointer, _ word: [UInt8]) -> Bool {
    let isPlain = !text.contains { $0 >= 0x80 }
    if isPlain { return text.count == word.count && zip(text, word).allSatisfy { lowered($0) == $1 } }
    return String(decoding: text, as: UTF8.self).lowercased().utf8.elementsEqual(word)
  }

  static func containsPlain(_ text: UnsafeRawBufferPointer, _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where lowered(text[start]) == first {
      if (1..<word.count).allSatisfy({ lowered(text[start + $0]) == word[$0] }) { return true }
    }
    return false
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
