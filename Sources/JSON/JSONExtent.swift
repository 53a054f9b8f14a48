/// How far a JSON value reaches in a text, told without parsing it: brackets are counted, strings are stepped over.
public enum JSONExtent: Hashable, Sendable {
  /// It ends before that offset. Whether it is sound JSON is for the parser to say.
  case complete(end: Int)
  /// The text ends inside it.
  case unclosed
  /// It cannot be a value: a control character stands in a string, or no value begins here.
  case broken
  /// It has more levels than the parser takes. Nobody looks further: scans of hostile text stay cheap.
  case tooDeep

  /// The extent of the value whose first byte is at `start`.
  public init(of text: UnsafeRawBufferPointer, from start: Int) {
    var depth = 0
    var at = start
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        guard Self.skipString(in: text, &at) else {
          self = at < text.count ? .broken : .unclosed
          return
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
        guard depth <= JSONParser.maxDepth else {
          self = .tooDeep
          return
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        at += 1
        guard depth >= 0 else {
          self = .broken
          return
        }
      case _ where depth > 0:
        at += 1
        continue
      default:
        let end = Self.endOfWord(in: text, from: at)
        self = end > at ? .complete(end: end) : .broken
        return
      }
      if depth == 0 {
        self = .complete(end: at)
        return
      }
    }
    self = .unclosed
  }

  /// Moves from a quote behind its closing one; false at a control character or at the end of the text.
  @inline(__always)
  private static func skipString(in text: UnsafeRawBufferPointer, _ at: inout Int) -> Bool {
    at += 1
    while at < text.count {
      while at + 8 <= text.count, Self.isPlain(text.loadUnaligned(fromByteOffset: at, as: UInt64.self)) {
        at += 8
      }
      guard at < text.count else { break }
      let byte = text[at]
      if byte < 0x20 { return false }
      at += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    at = text.count
    return false
  }

  /// Whether none of eight bytes is a quote, a backslash or a control character. May say no where it is so, never yes
  /// where it is not: a borrow from the byte below can mark a byte too much.
  @inline(__always)
  private static func isPlain(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones &* 0x80
    let quotes = bytes ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = bytes ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let controls = (bytes &- ones &* 0x20) & ~bytes
    return (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | controls) & highBits == 0
  }

  /// The offset behind a number or a literal, or behind whatever stands in their place.
  private static func endOfWord(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var at = start
    while at < text.count {
      switch text[at] {
      case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""),
        UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
        return at
      default: at += 1
      }
    }
    return at
  }
}
