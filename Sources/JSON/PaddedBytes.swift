/// Bytes with the readable padding behind them that simdjson asks for.
public struct PaddedBytes: ~Copyable {
  /// Readable bytes that must lie behind the text.
  public static let padding = 64

  private var storage: UnsafeMutableRawPointer
  /// How many bytes fit.
  public private(set) var capacity: Int
  /// How many bytes are filled.
  public private(set) var count = 0

  /// Room for `capacity` bytes and the padding.
  public init(capacity: Int) {
    self.capacity = max(capacity, 1)
    // Owned by this non-copyable value alone and freed in its deinit, so no other reference can outlive it.
    storage = .allocate(byteCount: self.capacity + Self.padding, alignment: 64)
    storage.initializeMemory(as: UInt8.self, repeating: 0, count: self.capacity + Self.padding)
  }

  /// A copy of `bytes`.
  public init(_ bytes: some Collection<UInt8>) {
    self.init(capacity: bytes.count)
    UnsafeMutableRawBufferPointer(start: storage, count: capacity).copyBytes(from: bytes)
    count = bytes.count
  }

  deinit { storage.deallocate() }

  /// The filled bytes, valid during the call.
  public borrowing func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: storage, count: count))
  }

  /// Fills from `offset` on what `body` writes into the free room and says how many bytes that was.
  public mutating func fill(
    from offset: Int,
    _ body: (UnsafeMutableRawBufferPointer) throws -> Int
  ) rethrows {
    let room = UnsafeMutableRawBufferPointer(start: storage + offset, count: capacity - offset)
    count = offset + (try body(room))
  }

  /// Leaves the first `count` bytes alone filled, where there are more.
  public mutating func cut(to count: Int) { self.count = min(max(count, 0), self.count) }

  /// Makes room for at least `capacity` bytes, keeping what is filled.
  public mutating func reserve(_ capacity: Int) {
    guard capacity > self.capacity else { return }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity + Self.padding, alignment: 64)
    larger.copyMemory(from: storage, byteCount: count)
    (larger + count).initializeMemory(as: UInt8.self, repeating: 0, count: capacity + Self.padding - count)
    storage.deallocate()
    storage = larger
    self.capacity = capacity
  }
}
