import Glibc
import Synchronization

/// By which other threads wake the one that follows: to look at everything again, or to stop.
final class WakeLine: Sendable {
  private let stopped = Atomic<Bool>(false)
  private let rescan = Atomic<Bool>(false)
  private let report = Atomic<Bool>(false)
  /// To be waited for with poll; negative when the system grants no pipe.
  let descriptor: Int32
  private let entrance: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    descriptor = ends[0]
    entrance = ends[1]
  }

  deinit {
    close(descriptor)
    close(entrance)
  }

  /// Whether following is over.
  var isStopped: Bool { stopped.load(ordering: .acquiring) }

  /// Ends following, for good.
  func stop() {
    stopped.store(true, ordering: .releasing)
    poke()
  }

  /// Asks for a look at everything.
  func askForRescan() {
    rescan.store(true, ordering: .releasing)
    poke()
  }

  /// Whether a look at everything was asked for since the last call.
  func takeRescan() -> Bool {
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 {}
    return rescan.exchange(false, ordering: .acquiringAndReleasing)
  }

  /// Asks for an update although nothing has changed.
  func askForReport() {
    report.store(true, ordering: .releasing)
    poke()
  }

  /// Whether an update was asked for since the last call.
  func takeReport() -> Bool { report.exchange(false, ordering: .acquiringAndReleasing) }

  private func poke() {
    var byte: UInt8 = 0
    _ = write(entrance, &byte, 1)
  }
}
