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
    let count = left.count
    guard count == right.count else { return false }
    // Short texts are compared by their ends, which meet: no call, and a literal becomes a number in the code.
    switch count {
    case 8...16:
      let end = count - 8
      return left.word(at: 0) == right.word(at: 0) && left.word(at: end) == right.word(at: end)
    case 4...7:
      let end = count - 4
      return left.half(at: 0) == right.half(at: 0) && left.half(at: end) == right.half(at: end)
    default: return memcmp(left.start, right.start, count) == 0
    }
  }

  @inlinable
  @inline(__always)
  func word(at place: Int) -> UInt64 { start.loadUnaligned(fromByteOffset: place, as: UInt64.self) }

  @inlinable
  @inline(__always)
  func half(at place: Int) -> UInt32 { start.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
}

extension String {
  /// A copy of the text.
  @inlinable
  public init(_ text: JSONText) { self = String(decoding: text.bytes, as: UTF8.self) }
}
