import Glibc

/// Equality byte by byte. Swift's own takes é and e with an accent for the same, which names and file contents must not.
extension String {
  func isExactly(_ other: String) -> Bool {
    withBytes { mine in other.withBytes { mine.isExactly($0) } }
  }

  func isExactly(_ bytes: UnsafeRawBufferPointer) -> Bool {
    withBytes { $0.isExactly(bytes) }
  }

  func precedesExactly(_ other: String) -> Bool {
    withBytes { mine in
      other.withBytes { theirs in
        let common = min(mine.count, theirs.count)
        let order = mine.compare(theirs, count: common)
        return order != 0 ? order < 0 : mine.count < theirs.count
      }
    }
  }

  func hashExactly(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
    hasher.combine(0xFF as UInt8)
  }

  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    // Native strings are contiguous; the copy is for those that are not.
    if let result = utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) {
      return result
    }
    return Array(utf8).withUnsafeBytes(body)
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  func isExactly(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    // Most texts are short: their first and last words tell them without a call.
    guard (8...16).contains(count) else { return compare(other, count: count) == 0 }
    return word(at: 0) == other.word(at: 0) && word(at: count - 8) == other.word(at: count - 8)
  }

  @inline(__always)
  private func word(at place: Int) -> UInt64 { loadUnaligned(fromByteOffset: place, as: UInt64.self) }

  @inline(__always)
  fileprivate func compare(_ other: UnsafeRawBufferPointer, count: Int) -> Int32 {
    guard let mine = baseAddress, let theirs = other.baseAddress else { return 0 }
    return memcmp(mine, theirs, count)
  }
}
