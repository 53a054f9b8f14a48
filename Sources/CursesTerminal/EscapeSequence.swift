import ScreenKit

/// What begins with an escape: a key sequence, a mouse report, Alt with a key, an answer of the terminal, or the key.
enum EscapeSequence {
  /// Longer than any sequence that means something.
  private static let longest = 64

  static func step(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputParser.Step {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return isFinal ? .done(1, .escape) : .incomplete }
    switch second {
    case UInt8(ascii: "["): return control(bytes, isFinal: isFinal)
    case UInt8(ascii: "O"): return singleShift(bytes, isFinal: isFinal)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return answer(bytes, isFinal: isFinal)
    case 0x1B: return .done(1, .escape)
    default: return alt(rest, isFinal: isFinal)
    }
  }

  private static func alt(_ rest: ArraySlice<UInt8>, isFinal: Bool) -> InputParser.Step {
    switch InputParser.step(rest, isFinal: isFinal) {
    case .incomplete: .incomplete
    case .done(let count, .character(let character)): .done(count + 1, .alt(character))
    // Alt with backspace takes a word away in every shell.
    case .done(let count, .backspace): .done(count + 1, .control("w"))
    case .done(let count, .left): .done(count + 1, .wordLeft)
    case .done(let count, .right): .done(count + 1, .wordRight)
    case .done(let count, let key): .done(count + 1, key)
    }
  }

  /// `ESC O x`, perhaps with a modifier before the letter.
  private static func singleShift(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputParser.Step {
    let rest = bytes.dropFirst(2)
    guard let last = rest.first(where: { !(0x30...0x3B).contains($0) }) else {
      return isFinal ? .done(bytes.count, rest.isEmpty ? .alt("O") : nil) : .incomplete
    }
    let digits = rest.prefix { (0x30...0x3B).contains($0) }.count
    return .done(3 + digits, KeySequence.key(final: last, parameters: []))
  }

  /// `ESC [ parameters final`.
  private static func control(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputParser.Step {
    let body = bytes.dropFirst(2)
    guard let first = body.first else { return isFinal ? .done(2, .alt("[")) : .incomplete }
    if first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return isFinal ? .done(3, nil) : .incomplete }
      return .done(4, KeySequence.consoleKey(letter))
    }
    if first == UInt8(ascii: "M") {
      guard body.count >= 4 else { return isFinal ? .done(bytes.count, nil) : .incomplete }
      return .done(6, MouseReport.key(fixed: Array(body.dropFirst().prefix(3))))
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      if body.count > longest || isFinal { return .done(bytes.count, nil) }
      return .incomplete
    }
    let count = end - bytes.startIndex
    guard (0x40...0x7E).contains(bytes[end]) else { return .done(count, nil) }
    return .done(count + 1, meaning(of: body[..<end], final: bytes[end]))
  }

  private static func meaning(of parameters: ArraySlice<UInt8>, final: UInt8) -> Key? {
    if parameters.first == UInt8(ascii: "<") {
      return MouseReport.key(numbers: numbers(parameters.dropFirst()), final: final)
    }
    guard !parameters.contains(where: { (0x3C...0x3F).contains($0) || $0 < 0x30 }) else { return nil }
    return KeySequence.key(final: final, parameters: numbers(parameters))
  }

  /// Numbers between semicolons; what is missing or too large is 0.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      Int(String(decoding: digits.prefix { $0 != UInt8(ascii: ":") }.prefix(9), as: UTF8.self)) ?? 0
    }
  }

  /// `ESC ] … BEL` and its like: an answer nobody asked for.
  private static func answer(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputParser.Step {
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated() where offset >= 2 {
      if byte == 0x07 || (previous == 0x1B && byte == UInt8(ascii: "\\")) { return .done(offset + 1, nil) }
      previous = byte
    }
    guard isFinal else { return .incomplete }
    guard bytes.count == 2, let letter = bytes.last else { return .done(bytes.count, nil) }
    return .done(2, .alt(Character(Unicode.Scalar(letter))))
  }
}
