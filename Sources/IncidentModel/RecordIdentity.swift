/// Hashes that tell records apart without keeping their texts. Seeded anew in each run: nobody can aim for a collision.
public enum RecordIdentity {
  /// Hash of what names an event: its `source` and `id`.
  public static func name(source: String, id: String) -> UInt64 {
    var source = source
    var id = id
    return source.withUTF8 { source in
      id.withUTF8 { id in name(source: UnsafeRawBufferPointer(source), id: UnsafeRawBufferPointer(id)) }
    }
  }

  /// Hash of what names an event, from the UTF-8 of its `source` and `id`.
  public static func name(source: UnsafeRawBufferPointer, id: UnsafeRawBufferPointer) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(source.count)
    hasher.combine(bytes: source)
    hasher.combine(bytes: id)
    return UInt64(truncatingIfNeeded: hasher.finalize())
  }

  /// Hash of a record's bytes: quick, for every record of a feed passes here.
  @inline(__always)
  public static func content(_ bytes: UnsafeRawBufferPointer) -> UInt64 { hash(bytes, seeds) }

  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ seeds: Seeds) -> UInt64 {
    let count = bytes.count
    var hash = seeds.0 ^ UInt64(truncatingIfNeeded: count)
    var at = 0
    func fold(_ hash: UInt64, _ place: Int) -> UInt64 {
      let low = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let high = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
      return folded(low ^ seeds.1, high ^ hash)
    }
    if count > 64 {
      // Four at a time: none of them waits for another.
      var others = (hash &+ lanes.0, hash &+ lanes.1, hash &+ lanes.2)
      while at + 64 < count {
        hash = fold(hash, at)
        others.0 = fold(others.0, at + 16)
        others.1 = fold(others.1, at + 32)
        others.2 = fold(others.2, at + 48)
        at += 64
      }
      hash = folded(hash ^ others.0, others.1 ^ seeds.0) ^ others.2
    }
    while at + 16 < count {
      hash = fold(hash, at)
      at += 16
    }
    let (low, high) = end(of: bytes)
    return folded(low ^ seeds.1 ^ lanes.0, high ^ hash)
  }

  /// Numbers without a pattern.
  private static var lanes: (UInt64, UInt64, UInt64) {
    (0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F)
  }

  /// The last sixteen bytes, or all of fewer: some of them twice, so that there is nothing to loop over.
  @inline(__always)
  private static func end(of bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    let count = bytes.count
    if count >= 8 {
      return (
        bytes.loadUnaligned(fromByteOffset: max(count - 16, 0), as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      )
    }
    if count >= 4 {
      return (
        UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)),
        UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      )
    }
    guard count > 0 else { return (0, 0) }
    return (UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2]), UInt64(bytes[count - 1]))
  }

  /// What a text is looked for by.
  @inline(__always)
  static func text(_ bytes: UnsafeRawBufferPointer, _ seeds: Seeds = seeds) -> UInt32 {
    let hash = hash(bytes, seeds)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Hash of a record of another tool: what it says and where. The same bytes at the same place of a renamed file are a
  /// copy, the same line twice in a file is not.
  public static func place(content: UInt64, offset: Int, sub: Int) -> UInt64 {
    folded(content ^ seeds.0, UInt64(truncatingIfNeeded: offset &* 0x1_0000 &+ sub) ^ seeds.1)
  }

  /// Hash of what names an alert by a number.
  @inline(__always)
  static func key(number: UInt64, rule: StringID, time: Instant) -> UInt64 {
    folded(
      number ^ seeds.0,
      folded(UInt64(bitPattern: time.nanoseconds) ^ seeds.1, UInt64(rule.number) ^ seeds.0)
    )
  }

  /// What hashes begin with.
  typealias Seeds = (UInt64, UInt64)
  static let seeds: Seeds = (UInt64.random(in: 1 ... .max), UInt64.random(in: 1 ... .max))

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
