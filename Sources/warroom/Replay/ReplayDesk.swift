import Foundation
import Glibc
import IncidentModel
import IncidentStore
import Synchronization

/// Answers requests for cuts of the past on a thread of its own: only the newest one counts.
final class ReplayDesk: Sendable {
  /// Where the latest cut lies.
  let answers: Mailbox<Snapshot>

  /// What is to be done; a room to be replayed goes before a cut of it.
  private struct Wishes: Sendable {
    var past: PastRoom?
    var cut: (instant: Instant, axis: TimeAxis)?
    var isOver = false
  }

  private let wishes = Mutex(Wishes())
  private let bell = DispatchSemaphore(value: 0)

  /// A desk that waits for a room.
  init() throws(CommandError) { answers = try Mailbox() }

  /// Begins to answer; ends with `stop`.
  func start() {
    let thread = Thread { [self] in
      var past: PastRoom?
      while true {
        bell.wait()
        let wish = wishes.withLock { wishes in
          defer { wishes = Wishes(isOver: wishes.isOver) }
          return wishes
        }
        if wish.isOver { return }
        if let room = wish.past { past = room }
        guard let cut = wish.cut, let snapshot = past?.cut(at: cut.instant, axis: cut.axis) else { continue }
        answers.put(snapshot)
      }
    }
    thread.name = "replay"
    thread.start()
  }

  /// Takes the room of which cuts will be asked.
  func take(_ past: PastRoom) {
    wishes.withLock { $0.past = past }
    bell.signal()
  }

  /// Asks for a cut, in place of one that is still waited for.
  func ask(at instant: Instant, on axis: TimeAxis) {
    wishes.withLock { $0.cut = (instant, axis) }
    bell.signal()
  }

  /// Waits for the answer, but no longer than a frame may take: a key is answered at once, whatever a cut costs.
  func awaitAnswer() {
    var descriptor = pollfd(fd: answers.wakeDescriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&descriptor, 1, Self.frame)
  }

  /// Nobody waits for a cut any more.
  func forget() {
    wishes.withLock { $0.cut = nil }
    _ = answers.take()
  }

  /// Milliseconds.
  private static let frame: Int32 = 14

  /// Ends the thread.
  func stop() {
    wishes.withLock { $0.isOver = true }
    bell.signal()
  }
}
