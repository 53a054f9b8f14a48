/// A set of row numbers: a bit for each up to the greatest. A value whose copies share storage.
struct RowSet: Sendable {
  private static let words = 64
  private var chunks: [[UInt64]] = []
  /// How many there are.
  private(set) var count = 0

  /// Whether there are none.
  var isEmpty: Bool { count == 0 }

  /// Whether a row is in it.
  @inline(__always)
  func contains(_ row: UInt32) -> Bool {
    let chunk = Int(row >> 12)
    guard chunk < chunks.count, !chunks[chunk].isEmpty else { return false }
    return chunks[chunk][Int(row >> 6) % Self.words] & (1 << UInt64(row & 63)) != 0
  }

  /// Takes a row in.
  mutating func insert(_ row: UInt32) {
    guard !contains(row) else { return }
    let chunk = Int(row >> 12)
    while chunks.count <= chunk { chunks.append([]) }
    if chunks[chunk].isEmpty { chunks[chunk] = Array(repeating: 0, count: Self.words) }
    chunks[chunk][Int(row >> 6) % Self.words] |= 1 << UInt64(row & 63)
    count += 1
  }

  /// Takes a row out.
  mutating func remove(_ row: UInt32) {
    guard contains(row) else { return }
    chunks[Int(row >> 12)][Int(row >> 6) % Self.words] &= ~(1 << UInt64(row & 63))
    count -= 1
  }

  /// Each row in turn, the smallest first.
  func forEach(_ body: (UInt32) -> Void) {
    for (chunk, words) in chunks.enumerated() {
      for (word, bits) in words.enumerated() {
        var rest = bits
        while rest != 0 {
          body(UInt32(chunk << 12 | word << 6 | rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
  }
}
