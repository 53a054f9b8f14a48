/// The rows of a stretch of time: a hash table with open addresses that holds eight bytes an alert, for the rows
/// themselves know their keys. At most four fifths of it are taken, and it grows by half.
struct NumberedSpan: Sendable {
  /// Slots of the first span, for most feeds are small.
  static let leastRoom = 64
  /// Slots of the others, so that they stay at hand for the processor beside all else it needs for a feed.
  static let usualRoom = 1 << 10
  private static let free = UInt64.max

  /// Where it begins; it ends where the next one does.
  let since: Instant
  /// The greatest time in it.
  private(set) var newest = Instant.distantPast
  /// The upper half of a hash above a row number; kept in the order of hashes as far as collisions allow.
  private var slots: [UInt64]
  private var count = 0

  /// No rows yet, and so many slots for them.
  init(since: Instant, room: Int) {
    self.since = since
    slots = Array(repeating: Self.free, count: room)
  }

  /// As many are in it as are found quickly.
  var isFull: Bool { count >= Self.usualRoom / 5 * 4 - 1 }

  /// The first row under a name, if there is one.
  func row(_ name: NumberedRows.Name, in rows: AlertRows) -> UInt32? {
    let slot = slot(name, in: rows)
    return slots[slot] == Self.free ? nil : UInt32(truncatingIfNeeded: slots[slot])
  }

  /// Has a row be the first one under a name.
  mutating func set(_ row: UInt32, _ name: NumberedRows.Name, in rows: AlertRows) {
    put(row, name, at: slot(name, in: rows))
  }

  /// The first row under a name, if there is one; otherwise that is `row` from now on.
  mutating func claim(_ row: UInt32, _ name: NumberedRows.Name, in rows: AlertRows) -> UInt32? {
    let slot = slot(name, in: rows)
    let held = slots[slot]
    guard held == Self.free else { return UInt32(truncatingIfNeeded: held) }
    put(row, name, at: slot)
    return nil
  }

  @inline(__always)
  private mutating func put(_ row: UInt32, _ name: NumberedRows.Name, at slot: Int) {
    if slots[slot] == Self.free { count += 1 }
    slots[slot] = name.hash & ~0xFFFF_FFFF | UInt64(row)
    newest = max(newest, name.time)
    if count * 5 > slots.count * 4 { grow() }
  }

  /// Where a name is, or would be.
  @inline(__always)
  private func slot(_ name: NumberedRows.Name, in rows: AlertRows) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Self.start(name.hash, in: slots.count)
      while case let held = slots[slot], held != Self.free {
        if held >> 32 == name.hash >> 32, Self.isRow(Int(UInt32(truncatingIfNeeded: held)), name, in: rows) {
          return slot
        }
        slot = slot + 1 == slots.count ? 0 : slot + 1
      }
      return slot
    }
  }

  private static func isRow(_ number: Int, _ name: NumberedRows.Name, in rows: AlertRows) -> Bool {
    guard let row = rows.name(at: number) else { return false }
    return row.key == .numbered(name.number) && row.rule == name.rule && row.time == name.time
  }

  /// Where a hash is looked for first in a table of so many slots.
  @inline(__always)
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
