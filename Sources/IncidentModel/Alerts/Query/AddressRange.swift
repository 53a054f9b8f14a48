import Glibc

/// Addresses that begin alike: `203.0.113.0/24`, `2001:db8::/32`, or a single one.
public struct AddressRange: Hashable, Sendable {
  /// 4 or 6.
  public let version: Int
  /// How many bits count.
  public let bits: Int
  /// The bits that count, the rest 0; an address of version 4 in the high half of the first word.
  private let high: UInt64
  private let low: UInt64

  /// The range that a text names; nil for a text that names none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parts.first, let words = Self.words(of: String(address)) else { return nil }
    let width = words.version == 4 ? 32 : 128
    guard parts.count == 1 || parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard let bits = parts.count == 1 ? width : Int(parts[1]), bits <= width else { return nil }
    version = words.version
    self.bits = bits
    high = words.high & Self.mask(bits)
    low = words.low & Self.mask(bits - 64)
  }

  /// Whether an address of version 4 lies in it.
  @inline(__always)
  func contains(v4 address: UInt32) -> Bool {
    version == 4 && UInt64(address) << 32 & Self.mask(bits) == high
  }

  /// Whether an address that is written as a text lies in it: in brackets or not.
  func contains(_ text: SafeText) -> Bool {
    var text = text.string
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    guard let words = Self.words(of: text), words.version == version else { return false }
    return words.high & Self.mask(bits) == high && words.low & Self.mask(bits - 64) == low
  }

  /// The highest so many bits of a word.
  @inline(__always)
  private static func mask(_ bits: Int) -> UInt64 {
    bits <= 0 ? 0 : bits >= 64 ? .max : ~(.max >> UInt64(bits))
  }

  private static func words(of text: String) -> (version: Int, high: UInt64, low: UInt64)? {
    if let number = text.withBytes(AlertEndpoint.v4) { return (4, UInt64(number) << 32, 0) }
    var address = in6_addr()
    guard text.utf8.count < 46, inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    return withUnsafeBytes(of: address) { bytes in
      (
        6, UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }
}
