import JSON

/// Finds the number of a known key by its bytes: a hash table with open addresses, made once, that most unknown keys
/// leave at the first look.
struct KeyTable: Sendable {
  /// The one table.
  static let shared = KeyTable()

  private static let slotBits: UInt64 = 10
  private let slots: [UInt8]
  private let keys: [Key]
  private static let none = UInt8.max

  /// A key as two words and its length, which tell one of up to sixteen bytes; of a longer one they are its ends.
  private struct Key: Equatable {
    var head: UInt64
    var tail: UInt64
    var count: Int

    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer) {
      count = bytes.count
      if count >= 8 {
        head = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        tail = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      } else if count >= 4 {
        head = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
        tail = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      } else if count > 0 {
        head = UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2])
        tail = UInt64(bytes[count - 1])
      } else {
        (head, tail) = (0, 0)
      }
    }

    /// Where it is looked for first.
    @inline(__always)
    var slot: Int {
      let mark = (head ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ tail
      return Int(truncatingIfNeeded: (mark &* 0xD6E8_FEB8_6659_FD93) >> (64 - slotBits))
    }
  }

  private init() {
    keys = KnownKey.allCases.map { key in Array(key.rawValue.utf8).withUnsafeBytes { Key($0) } }
    var slots = [UInt8](repeating: Self.none, count: 1 << Int(Self.slotBits))
    for (number, key) in keys.enumerated() {
      var slot = key.slot
      while slots[slot] != Self.none { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt8(number)
    }
    self.slots = slots
  }

  /// The number of a key; nil when it is none of those known.
  @inline(__always)
  func number(of text: JSONText) -> Int? {
    let key = Key(text.bytes)
    var slot = key.slot
    while case let number = slots[slot], number != Self.none {
      if keys[Int(number)] == key, key.count <= 16 || Self.isName(text, of: Int(number)) {
        return Int(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func isName(_ text: JSONText, of number: Int) -> Bool {
    KnownKey.allCases[number].rawValue == String(text)
  }
}
