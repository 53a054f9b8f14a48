import Glibc

/// The bytes of a string or a key in a parsed value, escapes resolved: UTF-8, valid as long as the value is.
///
/// Can be compared with a literal, so that a `switch` over an object's keys reads the names as they are.
public struct JSONText: Equatable, ExpressibleByStringLiteral {
  // Points into the parser's string buffer or into a literal of the program; never freed while this is valid.
  @usableFromInline let start: UnsafeRawPointer
  /// Length in bytes.
  public let count: Int

  @inlinable
  init(start: UnsafeRawPointer, count: Int) {
    self.start = start
    self.count = count
  }

  /// Bytes to compare, valid as long as the caller holds them.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer) {
    let empty: StaticString = ""
    start = bytes.baseAddress ?? UnsafeRawPointer(empty.utf8Start)
    count = bytes.count
  }

  /// A literal to compare with.
  @inlinable
  @inline(__always)
  public init(stringLiteral value: StaticString) {
    start = UnsafeRawPointer(value.utf8Start)
    count = value.utf8CodeUnitCount
  }

  /// The bytes, without an end mark.
  @inlinable
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Whether there are none.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// Whether the bytes begin with those of `prefix`.
  @inlinable
  public func hasPrefix(_ prefix: JSONText) -> Bool {
    count >= prefix.count && memcmp(start, prefix.start, prefix.count) == 0
  }

  /// Whether the bytes are the same.
  @inlinable
  @inline(__always)
  public static func == (left: JSONText, right: JSONText) -> Bool {
    left.count == right.count && memcmp(left.start, right.start, right.count) == 0
  }
}

extension String {
  /// A copy of the text.
  @inlinable
  public init(_ text: JSONText) { self = String(decoding: text.bytes, as: UTF8.self) }
}
