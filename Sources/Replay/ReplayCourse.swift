import IncidentModel

/// What a replay runs over: when things came on both axes, and where there are marks.
public struct ReplayCourse: Sendable {
  /// From where to where it goes: the time of the response, as it was recorded.
  public var range: ClosedRange<Instant>
  /// The range ends where the clock is stopped and more is to come: quiet before that is skipped as before an event.
  public var endsInStop = false
  /// Moments to go to.
  public let marks: ReplayMarks
  private let known: ReplayTrack
  private let happened: ReplayTrack

  /// A course of its parts; the range follows from what was recorded.
  public init(known: ReplayTrack, happened: ReplayTrack, marks: ReplayMarks) {
    self.known = known
    self.happened = happened
    self.marks = marks
    range = known.span ?? Instant(seconds: 0)...Instant(seconds: 0)
  }

  /// Whether there is nothing to replay.
  public var isEmpty: Bool { known.span == nil }

  /// What came on an axis.
  public func track(on axis: TimeAxis) -> ReplayTrack { axis == .known ? known : happened }

  /// The next instant at which something comes or a mark stands.
  public func next(after instant: Instant, on axis: TimeAxis) -> Instant? {
    [track(on: axis).next(after: instant), marks.next(after: instant, on: axis)?.time(on: axis)]
      .compactMap(\.self).min()
  }

  /// The last instant, at the latest a given one, at which something came or a mark stands.
  public func last(by instant: Instant, on axis: TimeAxis) -> Instant? {
    let mark = marks.previous(before: instant.adding(nanoseconds: 1), on: axis)
    return [track(on: axis).last(by: instant), mark?.time(on: axis)].compactMap(\.self).max()
  }

  /// How much came in each of `columns` equal parts of the range; what came before it is in none, what came at its very
  /// end in the last.
  public func density(columns: Int, on axis: TimeAxis) -> [Int] {
    guard columns > 0 else { return [] }
    let track = track(on: axis)
    var before = track.count(before: range.lowerBound)
    return (1...columns).map { column in
      let count =
        column == columns
        ? track.count(by: range.upperBound) : track.count(before: instant(at: column, of: columns))
      defer { before = count }
      return count - before
    }
  }

  /// Where a part of the range begins.
  public func instant(at part: Int, of parts: Int) -> Instant {
    let length = Int128(range.upperBound.nanoseconds) - Int128(range.lowerBound.nanoseconds)
    let parts = Int128(max(1, parts))
    let offset = (length * Int128(part) + parts - 1) / parts
    return Instant(nanoseconds: Int64(clamping: Int128(range.lowerBound.nanoseconds) + offset))
  }

  /// In which of some equal parts of the range an instant lies; instants outside lie in the first or the last.
  public func part(of instant: Instant, of parts: Int) -> Int {
    let length = Int128(range.upperBound.nanoseconds) - Int128(range.lowerBound.nanoseconds)
    guard length > 0, parts > 0 else { return 0 }
    let offset = Int128(instant.nanoseconds) - Int128(range.lowerBound.nanoseconds)
    return min(max(0, Int(clamping: offset * Int128(parts) / length)), parts - 1)
  }
}
