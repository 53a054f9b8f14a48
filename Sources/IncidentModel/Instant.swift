/// A moment on the time line: nanoseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Reaches from 1678 to 2261; a time outside of that is refused where it is read.
public struct Instant: Hashable, Comparable, Sendable {
  /// Nanoseconds since the epoch; negative before it.
  public var nanoseconds: Int64

  /// The instant `nanoseconds` after the epoch.
  @inlinable
  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// The instant whole `seconds` after the epoch, clamped to what the type can hold.
  @inlinable
  public init(seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    nanoseconds = overflow ? (seconds < 0 ? .min : .max) : product
  }

  /// Whole seconds since the epoch, rounded down.
  @inlinable
  public var seconds: Int64 {
    let (quotient, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// Whole seconds from `earlier` to this instant; negative when `earlier` is the later one.
  @inlinable
  public func seconds(since earlier: Instant) -> Int64 {
    seconds - earlier.seconds
  }

  /// This instant moved by whole `seconds`, clamped.
  @inlinable
  public func adding(seconds: Int64) -> Instant {
    let (delta, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflow else { return seconds < 0 ? .distantPast : .distantFuture }
    let (sum, over) = nanoseconds.addingReportingOverflow(delta)
    return over ? (delta < 0 ? .distantPast : .distantFuture) : Instant(nanoseconds: sum)
  }

  /// This instant moved by so many nanoseconds, clamped.
  @inlinable
  public func adding(nanoseconds delta: Int64) -> Instant {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(delta)
    return overflow ? (delta < 0 ? .distantPast : .distantFuture) : Instant(nanoseconds: sum)
  }

  /// The earliest instant.
  @inlinable public static var distantPast: Instant { Instant(nanoseconds: .min) }
  /// The latest instant.
  @inlinable public static var distantFuture: Instant { Instant(nanoseconds: .max) }

  /// The earlier one comes first.
  @inlinable
  public static func < (left: Instant, right: Instant) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}
