import Foundation
import Synchronization
import Testing

@testable import EventFiles

/// A directory followed on a thread of its own, as the program does it.
final class Following: Sendable {
  let follower: DirectoryFollower
  private let received = Mutex(Received())
  private let isOver = DispatchSemaphore(value: 0)
  private let gate = NSLock()
  private let arrivals = Atomic<Int>(0)

  convenience init(_ directory: URL, feeds: [String] = [], isPolling: Bool = false) throws {
    self.init(try DirectoryFollower(directory: directory.path, feeds: feeds), isPolling: isPolling)
  }

  init(_ follower: DirectoryFollower, isPolling: Bool = false) {
    self.follower = follower
    Thread.detachNewThread { [self] in
      follower.follow(isPolling: isPolling) { update in
        arrivals.add(1, ordering: .relaxed)
        gate.withLock { received.withLock { $0.apply(update) } }
      }
      isOver.signal()
    }
  }

  /// What has come so far.
  var now: Received { received.withLock { $0 } }

  /// Waits until what has come is as expected; fails the test when it never is.
  @discardableResult
  func wait(
    _ comment: Comment? = nil,
    at place: SourceLocation = #_sourceLocation,
    until holds: (Received) -> Bool
  ) -> Received {
    let deadline = Date(timeIntervalSinceNow: 60)
    while Date() < deadline {
      if received.withLock({ holds($0) }) { return now }
      usleep(2000)
    }
    Issue.record(
      comment ?? "it never came: \(now.ids.sorted().prefix(20)) \(now.problems)",
      sourceLocation: place
    )
    return now
  }

  /// Holds the follower up in its sink, which `touch` must make it reach, while `body` runs.
  func holdUp(touch: () throws -> Void, while body: () throws -> Void) throws {
    gate.lock()
    defer { gate.unlock() }
    let before = arrivals.load(ordering: .relaxed)
    try touch()
    let deadline = Date(timeIntervalSinceNow: 60)
    while arrivals.load(ordering: .relaxed) == before, Date() < deadline { usleep(1000) }
    #expect(arrivals.load(ordering: .relaxed) > before)
    try body()
  }

  /// Ends following and waits for its end.
  func stop(at place: SourceLocation = #_sourceLocation) {
    follower.stop()
    #expect(isOver.wait(timeout: .now() + 60) == .success, "follow did not return", sourceLocation: place)
  }
}
