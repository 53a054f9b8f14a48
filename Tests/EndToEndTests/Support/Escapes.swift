import Foundation
import PtyKit

/// What a program told the terminal beside text.
struct Escapes {
  /// Each control sequence as it was: from behind `ESC [` to its final byte.
  let sequences: [String]
  private let bytes: [UInt8]
  private static let chosen = [30...38, 40...48, 90...97, 100...107]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let pieces = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}[").dropFirst()
    sequences = pieces.map { piece in
      let final = piece.unicodeScalars.firstIndex { (0x40...0x7E).contains($0.value) }
      return final.map { String(piece.unicodeScalars[...$0]) } ?? piece
    }
  }

  /// How often a sequence occurs.
  func count(_ sequence: String) -> Int { sequences.count { $0 == sequence } }

  /// How often the bell rings: the same byte also ends commands to the terminal such as `ESC ] 104`, and is silent there.
  var bells: Int {
    var isInCommand = false
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x5D, index > 0, bytes[index - 1] == 0x1B { isInCommand = true }
      if byte == 0x07, !isInCommand { count += 1 }
      if byte == 0x07 || byte == 0x5C && index > 0 && bytes[index - 1] == 0x1B { isInCommand = false }
    }
    return count
  }

  /// Numbers of SGR that choose a color other than the terminal's own.
  var colors: [Int] {
    sequences.filter { $0.hasSuffix("m") && !$0.hasPrefix("?") && !$0.hasPrefix(">") }.flatMap { sequence in
      sequence.dropLast().split(whereSeparator: { $0 == ";" || $0 == ":" }).compactMap { Int($0) }
    }.filter { number in Self.chosen.contains { $0.contains(number) } }
  }

  /// Whether bytes occur as they are.
  func has(_ needle: String) -> Bool {
    let wanted = Array(needle.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
