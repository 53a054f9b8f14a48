/// Finds the first row of an alert that is named by a number: a hash table with open addresses that holds eight bytes
/// an alert, for the rows themselves know their keys. At most four fifths of it are taken, and it grows by half.
struct NumberedRows: Sendable {
  private static let free = UInt64.max
  /// The upper half of a hash above a row number; kept in the order of hashes as far as collisions allow.
  private var slots = [UInt64](repeating: free, count: 64)
  private var count = 0

  /// No alerts.
  init() {}

  /// The first row under a key, if there is one.
  func row(_ number: UInt64, rule: StringID, time: Instant, in rows: AlertRows) -> UInt32? {
    let slot = slot(number, rule, time, in: rows)
    return slots[slot] == Self.free ? nil : UInt32(truncatingIfNeeded: slots[slot])
  }

  /// Has a row be the first one under a key.
  mutating func set(_ row: UInt32, _ number: UInt64, rule: StringID, time: Instant, in rows: AlertRows) {
    let slot = slot(number, rule, time, in: rows)
    let hash = RecordIdentity.key(number: number, rule: rule, time: time)
    if slots[slot] == Self.free { count += 1 }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(row)
    if count * 5 > slots.count * 4 { grow() }
  }

  /// A look at the places of keys that are about to be claimed: the processor fetches many of them at once, and each
  /// claim would wait for its own. Returns something of them, so that the look is not left out.
  func anticipate(_ keys: some Sequence<(number: UInt64, rule: StringID, time: Instant)>) -> UInt64 {
    slots.withUnsafeBufferPointer { slots in
      keys.reduce(0) { seen, key in
        let hash = RecordIdentity.key(number: key.number, rule: key.rule, time: key.time)
        return seen | slots[Self.start(hash, in: slots.count)]
      }
    }
  }

  /// The first row under a key, if there is one; otherwise that is `row` from now on.
  mutating func claim(
    _ row: UInt32,
    _ number: UInt64,
    rule: StringID,
    time: Instant,
    in rows: AlertRows
  ) -> UInt32? {
    let slot = slot(number, rule, time, in: rows)
    let held = slots[slot]
    if held != Self.free, UInt32(truncatingIfNeeded: held) != .max { return UInt32(truncatingIfNeeded: held) }
    if held == Self.free { count += 1 }
    let hash = RecordIdentity.key(number: number, rule: rule, time: time)
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(row)
    if count * 5 > slots.count * 4 { grow() }
    return nil
  }

  /// Where a key is, or would be.
  private func slot(_ number: UInt64, _ rule: StringID, _ time: Instant, in rows: AlertRows) -> Int {
    let hash = RecordIdentity.key(number: number, rule: rule, time: time)
    return slots.withUnsafeBufferPointer { slots in
      var slot = Self.start(hash, in: slots.count)
      while case let held = slots[slot], held != Self.free {
        if held >> 32 == hash >> 32, let name = rows.name(at: Int(UInt32(truncatingIfNeeded: held))),
          name.key == .numbered(number), name.rule == rule, name.time == time
        {
          return slot
        }
        slot = slot + 1 == slots.count ? 0 : slot + 1
      }
      return slot
    }
  }

  static func start(_ hash: UInt64, in count: Int) -> Int {
    Int(((hash >> 32) &* UInt64(count)) >> 32)
  }

  /// The hashes are kept, so that no row is looked at; slots are visited in the order of hashes, so the new table is
  /// filled from one end to the other.
  private mutating func grow() {
    var larger = [UInt64](repeating: Self.free, count: slots.count + slots.count / 2)
    larger.withUnsafeMutableBufferPointer { larger in
      for held in slots where held != Self.free {
        var slot = Self.start(held, in: larger.count)
        while larger[slot] != Self.free { slot = slot + 1 == larger.count ? 0 : slot + 1 }
        larger[slot] = held
      }
    }
    slots = larger
  }
}
