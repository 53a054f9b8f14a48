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

  /// Hash of a record's bytes.
  public static func content(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return UInt64(truncatingIfNeeded: hasher.finalize())
  }
}
