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
      let byte = text[at]
      if byte < 0x20 { return false }
      at += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    at = text.count
    return false
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
