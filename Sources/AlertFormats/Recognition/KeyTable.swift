import JSON

/// Finds the number of a known key by its bytes: a hash table with open addresses, made once, that most unknown keys
/// leave at the first look.
struct KeyTable {
  private static let slotBits: UInt64 = 10
  private let slots: [UInt8]
  private let names: [[UInt8]]
  private static let none = UInt8.max

  /// A table of all known keys.
  init() {
    names = KnownKey.allCases.map { Array($0.rawValue.utf8) }
    var slots = [UInt8](repeating: Self.none, count: 1 << Int(Self.slotBits))
    for (number, name) in names.enumerated() {
      var slot = name.withUnsafeBytes { Self.slot(of: $0) }
      while slots[slot] != Self.none { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt8(number)
    }
    self.slots = slots
  }

  /// The number of a key; nil when it is none of those known.
  @inline(__always)
  func number(of key: JSONText) -> Int? {
    let bytes = key.bytes
    var slot = Self.slot(of: bytes)
    while case let number = slots[slot], number != Self.none {
      if names[Int(number)].withUnsafeBytes({ JSONText($0) == key }) { return Int(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Where a key is looked for first: by its length and its first and last bytes.
  @inline(__always)
  private static func slot(of bytes: UnsafeRawBufferPointer) -> Int {
    let count = bytes.count
    var mark = UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      mark ^= bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      let last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      mark = mark &* 0x9E37_79B9_7F4A_7C15 ^ last
    } else if count >= 4 {
      let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      mark ^= UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)) << 8 ^ UInt64(last) << 32
    } else if count > 0 {
      mark ^= UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2]) << 16 | UInt64(bytes[count - 1]) << 24
    }
    return Int(truncatingIfNeeded: (mark &* 0xD6E8_FEB8_6659_FD93) >> (64 - slotBits))
  }
}
