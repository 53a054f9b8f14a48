/// A sorted sequence of unique elements whose copies share storage: inserting into a copy costs one chunk, not all of it.
public struct SortedChunks<Element: Comparable & Sendable>: Sendable {
  @inlinable static var chunkSize: Int { 512 }

  @usableFromInline var chunks: [[Element]] = []
  /// How many elements there are.
  @inlinable public var count: Int { total }
  @usableFromInline var total = 0

  /// An empty sequence.
  @inlinable
  public init() {}

  /// The elements of `sorted`, which must be in order and unique.
  @inlinable
  public init(sorted: [Element]) {
    chunks = stride(from: 0, to: sorted.count, by: Self.chunkSize).map {
      Array(sorted[$0..<Swift.min($0 + Self.chunkSize, sorted.count)])
    }
    total = sorted.count
  }

  /// Whether there are none.
  @inlinable
  public var isEmpty: Bool { count == 0 }
  /// The smallest element.
  @inlinable
  public var first: Element? { chunks.first?.first }
  /// The greatest element.
  @inlinable
  public var last: Element? { chunks.last?.last }

  /// The element at a rank from 0; costs a walk over the chunks.
  @inlinable
  public subscript(rank: Int) -> Element {
    var rest = rank
    for chunk in chunks {
      if rest < chunk.count { return chunk[rest] }
      rest -= chunk.count
    }
    preconditionFailure("rank \(rank) is outside of 0..<\(count)")
  }

  /// The elements from one rank up to another, smallest first; costs a walk over the chunks and what it returns.
  @inlinable
  public func elements(in ranks: Range<Int>) -> [Element] {
    var found: [Element] = []
    found.reserveCapacity(ranks.count)
    var start = 0
    for chunk in chunks {
      let low = Swift.max(ranks.lowerBound - start, 0)
      let high = Swift.min(ranks.upperBound - start, chunk.count)
      if low < high { found += chunk[low..<high] }
      start += chunk.count
      if start >= ranks.upperBound { break }
    }
    return found
  }

  /// How many elements `isBefore` holds for; it must hold for the first so many and for no other.
  @inlinable
  public func count(while isBefore: (Element) -> Bool) -> Int {
    var before = 0
    for chunk in chunks {
      if let last = chunk.last, isBefore(last) {
        before += chunk.count
        continue
      }
      var low = 0
      var high = chunk.count
      while low < high {
        let middle = (low + high) / 2
        if isBefore(chunk[middle]) { low = middle + 1 } else { high = middle }
      }
      return before + low
    }
    return before
  }

  /// How many elements are smaller than `element`.
  @inlinable
  public func rank(of element: Element) -> Int {
    let chunk = chunkIndex(for: element)
    guard chunk < chunks.count else { return count }
    return chunks[..<chunk].reduce(0) { $0 + $1.count } + position(of: element, in: chunks[chunk])
  }

  /// Whether it is there.
  @inlinable
  public func contains(_ element: Element) -> Bool {
    let chunk = chunkIndex(for: element)
    guard chunk < chunks.count else { return false }
    let position = position(of: element, in: chunks[chunk])
    return position < chunks[chunk].count && chunks[chunk][position] == element
  }

  /// Puts it in its place; replaces an equal one.
  @inlinable
  public mutating func insert(_ element: Element) {
    let chunk = chunkIndex(for: element)
    guard chunk < chunks.count else { return append(element) }
    let position = position(of: element, in: chunks[chunk])
    if position < chunks[chunk].count, chunks[chunk][position] == element {
      chunks[chunk][position] = element
      return
    }
    chunks[chunk].insert(element, at: position)
    total += 1
    if chunks[chunk].count > Self.chunkSize * 2 {
      let half = chunks[chunk].count / 2
      chunks.insert(Array(chunks[chunk][half...]), at: chunk + 1)
      chunks[chunk].removeSubrange(half...)
    }
  }

  /// Puts elements in their places; `run` must be in order, and none of it there yet. Costs the chunks they go to.
  @inlinable
  public mutating func insert(sorted run: [Element]) {
    var start = 0
    while start < run.count {
      let chunk = chunkIndex(for: run[start])
      guard chunk < chunks.count else { return append(run[start...]) }
      var end = start + 1
      while end < run.count, !isBehind(chunk, run[end]) { end += 1 }
      Self.merge(run[start..<end], into: &chunks[chunk])
      total += end - start
      if chunks[chunk].count > Self.chunkSize * 2 {
        chunks.replaceSubrange(chunk...chunk, with: Self(sorted: chunks[chunk]).chunks)
      }
      start = end
    }
  }

  /// Merges from the back, where the room is: what stands there moves and is not copied.
  @inlinable static func merge(_ run: ArraySlice<Element>, into chunk: inout [Element]) {
    var old = chunk.count - 1
    chunk += run
    chunk.withUnsafeMutableBufferPointer { chunk in
      run.withUnsafeBufferPointer { run in
        var place = chunk.count - 1
        var next = run.count - 1
        while next >= 0 {
          if old >= 0, run[next] < chunk[old] {
            chunk.swapAt(place, old)
            old -= 1
          } else {
            chunk[place] = run[next]
            next -= 1
          }
          place -= 1
        }
      }
    }
  }

  @inlinable mutating func append(_ run: ArraySlice<Element>) {
    for element in run { append(element) }
  }

  /// Takes it out; false when it was not there.
  @inlinable
  @discardableResult
  public mutating func remove(_ element: Element) -> Bool {
    let chunk = chunkIndex(for: element)
    guard chunk < chunks.count else { return false }
    let position = position(of: element, in: chunks[chunk])
    guard position < chunks[chunk].count, chunks[chunk][position] == element else { return false }
    chunks[chunk].remove(at: position)
    if chunks[chunk].isEmpty { chunks.remove(at: chunk) }
    total -= 1
    return true
  }

  @inlinable mutating func append(_ element: Element) {
    if let last = chunks.indices.last, chunks[last].count < Self.chunkSize {
      chunks[last].append(element)
    } else {
      chunks.append([element])
    }
    total += 1
  }

  /// The first chunk whose last element is not smaller than `element`.
  @inlinable func chunkIndex(for element: Element) -> Int {
    var low = 0
    var high = chunks.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle, element) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether all of a chunk, which is never empty, comes before `element`. Looks at the last one where it lies: to copy
  /// it would cost more than to compare it.
  @inlinable func isBehind(_ chunk: Int, _ element: Element) -> Bool {
    chunks[chunk].withUnsafeBufferPointer { $0[$0.count - 1] < element }
  }

  @inlinable func position(of element: Element, in chunk: [Element]) -> Int {
    var low = 0
    var high = chunk.count
    while low < high {
      let middle = (low + high) / 2
      if chunk[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SortedChunks: Sequence {
  /// The elements, smallest first.
  @inlinable
  public func makeIterator() -> FlattenSequence<[[Element]]>.Iterator {
    chunks.joined().makeIterator()
  }
}

extension SortedChunks: Equatable {
  /// Equal when the elements are, however they are cut.
  @inlinable
  public static func == (left: SortedChunks, right: SortedChunks) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }
}
