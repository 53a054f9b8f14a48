/// On which side of a cut the chunks of rows lie: what tells most rows apart without a look at any of them.
struct ChunkSides: Sendable {
  /// Where all rows of a chunk are, or that only each for itself can tell.
  enum Side: UInt8, Sendable {
    case near
    case far
    case both
  }

  /// By chunk; rows that are not packed yet are in none.
  private let sides: [Side]

  /// The sides of a cut through some rows.
  init(of rows: AlertRows, at instant: Instant, axis: TimeAxis) {
    sides = rows.chunks.map { chunk in
      let range = axis == .known ? chunk.recordedRange : chunk.timeRange
      if range.upperBound <= instant { return .near }
      return range.lowerBound > instant ? .far : .both
    }
  }

  /// Where a row is.
  @inline(__always)
  subscript(row: UInt32) -> Side {
    let chunk = Int(row) / AlertChunk.size
    return chunk < sides.count ? sides[chunk] : .both
  }

  /// Where a whole chunk is.
  subscript(chunk chunk: Int) -> Side { chunk < sides.count ? sides[chunk] : .both }

  /// Where all rows of a range are.
  func side(of rows: ClosedRange<UInt32>) -> Side {
    let chunks = Int(rows.lowerBound) / AlertChunk.size...Int(rows.upperBound) / AlertChunk.size
    return chunks.dropFirst().reduce(self[chunk: chunks.lowerBound]) { $0 == self[chunk: $1] ? $0 : .both }
  }

  /// Where all of some rows are, of which there must be one.
  func side(of rows: [UInt32]) -> Side {
    rows.withUnsafeBufferPointer { rows in
      let side = self[rows[0]]
      return side != .both && rows.allSatisfy { self[$0] == side } ? side : .both
    }
  }
}
