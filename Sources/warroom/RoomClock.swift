import Glibc
import IncidentModel

/// The clock of a room: the wall's, or one set by hand that runs at a speed of its own.
struct RoomClock: Sendable {
  /// How many room seconds pass in a second of the wall.
  let speed: Int64
  private let start: Instant
  private let startedAt: Int64

  /// The wall's clock.
  static var wall: RoomClock { RoomClock(from: realNow(), speed: 1) }

  /// A clock that shows `start` now.
  init(from start: Instant, speed: Int) {
    self.start = start
    self.speed = Int64(max(1, speed))
    startedAt = Self.monotonicNanoseconds()
  }

  /// What it shows.
  var now: Instant {
    let passed = Self.monotonicNanoseconds() - startedAt
    let (moved, overflow) = passed.multipliedReportingOverflow(by: speed)
    let (sum, late) = start.nanoseconds.addingReportingOverflow(overflow ? .max : moved)
    return late ? .distantFuture : Instant(nanoseconds: sum)
  }

  /// Milliseconds of the wall until it shows `instant`, rounded up; 0 when it already has.
  func milliseconds(until instant: Instant) -> Int {
    let (rest, overflow) = instant.nanoseconds.subtractingReportingOverflow(now.nanoseconds)
    guard !overflow, rest > 0 else { return 0 }
    return Int(clamping: (rest / speed + 999_999) / 1_000_000)
  }

  static func monotonicNanoseconds() -> Int64 { read(CLOCK_MONOTONIC) }

  private static func realNow() -> Instant { Instant(nanoseconds: read(CLOCK_REALTIME)) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
