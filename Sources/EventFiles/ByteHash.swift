/// A quick hash of bytes: tells contents and names apart inside one run, and is no proof against a forger.
@inline(__always)
func byteHash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt32 {
  let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  var hash = seed ^ (UInt64(truncatingIfNeeded: bytes.count) &* factor)
  var offset = 0
  while offset + 8 <= bytes.count {
    hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factor
    hash ^= hash >> 32
    offset += 8
  }
  var rest: UInt64 = 0
  while offset < bytes.count {
    rest = rest << 8 | UInt64(bytes[offset])
    offset += 1
  }
  hash = (hash ^ rest) &* factor
  return UInt32(truncatingIfNeeded: hash ^ hash >> 29)
}
