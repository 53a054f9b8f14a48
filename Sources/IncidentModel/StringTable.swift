/// Texts by number, each once. Finds a text by its bytes, so that the many repetitions of an alert feed cost no allocation.
public struct StringTable: Sendable {
  /// The texts from number 1 on; number 0 is the empty one.
  private var texts = TextSlab()
  /// Hashes of `texts`, so that growing hashes nothing anew.
  private var hashes: [UInt32] = []
  /// Open addressing: numbers of texts, 0 for a free slot; a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// A table that holds the empty text alone.
  public init() {}

  /// How many texts there are.
  public var count: Int { texts.count + 1 }

  /// The text with a number; empty when there is none.
  public subscript(id: StringID) -> SafeText { texts[Int(id.number) - 1] }

  /// The number of a text, which is added when it is new.
  public mutating func intern(_ text: SafeText) -> StringID {
    text.string.withBytes { intern(safe: $0) }
  }

  /// The number of a text that passes the gate first.
  public mutating func intern(utf8 bytes: UnsafeRawBufferPointer) -> StringID {
    SafeText.isPlain(bytes) ? intern(safe: bytes) : intern(SafeText(utf8: bytes))
  }

  private mutating func intern(safe bytes: UnsafeRawBufferPointer) -> StringID {
    guard !bytes.isEmpty else { return .none }
    let hash = TextNumbers.hash(bytes)
    var slot = Int(hash) & (slots.count - 1)
    while case let number = Int(slots[slot]), number != 0 {
      if hashes[number - 1] == hash, texts.isText(number - 1, bytes) { return StringID(UInt32(number)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(texts.append(safe: bytes) + 1)
    hashes.append(hash)
    slots[slot] = number
    if count * 2 > slots.count { grow() }
    return StringID(number)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 1..<count {
      var slot = Int(hashes[number - 1]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number)
    }
    slots = larger
  }

  /// The number that a text has in another slab, where it is added if it is new.
  func number(of id: StringID, in numbers: inout TextNumbers, adding others: inout TextSlab) -> UInt32 {
    let number = Int(id.number) - 1
    let hash =
      hashes.indices.contains(number) ? hashes[number] : TextNumbers.hash(.init(start: nil, count: 0))
    return texts.withBytes(of: number) { numbers.number(ofSafe: $0, hash: hash, adding: &others) }
  }
}
