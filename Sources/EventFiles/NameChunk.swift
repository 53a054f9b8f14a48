/// Some names of one folder, packed.
struct NameChunk: Sendable {
  /// How many make a piece of work.
  static let limit = 256

  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many names there are.
  var count: Int { ends.count }

  /// Adds a name.
  mutating func append(_ name: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
  }

  /// Each name in turn, valid during the call.
  func forEach(_ body: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      for end in ends {
        body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }

  /// Forgets the names, keeps the room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
