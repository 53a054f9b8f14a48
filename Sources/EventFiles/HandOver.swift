import Dispatch
import Synchronization

/// A line of elements from several threads to several, in which producers wait when it is full.
final class HandOver<Element: Sendable>: Sendable {
  private let line: Mutex<Line<Element>>
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// A line that holds elements up to a cost, or any number.
  init(limit: Int? = nil) { line = Mutex(Line(limit: limit)) }

  /// Lets the line grow without end from now on.
  func removeLimit() {
    wake(
      line.withLock { line in
        line.limit = nil
        return line.takeWaiting()
      }
    )
  }

  /// Puts an element in, or nil to end one taker's waiting; waits while there is no room for what it costs.
  func put(_ element: Element?, cost: Int = 1) {
    while !line.withLock({ $0.append(element, cost) }) { free.wait() }
    filled.signal()
  }

  /// Takes the oldest element out; waits while there is none. Nil ends the taking.
  func take() -> Element? {
    filled.wait()
    let (element, waiting) = line.withLock { ($0.removeFirst(), $0.takeWaiting()) }
    wake(waiting)
    return element
  }

  private func wake(_ count: Int) {
    for _ in 0..<count { free.signal() }
  }
}

/// What lies in a line.
private struct Line<Element: Sendable>: Sendable {
  private var elements: [(element: Element?, cost: Int)?] = []
  private var head = 0
  /// What the elements in it cost together.
  private var held = 0
  var limit: Int?
  /// How many producers wait for room.
  private var waiting = 0

  init(limit: Int?) { self.limit = limit }

  /// False where there is no room. What is too much for the whole line gets in when nothing else is there.
  mutating func append(_ element: Element?, _ cost: Int) -> Bool {
    if let limit, held > 0, held + cost > limit {
      waiting += 1
      return false
    }
    held += cost
    elements.append((element, cost))
    return true
  }

  mutating func removeFirst() -> Element? {
    let first = elements[head]
    elements[head] = nil
    head += 1
    if head == elements.count || head > 1024 {
      elements.removeFirst(head)
      head = 0
    }
    held -= first?.cost ?? 0
    return first?.element
  }

  mutating func takeWaiting() -> Int {
    defer { waiting = 0 }
    return waiting
  }
}
