/// Texts by number, each once. Finds a text by its bytes, so that the many repetitions of an alert feed cost no allocation.
public struct StringTable: Sendable {
  private var texts: [SafeText] = [SafeText("")]
  /// Hashes of `texts`, so that growing hashes nothing anew.
  private var hashes: [Int] = [0]
  /// Open addressing: numbers into `texts`, 0 for a free slot; a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// A table that holds the empty text alone.
  public init() {}

  /// How many texts there are.
  public var count: Int { texts.count }

  /// The text with a number; empty when there is none.
  public subscript(id: StringID) -> SafeText {
    Int(id.number) < texts.count ? texts[Int(id.number)] : texts[0]
  }

  /// The number of a text, which is added when it is new.
  public mutating func intern(_ text: SafeText) -> StringID {
    text.string.withBytes { intern($0, text: text) }
  }

  /// The number of a text that passes the gate first.
  public mutating func intern(utf8 bytes: UnsafeRawBufferPointer) -> StringID {
    if SafeText.isPlain(bytes) { return intern(bytes, text: nil) }
    return intern(SafeText(utf8: bytes))
  }

  /// `bytes` are those of `text`, which is made of them when it is needed and nil.
  private mutating func intern(_ bytes: UnsafeRawBufferPointer, text: SafeText?) -> StringID {
    guard !bytes.isEmpty else { return .none }
    let hash = Self.hash(bytes)
    var slot = hash & (slots.count - 1)
    while case let number = Int(slots[slot]), number != 0 {
      if hashes[number] == hash, texts[number].string.isExactly(bytes) { return StringID(UInt32(number)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(texts.count)
    texts.append(text ?? SafeText(alreadySafe: String(decoding: bytes, as: UTF8.self)))
    hashes.append(hash)
    slots[slot] = number
    if texts.count * 2 > slots.count { grow() }
    return StringID(number)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 1..<texts.count {
      var slot = hashes[number] & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number)
    }
    slots = larger
  }

  /// Seeded anew in each run, so that nobody can write texts that all fall into one slot.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
  }
}
