import CSimdjson

/// Parses one JSON value at a time: whole, strictly (RFC 8259, UTF-8), to a limited depth. One for each thread.
public struct JSONParser: ~Copyable {
  /// Levels of objects and arrays inside each other, an empty one at the bottom not counted.
  public static let maxDepth = 128
  /// Room that is kept between values: beyond it, memory is given back when the next small value comes.
  private static let keptCapacity = 1 << 20

  // Owned by this non-copyable value alone and destroyed in its deinit, so no other reference can outlive it.
  private let parser: OpaquePointer?
  private var capacity = 0

  /// A parser; it takes its memory with the first value.
  public init() {
    parser = csimdjson_create()
  }

  deinit {
    if let parser { csimdjson_destroy(parser) }
  }

  /// Parses `bytes`, which hold one value and white space.
  ///
  /// Behind them `PaddedBytes.padding` more bytes must be readable, whatever they are. The value returned reads the
  /// parser's own memory: it is valid until the next `parse`, and must not outlive the parser.
  public mutating func parse(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> JSONValue {
    guard let parser else { throw .outOfMemory }
    guard let start = bytes.baseAddress, !bytes.isEmpty else { throw .empty }
    try makeRoom(for: bytes.count)
    let document = csimdjson_parse(parser, start.assumingMemoryBound(to: UInt8.self), bytes.count)
    if let error = JSONError(document.status) { throw error }
    guard let tape = document.tape, let strings = document.strings else { throw .outOfMemory }
    return JSONValue(tape: tape, strings: UnsafeRawPointer(strings), index: 1)
  }

  /// Grows by doubling; shrinks when the value before was a giant, so that one does not cost its memory forever.
  private mutating func makeRoom(for count: Int) throws(JSONError) {
    let isOversized = capacity > Self.keptCapacity && count <= Self.keptCapacity
    guard count > capacity || isOversized else { return }
    var wanted = 1 << 14
    while wanted < count { wanted *= 2 }
    capacity = 0
    // The last level counts as one that may not be reached.
    let status = csimdjson_resize(parser, wanted, Self.maxDepth + 1)
    if let error = JSONError(status) { throw error }
    capacity = wanted
  }
}
