/// Some of the known keys: a bit each.
struct KnownKeySet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// None of them.
  init() {}

  /// These.
  init(_ keys: [KnownKey]) {
    for key in keys { set(key.number, true) }
  }

  /// Takes the key with a number in, or out.
  @inline(__always)
  mutating func set(_ number: Int, _ isIn: Bool) {
    let bit: UInt64 = 1 << UInt64(number & 63)
    if number < 64 {
      low = isIn ? low | bit : low & ~bit
    } else {
      high = isIn ? high | bit : high & ~bit
    }
  }

  /// Whether a key is one of them.
  @inline(__always)
  func contains(_ key: KnownKey) -> Bool {
    let number = key.number
    return (number < 64 ? low : high) & (1 << UInt64(number & 63)) != 0
  }

  /// Whether any key is in both.
  @inline(__always)
  func intersects(_ other: KnownKeySet) -> Bool { low & other.low != 0 || high & other.high != 0 }
}
