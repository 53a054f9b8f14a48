import JSON

/// Finds the number of a known key by its bytes: a hash table with open addresses, made once, that most unknown keys
/// leave at the first look.
struct KeyTable: Sendable {
  /// The one table.
  static let shared = KeyTable()
  /// The number of what is no known key.
  static let none = UInt8.max

  private static let slotBits: UInt64 = 10
  private let slots: [UInt8]
  private let keys: [Key]

  /// A key by its first sixteen bytes and its length, which tell one of up to sixteen bytes.
  struct Key: Equatable {
    let head: UInt64
    let tail: UInt64
    let count: Int

    /// The key of a field.
    @inline(__always)
    init(_ field: JSONField) {
      (head, tail) = field.keyWords
      count = field.key.count
    }

    /// What no field has.
    static let nobodys = Key(head: 0, tail: 0, count: -1)

    private init(head: UInt64, tail: UInt64, count: Int) {
      (self.head, self.tail, self.count) = (head, tail, count)
    }

    fileprivate init(_ name: String) {
      var words: [UInt64] = [0, 0]
      words.withUnsafeMutableBytes { $0.copyBytes(from: name.utf8.prefix(16)) }
      (head, tail) = (words[0], words[1])
      count = name.utf8.count
    }

    /// No other key has the same words and length.
    @inline(__always)
    var isWhole: Bool { count <= 16 }

    /// Where it is looked for first.
    @inline(__always)
    fileprivate var slot: Int {
      let mark = (head ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ tail
      return Int(truncatingIfNeeded: (mark &* 0xD6E8_FEB8_6659_FD93) >> (64 - KeyTable.slotBits))
    }
  }

  private init() {
    keys = KnownKey.allCases.map { Key($0.rawValue) }
    var slots = [UInt8](repeating: Self.none, count: 1 << Int(Self.slotBits))
    for (number, key) in keys.enumerated() {
      var slot = key.slot
      while slots[slot] != Self.none { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt8(number)
    }
    self.slots = slots
  }

  /// The number of a field's key; `none` when it is none of those known.
  func number(of key: Key, _ text: JSONText) -> UInt8 {
    var slot = key.slot
    while case let number = slots[slot], number != Self.none {
      if keys[Int(number)] == key, key.isWhole || Self.isName(text, of: Int(number)) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.none
  }

  private static func isName(_ text: JSONText, of number: Int) -> Bool {
    KnownKey.allCases[number].rawValue == String(text)
  }
}
