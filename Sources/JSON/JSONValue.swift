/// What a JSON value is.
public enum JSONKind: Sendable {
  case object, array, text
  /// A whole number that fits in a signed 64-bit integer.
  case integer
  /// A whole number that fits in an unsigned one alone.
  case unsigned
  case double, `true`, `false`, null

  /// The kind that a word of the tape begins with.
  @inlinable
  @inline(__always)
  init(tapeWord word: UInt64) {
    switch UInt8(truncatingIfNeeded: word >> 56) {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .text
    case UInt8(ascii: "l"): self = .integer
    case UInt8(ascii: "u"): self = .unsigned
    case UInt8(ascii: "d"): self = .double
    case UInt8(ascii: "t"): self = .true
    case UInt8(ascii: "f"): self = .false
    default: self = .null
    }
  }
}

/// A value in a parsed document: a cursor over simdjson's tape, on which each value is one or two words in the order of
/// the text and each container knows its end.
///
/// Reads the parser's memory: valid until the parser's next `parse`. Copies and walks cost no call and no allocation.
public struct JSONValue {
  // Both point into the parser's document, which nothing writes until its next `parse`; `JSONParser.parse` says so.
  @usableFromInline let tape: UnsafePointer<UInt64>
  @usableFromInline let strings: UnsafeRawPointer
  @usableFromInline let index: Int

  @inlinable
  init(tape: UnsafePointer<UInt64>, strings: UnsafeRawPointer, index: Int) {
    self.tape = tape
    self.strings = strings
    self.index = index
  }

  /// What the value is.
  @inlinable
  @inline(__always)
  public var kind: JSONKind { JSONKind(tapeWord: tape[index]) }

  /// Whether it is `null`.
  @inlinable
  @inline(__always)
  public var isNull: Bool { kind == .null }

  /// The text, if it is one.
  @inlinable
  @inline(__always)
  public var text: JSONText? { kind == .text ? textHere : nil }

  /// Whether it is `true` or `false`, if it is one of them.
  @inlinable
  public var bool: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The number, if it is one without a fraction that fits.
  @inlinable
  @inline(__always)
  public var integer: Int64? {
    kind == .integer ? Int64(bitPattern: tape[index + 1]) : nil
  }

  /// The number, if it is one; rounded to a double.
  @inlinable
  public var double: Double? {
    switch kind {
    case .integer: Double(Int64(bitPattern: tape[index + 1]))
    case .unsigned: Double(tape[index + 1])
    case .double: Double(bitPattern: tape[index + 1])
    default: nil
    }
  }

  /// The number in digits, if it is one: whole numbers exactly, others as the shortest that rounds to the same double.
  public var digits: String? {
    switch kind {
    case .integer: Int64(bitPattern: tape[index + 1]).description
    case .unsigned: tape[index + 1].description
    case .double: Double(bitPattern: tape[index + 1]).description
    default: nil
    }
  }

  /// The fields of an object in their order, duplicates included; none if it is no object.
  @inlinable
  @inline(__always)
  public var fields: JSONFields { JSONFields(kind == .object ? self : nil) }

  /// The elements of an array; none if it is no array.
  @inlinable
  public var elements: JSONElements { JSONElements(kind == .array ? self : nil) }

  /// The value of an object's last field of that name, `null` included; nil if there is none.
  @inlinable
  public subscript(name: JSONText) -> JSONValue? {
    var found: JSONValue?
    for field in fields where field.key == name { found = field.value }
    return found
  }

  /// Where the value stands in its document: names it among all values there, and `value(at:)` finds it again.
  @inlinable public var position: Int { index }

  /// The value at a position of the same document.
  @inlinable
  @inline(__always)
  public func value(at position: Int) -> JSONValue { sibling(at: position) }

  /// Whether it is the very same value of the same document.
  @inlinable
  public func isSame(as other: JSONValue) -> Bool { tape == other.tape && index == other.index }

  /// Whether another value of the same document is this one, or lies somewhere inside of it.
  @inlinable
  public func holds(_ other: JSONValue) -> Bool {
    tape == other.tape && index <= other.index && other.index < nextIndex
  }

  @inlinable @inline(__always) var textHere: JSONText {
    let offset = Int(truncatingIfNeeded: tape[index] & 0x00FF_FFFF_FFFF_FFFF)
    let count = strings.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return JSONText(start: strings + offset + 4, count: Int(count))
  }

  /// Where the next value begins: numbers take two words, containers say it in the lower half of theirs.
  @inlinable @inline(__always) var nextIndex: Int {
    switch kind {
    case .object, .array: Int(UInt32(truncatingIfNeeded: tape[index]))
    case .integer, .unsigned, .double: index + 2
    default: index + 1
    }
  }

  @inlinable
  @inline(__always)
  func sibling(at index: Int) -> JSONValue { JSONValue(tape: tape, strings: strings, index: index) }
}
