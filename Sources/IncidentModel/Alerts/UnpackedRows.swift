/// The newest records of a feed, as they came.
///
/// A value whose copies share storage: adding to a copy costs a block, not all of them.
struct UnpackedRows: Sendable {
  private static let blockSize = 256

  private(set) var blocks: [[AlertRow]] = []
  /// How far back the first row of the key of each is.
  private(set) var backs: [UInt32] = []

  /// How many there are.
  var count: Int { backs.count }

  /// The record at an index, which must be one of them.
  @inline(__always)
  subscript(index: Int) -> AlertRow { blocks[index / Self.blockSize][index % Self.blockSize] }

  /// Adds a record at the end.
  mutating func append(_ row: AlertRow, back: UInt32) {
    if count % Self.blockSize == 0 {
      var block: [AlertRow] = []
      // The first one grows with what it holds, for most feeds are small.
      if count > 0 { block.reserveCapacity(Self.blockSize) }
      blocks.append(block)
    }
    blocks[blocks.count - 1].append(row)
    backs.append(back)
  }

  /// Each record in turn, looked at where it lies.
  @inline(__always)
  func forEach(_ body: (AlertRow) -> Void) {
    for block in blocks {
      block.withUnsafeBufferPointer { block in
        for index in block.indices { body(block[index]) }
      }
    }
  }
}
