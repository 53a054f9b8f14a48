import Dispatch
import Synchronization

/// A line of elements from several threads to several, in which producers wait when it is full.
final class HandOver<Element: Sendable>: Sendable {
  private struct Line: Sendable {
    var elements: [Element?] = []
    var head = 0
    var isLimited: Bool
  }

  private let line: Mutex<Line>
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// A line that holds so many, or any number.
  init(limit: Int? = nil) {
    line = Mutex(Line(isLimited: limit != nil))
    for _ in 0..<(limit ?? 0) { free.signal() }
  }

  /// Lets the line grow without end from now on.
  func removeLimit() { line.withLock { $0.isLimited = false } }

  /// Puts an element in, or nil to end one taker's waiting; waits while the line is full.
  func put(_ element: Element?) {
    if line.withLock({ $0.isLimited }) { free.wait() }
    line.withLock { $0.elements.append(element) }
    filled.signal()
  }

  /// Takes the oldest element out; waits while there is none. Nil ends the taking.
  func take() -> Element? {
    filled.wait()
    defer { free.signal() }
    return line.withLock { line in
      let element = line.elements[line.head]
      line.elements[line.head] = nil
      line.head += 1
      if line.head == line.elements.count || line.head > 1024 {
        line.elements.removeFirst(line.head)
        line.head = 0
      }
      return element
    }
  }
}
