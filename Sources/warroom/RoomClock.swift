import Glibc
import IncidentModel

/// The clock of a room: the wall's, or one set by hand that runs at a speed of its own.
struct RoomClock: Sendable {
  /// How many room seconds pass in a second of the wall.
  let speed: Int64
  /// Where it was set and when; nil for the wall's clock, which is asked anew each time because it may be set, and a
  /// computer may sleep.
  private let setting: (start: Instant, at: Int64)?

  /// The wall's clock.
  static let wall = RoomClock()

  private init() {
    speed = 1
    setting = nil
  }

  /// A clock that shows `start` now.
  init(from start: Instant, speed: Int) {
    self.speed = Int64(max(1, speed))
    setting = (start, Self.read(CLOCK_BOOTTIME))
  }

  /// What it shows.
  var now: Instant {
    guard let setting else { return Instant(nanoseconds: Self.read(CLOCK_REALTIME)) }
    let passed = Self.read(CLOCK_BOOTTIME) - setting.at
    let (moved, overflow) = passed.multipliedReportingOverflow(by: speed)
    let (sum, late) = setting.start.nanoseconds.addingReportingOverflow(overflow ? .max : moved)
    return late ? .distantFuture : Instant(nanoseconds: sum)
  }

  /// Milliseconds of the wall until it shows `instant`, rounded up; 0 when it already has.
  func milliseconds(until instant: Instant) -> Int {
    let (rest, overflow) = instant.nanoseconds.subtractingReportingOverflow(now.nanoseconds)
    guard !overflow, rest > 0 else { return 0 }
    return Int(clamping: (rest / speed + 999_999) / 1_000_000)
  }

  static func monotonicNanoseconds() -> Int64 { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
