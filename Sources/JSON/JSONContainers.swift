/// A field of an object.
public struct JSONField {
  /// Its name.
  public let key: JSONText
  /// Its value.
  public let value: JSONValue

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
