/// Finds the number of a text in a table of texts: a hash table with open addresses that holds the numbers alone, so
/// that a text costs it eight to sixteen bytes and is kept once.
struct TextNumbers: Sendable {
  private static let none = UInt32.max
  private var slots = [UInt32](repeating: none, count: 16)

  /// The number of a text; nil when it is not in the table.
  func number(of text: SafeText, in texts: AppendedChunks<SafeText>) -> UInt32? {
    let number = slots[slot(of: text, in: texts)]
    return number == Self.none ? nil : number
  }

  /// The number of a text, which is added at the end of the table if it is new.
  mutating func number(of text: SafeText, adding texts: inout AppendedChunks<SafeText>) -> UInt32 {
    let place = slot(of: text, in: texts)
    guard slots[place] == Self.none else { return slots[place] }
    let number = UInt32(texts.count)
    texts.append(text)
    slots[place] = number
    if texts.count > slots.count / 2 { grow(over: texts) }
    return number
  }

  /// Where a text is, or would be: at most half of the slots are taken, so that the search ends soon.
  private func slot(of text: SafeText, in texts: AppendedChunks<SafeText>) -> Int {
    let mask = slots.count - 1
    var place = text.hashValue & mask
    while slots[place] != Self.none, texts[Int(slots[place])] != text { place = (place + 1) & mask }
    return place
  }

  private mutating func grow(over texts: AppendedChunks<SafeText>) {
    slots = Array(repeating: Self.none, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<texts.count {
      var place = texts[number].hashValue & mask
      while slots[place] != Self.none { place = (place + 1) & mask }
      slots[place] = UInt32(number)
    }
  }
}
