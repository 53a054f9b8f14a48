import Glibc
import IncidentModel
import Synchronization

/// Hands the latest value from one thread to another, and wakes the one that waits in `poll`.
///
/// Only the latest counts: a snapshot holds all that came before it.
final class Mailbox<Value: Sendable>: Sendable {
  /// Readable while something lies in the box.
  let wakeDescriptor: Int32
  private let sendDescriptor: Int32
  private let latest = Mutex<Value?>(nil)

  /// An empty box; throws when the system gives no pipe.
  init() throws(CommandError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      let reason = String(cString: strerror(errno))
      throw CommandError(
        SafeText("The system gives no pipe (\(reason)); raise the limit with ulimit -n."),
        .inputOutput
      )
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeDescriptor = ends[0]
    sendDescriptor = ends[1]
  }

  deinit {
    close(wakeDescriptor)
    close(sendDescriptor)
  }

  /// Puts a value in; replaces one that nobody took.
  func put(_ value: Value) { merge { _ in value } }

  /// Puts in what comes of the value that nobody took yet, if there is one.
  func merge(_ body: (Value?) -> Value) {
    let wasEmpty = latest.withLock { slot in
      let before = slot
      slot = body(before)
      return before == nil
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    _ = write(sendDescriptor, &byte, 1)
  }

  /// Takes the value out, if there is one.
  func take() -> Value? {
    var drained = [UInt8](repeating: 0, count: 64)
    while read(wakeDescriptor, &drained, drained.count) > 0 {}
    return latest.withLock { slot in
      defer { slot = nil }
      return slot
    }
  }
}
