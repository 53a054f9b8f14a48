/// A field of an object.
public struct JSONField {
  /// Its name.
  public let key: JSONText
  /// Its value.
  public let value: JSONValue

  /// The first sixteen bytes of its name as two words, zeros where the name is shorter.
  @inlinable
  @inline(__always)
  public var keyWords: (UInt64, UInt64) {
    // The name lies in the parser's string buffer, which goes on for at least 32 bytes behind every text.
    (key.word(at: 0) & Self.mask(key.count), key.word(at: 8) & Self.mask(key.count - 8))
  }

  /// The bits of the first bytes of a word, at most all eight.
  @inlinable
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count > 0 ? UInt64.max &>> UInt64(truncatingIfNeeded: 64 - 8 * min(count, 8)) : 0
  }

  @inlinable
  init(key: JSONText, value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// The fields of an object, in the order of the text.
public struct JSONFields: Sequence, IteratorProtocol {
  @usableFromInline var upcoming: JSONValue?
  @usableFromInline let end: Int

  /// No fields.
  public static var none: JSONFields { JSONFields(nil) }

  /// The fields of `object`; none without one.
  @inlinable
  init(_ object: JSONValue?) {
    upcoming = object.map { $0.sibling(at: $0.index + 1) }
    end = object.map { $0.nextIndex - 1 } ?? 0
  }

  /// The next field.
  @inlinable
  public mutating func next() -> JSONField? {
    guard let key = upcoming, key.index < end else { return nil }
    let value = key.sibling(at: key.index + 1)
    upcoming = key.sibling(at: value.nextIndex)
    return JSONField(key: key.textHere, value: value)
  }
}

/// The elements of an array, in the order of the text.
public struct JSONElements: Sequence, IteratorProtocol {
  @usableFromInline var upcoming: JSONValue?
  @usableFromInline let end: Int

  /// The elements of `array`; none without one.
  @inlinable
  init(_ array: JSONValue?) {
    upcoming = array.map { $0.sibling(at: $0.index + 1) }
    end = array.map { $0.nextIndex - 1 } ?? 0
  }

  /// The next element.
  @inlinable
  public mutating func next() -> JSONValue? {
    guard let value = upcoming, value.index < end else { return nil }
    upcoming = value.sibling(at: value.nextIndex)
    return value
  }
}
