/// Texts by number, each once. Finds a text by its bytes, so that the many repetitions of an alert feed cost no allocation.
public struct StringTable: Sendable {
  /// The texts from number 1 on, one behind the other; number 0 is the empty one. A table is that of a batch, which is
  /// a few megabytes.
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// Hashes of `texts`, so that growing hashes nothing anew.
  private var hashes: [UInt32] = []
  /// The numbers of words of the program itself, by where they lie.
  private var words: [(start: UInt, id: StringID)] = []
  /// Open addressing: numbers of texts, 0 for a free slot; a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// At hand, for very many texts pass here.
  private let seeds = RecordIdentity.seeds

  /// A table that holds the empty text alone.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count + 1 }

  /// The text with a number; empty when there is none.
  public subscript(id: StringID) -> SafeText {
    withBytes(of: Int(id.number)) { SafeText(alreadySafe: String(decoding: $0, as: UTF8.self)) }
  }

  /// The UTF-8 of the text with a number; empty when there is none.
  @inline(__always)
  private func withBytes<Result>(of number: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard number > 0, number <= ends.count else {
      return body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let start = number > 1 ? ends[number - 2] : 0
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<ends[number - 1]])) }
  }

  /// The number of a text, which is added when it is new.
  public mutating func intern(_ text: SafeText) -> StringID {
    text.string.withBytes { bytes in
      let hash = RecordIdentity.text(bytes, seeds)
      return find(bytes, hash) ?? add(bytes, hash)
    }
  }

  /// The number of a text that passes the gate first.
  public mutating func intern(utf8 bytes: UnsafeRawBufferPointer) -> StringID {
    if bytes.isEmpty { return .none }
    let hash = RecordIdentity.text(bytes, seeds)
    // What is the same as a safe text is safe.
    if let known = find(bytes, hash) { return known }
    return SafeText.isPlain(bytes) ? add(bytes, hash) : intern(SafeText(utf8: bytes))
  }

  /// The number of a word of the program itself, which is printable ASCII: found by where it lies.
  public mutating func intern(word: StaticString) -> StringID {
    let start = UInt(bitPattern: word.utf8Start)
    for known in words where known.start == start { return known.id }
    let id = intern(utf8: UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    if words.count < 8 { words.append((start, id)) }
    return id
  }

  @inline(__always)
  private func find(_ bytes: UnsafeRawBufferPointer, _ hash: UInt32) -> StringID? {
    guard !bytes.isEmpty else { return StringID.none }
    var slot = Int(hash) & (slots.count - 1)
    while case let number = Int(slots[slot]), number != 0 {
      if hashes[number - 1] == hash, isText(number, bytes) { return StringID(UInt32(number)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, _ hash: UInt32) -> StringID {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    self.bytes.append(contentsOf: bytes)
    ends.append(self.bytes.count)
    hashes.append(hash)
    let number = UInt32(ends.count)
    slots[slot] = number
    if count * 2 > slots.count { grow() }
    return StringID(number)
  }

  @inline(__always)
  private func isText(_ number: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    withBytes(of: number) { $0.isExactly(bytes) }
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

  /// The number that each text has in a slab, where it is added if it is new.
  func numbers(in numbers: inout TextNumbers, adding slab: inout TextSlab) -> [UInt32] {
    (0..<count).map { number in
      withBytes(of: number) { text in
        let hash = number > 0 ? hashes[number - 1] : TextNumbers.hash(text)
        return numbers.number(ofSafe: text, hash: hash, adding: &slab)
      }
    }
  }
}
