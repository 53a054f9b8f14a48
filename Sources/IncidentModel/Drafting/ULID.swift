import Synchronization

/// An id that sorts by the millisecond it was made in (ULID): 48 bits of time, 80 random ones, 26 letters and digits.
public struct ULID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Crockford's base 32: no I, L, O or U that a person could misread.
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Milliseconds since the epoch, 48 bits.
  let milliseconds: UInt64
  /// The upper 16 random bits.
  let high: UInt16
  /// The lower 64 random bits.
  let low: UInt64

  init(milliseconds: UInt64, high: UInt16, low: UInt64) {
    self.milliseconds = milliseconds & (1 << 48 - 1)
    self.high = high
    self.low = low
  }

  /// An id of its 26 characters; nil for anything else.
  public init?(_ text: String) {
    let values = text.utf8.compactMap { Self.digits.firstIndex(of: $0).map(UInt64.init) }
    guard values.count == 26, text.utf8.count == 26, values[0] < 8 else { return nil }
    var upper: UInt64 = 0
    var lower: UInt64 = 0
    for value in values {
      upper = upper << 5 | lower >> 59
      lower = lower << 5 | value
    }
    self.init(milliseconds: upper >> 16, high: UInt16(truncatingIfNeeded: upper), low: lower)
  }

  /// The 26 characters that events carry; they sort as the ids do.
  public var description: String {
    let upper = milliseconds << 16 | UInt64(high)
    let text = (0..<26).map { place -> UInt8 in
      let shift = (25 - place) * 5
      let bits =
        shift >= 64 ? upper >> (shift - 64) : shift > 59 ? upper << (64 - shift) | low >> shift : low >> shift
      return Self.digits[Int(bits & 31)]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The next one of the same millisecond; of the next where there is none.
  var next: ULID {
    if low < .max { return ULID(milliseconds: milliseconds, high: high, low: low + 1) }
    if high < .max { return ULID(milliseconds: milliseconds, high: high + 1, low: 0) }
    return ULID(milliseconds: milliseconds + 1, high: 0, low: 0)
  }

  /// The one made earlier comes first.
  public static func < (left: ULID, right: ULID) -> Bool {
    (left.milliseconds, left.high, left.low) < (right.milliseconds, right.high, right.low)
  }
}

/// Makes ids, each greater than the one before, also where the clock stands still or is set back. For any thread.
public final class ULIDs: Sendable {
  private let last = Mutex<ULID?>(nil)

  /// A maker of ids that has made none.
  public init() {}

  /// An id made at an instant; its random part comes from the system.
  public func next(at now: Instant) -> ULID {
    var system = SystemRandomNumberGenerator()
    return next(at: now, using: &system)
  }

  /// `next(at:)`, with a generator of random bits.
  func next(at now: Instant, using generator: inout some RandomNumberGenerator) -> ULID {
    // Before 1970 there was none; ids of a clock that stands there are in order all the same.
    let milliseconds = UInt64(max(0, now.nanoseconds / 1_000_000))
    let fresh = ULID(milliseconds: milliseconds, high: generator.next(), low: generator.next())
    return last.withLock { last in
      let made = last.map { $0.milliseconds >= milliseconds ? $0.next : fresh } ?? fresh
      last = made
      return made
    }
  }
}
