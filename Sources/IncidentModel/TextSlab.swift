/// Many texts, each kept as its UTF-8 in blocks that they share: a short one costs its bytes and four more, a `String`
/// each of more than 15 bytes would cost 64.
///
/// A value whose copies share storage: appending to a copy costs one block, not all of it.
public struct TextSlab: Sendable {
  /// The low bits of a start are the place in its block; a longer text has a block of its own.
  private static let placeBits: UInt32 = 14
  private static let blockSize = 1 << Int(placeBits)
  private static let blockLimit = 1 << Int(UInt32.bitWidth - Int(placeBits))
  /// The start of a text for which there was no block left: kept as the empty text.
  private static let lost = UInt32.max

  private var blocks: [[UInt8]] = []
  /// Where each text begins; it ends where the next one of its block does, or with the block.
  private var starts = AppendedChunks<UInt32>()

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { starts.count }

  /// Adds a text; returns its number.
  ///
  /// Blocks end at four gibibytes: texts beyond are kept as empty ones.
  public mutating func append(_ text: SafeText) -> Int {
    text.string.withBytes { append(safe: $0) }
  }

  /// Adds a text whose bytes have passed the gate.
  mutating func append(safe bytes: UnsafeRawBufferPointer) -> Int {
    if blocks.last.map({ $0.count + bytes.count >= Self.blockSize }) ?? true, !openBlock(for: bytes.count) {
      starts.append(Self.lost)
    } else {
      let block = blocks.count - 1
      starts.append(UInt32(block) << Self.placeBits | UInt32(blocks[block].count))
      blocks[block].append(contentsOf: bytes)
    }
    return starts.count - 1
  }

  private mutating func openBlock(for length: Int) -> Bool {
    guard blocks.count < Self.blockLimit else { return false }
    var block: [UInt8] = []
    // The first one grows with what it holds, for most slabs are small.
    block.reserveCapacity(max(blocks.isEmpty ? 0 : Self.blockSize, length))
    blocks.append(block)
    return true
  }

  /// The text with a number; empty when there is none.
  public subscript(number: Int) -> SafeText {
    withBytes(of: number) { SafeText(alreadySafe: String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether the text with a number says `bytes` from its byte `start` on.
  func isText(_ number: Int, from start: Int = 0, _ bytes: UnsafeRawBufferPointer) -> Bool {
    withBytes(of: number) { text in
      text.count - start == bytes.count && start <= text.count
        && UnsafeRawBufferPointer(rebasing: text[start...]).isExactly(bytes)
    }
  }

  /// The UTF-8 of the text with a number; empty when there is none.
  @inline(__always)
  func withBytes<Result>(of number: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let start = starts.at(number), start != Self.lost else {
      return body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let block = start >> Self.placeBits
    let next = starts.at(number + 1) ?? Self.lost
    return blocks[Int(block)].withUnsafeBytes { bytes in
      let isNextHere = next != Self.lost && next >> Self.placeBits == block
      let end = isNextHere ? Self.place(next) : bytes.count
      return body(UnsafeRawBufferPointer(rebasing: bytes[Self.place(start)..<end]))
    }
  }

  private static func place(_ start: UInt32) -> Int { Int(start) & (blockSize - 1) }
}
