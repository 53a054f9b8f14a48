/// How many alerts of each severity happened in each minute and in each hour.
public struct AlertRate: Sendable {
  /// How many of each severity, by its rank.
  public typealias Counts = SIMD8<Int32>

  private var minutes: [Int32: Counts] = [:]
  private var hours: [Int32: Counts] = [:]
  /// The most alerts of a minute.
  public private(set) var peak = 0

  /// Counts alerts in or, with -1, out again.
  mutating func add(_ severity: Severity, minute: Int32, times: Int32) {
    let before = minutes[minute] ?? Counts()
    var counts = before
    counts[severity.rank] &+= times
    minutes[minute] = counts
    let wasPeak = Int(before.wrappedSum()) == peak
    peak = max(peak, Int(counts.wrappedSum()))
    if times < 0, wasPeak { peak = minutes.values.map { Int($0.wrappedSum()) }.max() ?? 0 }
    hours[minute / 60, default: Counts()][severity.rank] &+= times
  }

  /// The minute that an instant lies in, counted from the epoch; nil for the distant past.
  static func minute(of instant: Instant) -> Int32? {
    instant == .distantPast || instant.seconds < 0 ? nil : Int32(clamping: instant.seconds / 60)
  }

  /// How many of each severity happened in each of so many equal parts of a stretch of time. Parts are of whole minutes
  /// where the stretch is some days long, else of whole hours.
  public func columns(_ count: Int, from start: Instant, to end: Instant) -> [Counts] {
    var columns = Array(repeating: Counts(), count: max(0, count))
    let span = end.seconds - start.seconds
    guard count > 0, span > 0 else { return columns }
    let unit: Int64 = span <= 4 * 86_400 ? 60 : 3600
    for (number, counts) in unit == 60 ? minutes : hours {
      let seconds = Int64(number) * unit
      // A unit counts where its middle lies.
      let place = (seconds + unit / 2 - start.seconds) * Int64(count) / span
      guard seconds + unit > start.seconds, seconds < end.seconds else { continue }
      columns[min(max(0, Int(place)), count - 1)] &+= counts
    }
    return columns
  }
}
