import Glibc

/// Some names of one folder, packed.
struct NameChunk: Sendable {
  /// How many make a piece of work.
  static let limit = 256
  /// How many are put in order at a time: a folder that takes long to list is read meanwhile.
  static let most = 1 << 17

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

  /// The names in order, byte by byte, in pieces of work.
  ///
  /// Events are mostly named by when they were entered, and a file system lists them in any order: read in the order of
  /// names, nearly all of them come when their turn is, which folding rewards.
  func sortedPieces(_ body: (NameChunk) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var places = ends.indices.map { Place(number: $0, head: Self.head(of: name($0, in: bytes))) }
      places.sort { left, right in
        if left.head != right.head { return left.head < right.head }
        return name(left.number, in: bytes).precedes(name(right.number, in: bytes))
      }
      for start in stride(from: 0, to: places.count, by: Self.limit) {
        var piece = NameChunk()
        for place in places[start..<min(start + Self.limit, places.count)] {
          piece.append(name(place.number, in: bytes))
        }
        body(piece)
      }
    }
  }

  /// A name and its first eight bytes as a number that orders as they do.
  private struct Place {
    let number: Int
    let head: UInt64
  }

  private func name(_ number: Int, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
  }

  private static func head(of name: UnsafeRawBufferPointer) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<8 { head = head << 8 | (index < name.count ? UInt64(name[index]) : 0) }
    return head
  }

  /// Forgets the names, keeps the room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it comes first, byte by byte.
  fileprivate func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    guard let mine = baseAddress, let theirs = other.baseAddress else { return count < other.count }
    let order = memcmp(mine, theirs, Swift.min(count, other.count))
    return order == 0 ? count < other.count : order < 0
  }
}
