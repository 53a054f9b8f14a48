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
  public static func content(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seeds.0 ^ UInt64(truncatingIfNeeded: bytes.count)
    var at = 0
    while at + 16 <= bytes.count {
      let low = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let high = bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
      hash = folded(low ^ seeds.1, high ^ hash)
      at += 16
    }
    var rest: (UInt64, UInt64) = (0, 0)
    while at < bytes.count {
      rest = (rest.0 << 8 | UInt64(bytes[at]), rest.1 << 8 | rest.0 >> 56)
      at += 1
    }
    return folded(rest.0 ^ seeds.1 ^ 0x9E37_79B9_7F4A_7C15, rest.1 ^ hash)
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

  private static let seeds = (UInt64.random(in: 1 ... .max), UInt64.random(in: 1 ... .max))

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
