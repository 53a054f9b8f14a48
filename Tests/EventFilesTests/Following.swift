import Foundation
import Synchronization
import Testing

@testable import EventFiles

/// A directory followed on a thread of its own, as the program does it.
final class Following: Sendable {
  let follower: DirectoryFollower
  private let received = Mutex(Received())
  private let isOver = DispatchSemaphore(value: 0)

  init(_ directory: URL, feeds: [String] = [], isPolling: Bool = false) throws {
    follower = try DirectoryFollower(directory: directory.path, feeds: feeds)
    Thread.detachNewThread { [self] in
      follower.follow(isPolling: isPolling) { update in received.withLock { $0.apply(update) } }
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
      let received = now
      if holds(received) { return received }
      usleep(2000)
    }
    Issue.record(
      comment ?? "it never came: \(now.ids.sorted().prefix(20)) \(now.problems)",
      sourceLocation: place
    )
    return now
  }

  /// Ends following and waits for its end.
  func stop(at place: SourceLocation = #_sourceLocation) {
    follower.stop()
    #expect(isOver.wait(timeout: .now() + 60) == .success, "follow did not return", sourceLocation: place)
  }
}
