/// A short text of printable ASCII that is put together on the stack.
struct PlainText {
  private var bytes: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private(set) var count = 0

  /// The bytes, valid during the call.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: bytes) { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// The text.
  var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Adds a byte; what has no room, behind 24, is left out.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < 24 else { return }
    withUnsafeMutableBytes(of: &bytes) { $0[count] = byte }
    count += 1
  }

  /// Adds a number in digits.
  @inline(__always)
  mutating func append(digits number: UInt32) {
    var divisor: UInt32 = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// Adds an address of version 4, and a port unless it is 0.
  @inline(__always)
  mutating func append(v4 address: UInt32, port: UInt16) {
    for part in 0..<4 {
      if part > 0 { append(UInt8(ascii: ".")) }
      append(digits: address >> UInt32(24 - 8 * part) & 0xFF)
    }
    guard port > 0 else { return }
    append(UInt8(ascii: ":"))
    append(digits: UInt32(port))
  }
}
