/// Decides when a change is drawn: at once after a quiet moment, gathered into frames in a burst.
///
/// A bucket of frames that fills at 25 a second and holds five: never more than 30 in any second.
struct FramePacer {
  private static let refill: Int64 = 40_000_000
  private static let capacity: Int64 = 5 * refill

  private var credit = capacity
  private var countedAt: Int64

  /// A pacer that has been quiet until `now` (monotonic nanoseconds).
  init(now: Int64) { countedAt = now }

  /// Nanoseconds until the next frame may be drawn; 0 for now.
  mutating func delay(at now: Int64) -> Int64 {
    count(until: now)
    return max(0, Self.refill - credit)
  }

  /// Notes that a frame was drawn.
  mutating func drew(at now: Int64) {
    count(until: now)
    credit = max(0, credit - Self.refill)
  }

  private mutating func count(until now: Int64) {
    credit = min(Self.capacity, credit + max(0, now - countedAt))
    countedAt = now
  }
}
