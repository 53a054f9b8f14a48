/// A growing sequence in runs of 1024: one in which all elements are equal costs one of them.
///
/// A value whose copies share storage: appending to a copy costs one run, not all of it.
struct RunColumn<Element: Equatable & Sendable>: Sendable {
  private static var runLength: Int { 1024 }

  private struct Run: Sendable {
    let first: Element
    /// Empty as long as all are equal to the first.
    var elements: [Element] = []
  }

  private var runs: [Run] = []
  private(set) var count = 0

  /// Adds an element at the end.
  mutating func append(_ element: Element) {
    let place = count % Self.runLength
    count += 1
    guard place > 0 else { return runs.append(Run(first: element)) }
    let last = runs.count - 1
    if runs[last].elements.isEmpty {
      let first = runs[last].first
      if first == element { return }
      // The first run grows with what it holds, for most sequences are short.
      runs[last].elements.reserveCapacity(last > 0 ? Self.runLength : place + 1)
      runs[last].elements.append(contentsOf: repeatElement(first, count: place))
    }
    runs[last].elements.append(element)
  }

  /// The element at an index from 0.
  subscript(index: Int) -> Element {
    let run = runs[index / Self.runLength]
    return run.elements.isEmpty ? run.first : run.elements[index % Self.runLength]
  }
}
