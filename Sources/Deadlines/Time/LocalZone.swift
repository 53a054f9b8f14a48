import Foundation

/// The wall clock of a place. Instants are whole seconds since the epoch; every offset comes from `TimeZone`.
public struct LocalZone: Hashable, Sendable {
  /// Instants from year 1 to year 9999: what is computed here, and what `TimeZone` answers for.
  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  static let day: Int64 = 86_400

  let timeZone: TimeZone

  /// The wall clock of a zone.
  public init(_ timeZone: TimeZone) { self.timeZone = timeZone }

  /// The zone of an IANA name; nil where there is none.
  init?(named name: String) {
    guard let timeZone = TimeZone(identifier: name) else { return nil }
    self.timeZone = timeZone
  }

  /// Seconds east of Greenwich.
  public func offset(at instant: Int64) -> Int64 {
    Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
  }

  /// The date on the wall.
  public func day(at instant: Int64) -> CivilDay {
    CivilDay(number: Int((instant + offset(at: instant)).floored(by: Self.day)))
  }

  /// Seconds since midnight, as the wall shows them.
  public func timeOfDay(at instant: Int64) -> Int64 {
    let local = instant + offset(at: instant)
    return local - local.floored(by: Self.day) * Self.day
  }

  /// The instant at which the wall shows `seconds` after midnight of a day.
  ///
  /// A time that the clocks skip becomes the first instant after the gap; of one that they show twice, the
  /// first pass counts.
  public func instant(_ day: CivilDay, _ seconds: Int64 = 0) -> Int64 {
    let local = Int64(day.number) * Self.day + seconds
    let before = offset(at: local - Self.day)
    let after = offset(at: local + Self.day)
    // No zone changes its clocks forth and back within two days.
    if before == after { return local - before }
    let (one, other) = (local - before, local - after)
    switch (offset(at: one) == before, offset(at: other) == after) {
    case (true, true): return min(one, other)
    case (true, false): return one
    case (false, true): return other
    case (false, false): return lastChange(after: min(one, other), until: max(one, other))
    }
  }

  /// How often the wall shows `seconds` after midnight of a day: once, but for the hours in which clocks are changed.
  public func passes(of day: CivilDay, _ seconds: Int64) -> Int {
    let local = Int64(day.number) * Self.day + seconds
    let offsets = Set([offset(at: local - Self.day), offset(at: local + Self.day)])
    return offsets.count { offset(at: local - $0) == $0 }
  }

  /// The first instant after a day.
  func end(of day: CivilDay) -> Int64 { instant(day.adding(days: 1)) }

  /// Start of the clock hour that the wall shows; in a repeated hour, of that pass.
  func hour(containing instant: Int64) -> Int64 {
    let local = instant + offset(at: instant)
    let start = instant - (local - local.floored(by: 3600) * 3600)
    guard start < instant, offset(at: start) != offset(at: instant) else { return start }
    return lastChange(after: start, until: instant)
  }

  /// The first instant of the offset in force at `late`, which is another than that at `early`.
  func lastChange(after early: Int64, until late: Int64) -> Int64 {
    let offset = offset(at: late)
    var (low, high) = (early, late)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if self.offset(at: middle) == offset { high = middle } else { low = middle }
    }
    return high
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards the past.
  func floored(by divisor: Self) -> Self {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
