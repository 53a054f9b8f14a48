/// Finds the number of a text in a slab of texts: a hash table with open addresses that holds the numbers alone, so
/// that a text costs it eight to sixteen bytes and is kept once.
struct TextNumbers: Sendable {
  private static let none = UInt32.max
  private var slots = [UInt32](repeating: none, count: 16)

  /// What a text is looked for by. Seeded anew in each run, so that nobody can write texts that all fall into one slot.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 { RecordIdentity.text(bytes) }

  /// The number of a text; nil when it is not in the slab.
  func number(of text: SafeText, in texts: TextSlab) -> UInt32? {
    let number = text.string.withBytes { slots[slot(of: $0, hash: Self.hash($0), in: texts)] }
    return number == Self.none ? nil : number
  }

  /// The number of a text that has passed the gate; it is added at the end of the slab if it is new.
  mutating func number(
    ofSafe text: UnsafeRawBufferPointer,
    hash: UInt32,
    adding texts: inout TextSlab
  ) -> UInt32 {
    let place = slot(of: text, hash: hash, in: texts)
    guard slots[place] == Self.none else { return slots[place] }
    let number = UInt32(texts.append(safe: text))
    slots[place] = number
    if texts.count > slots.count / 2 { grow(over: texts) }
    return number
  }

  /// Where a text is, or would be: at most half of the slots are taken, so that the search ends soon.
  private func slot(of text: UnsafeRawBufferPointer, hash: UInt32, in texts: TextSlab) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] != Self.none, !texts.isText(Int(slots[place]), text) { place = (place + 1) & mask }
    return place
  }

  private mutating func grow(over texts: TextSlab) {
    slots = Array(repeating: Self.none, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<texts.count {
      var place = Int(texts.withBytes(of: number, Self.hash)) & mask
      while slots[place] != Self.none { place = (place + 1) & mask }
      slots[place] = UInt32(number)
    }
  }
}
