/// A growing sequence whose copies share storage: appending to a copy costs one chunk, not all of it.
public struct AppendedChunks<Element: Sendable>: Sendable {
  @inlinable static var chunkSize: Int { 1024 }

  @usableFromInline var chunks: [[Element]] = []
  /// How many elements there are.
  @inlinable public var count: Int { total }
  @usableFromInline var total = 0

  /// An empty sequence.
  @inlinable
  public init() {}

  /// Adds an element at the end.
  @inlinable
  public mutating func append(_ element: Element) {
    if count % Self.chunkSize == 0 {
      var chunk: [Element] = []
      // The first one grows with what it holds, for most sequences are short; growing wastes up to half of a chunk.
      if count > 0 { chunk.reserveCapacity(Self.chunkSize) }
      chunk.append(element)
      chunks.append(chunk)
    } else {
      chunks[chunks.count - 1].append(element)
    }
    total += 1
  }

  /// The element at an index from 0.
  @inlinable
  public subscript(index: Int) -> Element {
    get { chunks[index / Self.chunkSize][index % Self.chunkSize] }
    set { chunks[index / Self.chunkSize][index % Self.chunkSize] = newValue }
  }

  /// Changes the element at an index where it lies.
  @inlinable
  public mutating func update(at index: Int, _ change: (inout Element) -> Void) {
    change(&chunks[index / Self.chunkSize][index % Self.chunkSize])
  }

  /// Each element in turn, looked at where it lies.
  @inlinable
  public func forEach(_ body: (Element) -> Void) {
    for chunk in chunks {
      chunk.withUnsafeBufferPointer { chunk in
        for index in chunk.indices { body(chunk[index]) }
      }
    }
  }

  /// The element at an index; nil outside.
  @inlinable
  public func at(_ index: Int) -> Element? { index >= 0 && index < count ? self[index] : nil }
}
