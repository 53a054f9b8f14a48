/// A growing sequence whose copies share storage: appending to a copy costs one chunk, not all of it.
public struct AppendedChunks<Element: Sendable>: Sendable {
  private static var chunkSize: Int { 1024 }

  private var chunks: [[Element]] = []
  /// How many elements there are.
  public private(set) var count = 0

  /// An empty sequence.
  public init() {}

  /// Adds an element at the end.
  public mutating func append(_ element: Element) {
    if count % Self.chunkSize == 0 {
      chunks.append([element])
    } else {
      chunks[chunks.count - 1].append(element)
    }
    count += 1
  }

  /// The element at an index from 0.
  public subscript(index: Int) -> Element {
    get { chunks[index / Self.chunkSize][index % Self.chunkSize] }
    set { chunks[index / Self.chunkSize][index % Self.chunkSize] = newValue }
  }

  /// The element at an index; nil outside.
  public func at(_ index: Int) -> Element? { index >= 0 && index < count ? self[index] : nil }
}
