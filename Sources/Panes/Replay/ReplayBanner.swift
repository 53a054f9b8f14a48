import IncidentModel
import Replay
import ScreenKit
import Theming

/// The row that says that this is not the present: whether time runs, which instant is shown, how fast, where in the
/// whole, and on which axis the record is cut.
///
/// Narrow screens shorten words; that it is a replay, whether it runs, the instant and the axis are never left out.
public enum ReplayBanner {
  enum Part: Hashable, CaseIterable {
    case state, time, speed, position, axis, skip, arrived
  }

  /// What is shortened first, each time to the next form of that part.
  private static let steps: [Part] = [
    .axis, .position, .time, .arrived, .state, .speed, .position, .skip, .time, .arrived, .axis, .position,
    .state, .time,
  ]

  /// Draws the row.
  public static func draw(
    _ replay: ReplayState,
    over course: ReplayCourse,
    clock: ClockFace,
    glyphs: GlyphSet,
    width: Int
  ) -> Drawing {
    var canvas = Canvas(Size(width: width, height: 1), glyphs: glyphs)
    canvas.fill(Rect(canvas.size), ink: Ink(.notLive, .reverse))
    let writer = ReplayBannerWriter(replay: replay, course: course, clock: clock, glyphs: glyphs)
    let gap = width < 100 ? 1 : 3
    var fitting = BarFitting<Part>()
    for part in Part.allCases { fitting.add(part, writer.forms(of: part)) }
    fitting.fit(in: width - 2, gap: gap, steps: steps)
    let left: [Part] = [.state, .time, .speed, .skip]
    _ = canvas.parts(left.map(fitting.pieces), x: 1, y: 0, gap: gap)
    canvas.parts([Part.arrived, .position, .axis].map(fitting.pieces), end: width - 1, y: 0, gap: gap)
    return Drawing(grid: canvas.grid, changesAt: nextChange(of: replay))
  }

  /// The seconds move, but no more than ten times in a second of the wall.
  private static func nextChange(of replay: ReplayState) -> Instant? {
    guard replay.clock.isPlaying else { return nil }
    let position = replay.clock.position
    guard case .quarters(let quarters) = replay.clock.speed else { return position.adding(nanoseconds: 1) }
    let tenth = position.adding(nanoseconds: quarters * 25_000_000)
    return max(Instant(seconds: position.seconds).adding(seconds: 1), tenth)
  }
}

/// Words the parts of the banner, each in forms from long to short.
struct ReplayBannerWriter {
  let replay: ReplayState
  let course: ReplayCourse
  let clock: ClockFace
  let glyphs: GlyphSet

  private var position: Instant { replay.clock.position }

  func forms(of part: ReplayBanner.Part) -> [[BarPiece]] {
    switch part {
    case .state: forms(state, .bold)
    case .time: forms(time, .bold)
    case .speed: forms(speed)
    case .position: forms(place) + [[]]
    case .axis: forms(axis, .bold)
    case .skip: replay.clock.skip.map { forms(words(of: $0)) } ?? [[]]
    case .arrived: replay.arrived > 0 ? forms(arrived) : [[]]
    }
  }

  private func forms(_ texts: [String], _ attributes: Ink.Attributes = []) -> [[BarPiece]] {
    texts.map { [BarPiece($0, .notLive, attributes.union(.reverse))] }
  }

  private var state: [String] {
    let word = replay.clock.isPlaying ? "PLAYING" : "PAUSED"
    let sign = replay.clock.isPlaying ? glyphs.triangleRight : glyphs.square
    return ["\(replay.reach == nil ? "REPLAY" : "TRAINING") \(sign) \(word)", "\(sign) \(word)", word]
  }

  private var time: [String] {
    let zone = clock.abbreviation(at: position)
    let universal = clock.mode == .utc ? "" : " \(clock.utc(position))"
    let civil = clock.civil(position)
    return [
      clock.full(position, seconds: true) + universal,
      "\(civil.dayText) \(civil.secondText) \(zone)",
      "\(civil.dayText.drop { $0 != " " }.dropFirst()) \(civil.minuteText) \(zone)",
    ]
  }

  private var speed: [String] {
    guard replay.clock.speed != .events else { return [replay.clock.speed.words, "events"] }
    return ["speed \(replay.clock.speed.words)", replay.clock.speed.words]
  }

  private var place: [String] {
    let track = course.track(on: replay.axis)
    if replay.reach != nil { return ["event \(grouped(track.eventCount(by: position)))"] }
    let (count, total) = (grouped(track.eventCount(by: position)), grouped(track.eventCount))
    let share = position >= course.range.upperBound ? "100 %" : "\(course.part(of: position, of: 100)) %"
    return ["event \(count) of \(total), \(share)", "\(count) of \(total)", share]
  }

  private var axis: [String] {
    if replay.looksBack { return ["looking back; End returns", "looking back", "back"] }
    if replay.reach != nil { return ["what lies ahead is hidden", "ahead is hidden", "hidden"] }
    return replay.axis == .known
      ? ["known-at: recorded by then", "known-at", "known"]
      : ["true-at: happened by then", "true-at", "true"]
  }

  private func words(of skip: ReplayClock.Skip) -> [String] {
    let seconds = skip.to.seconds(since: skip.from)
    return ["skipped \(Span.text(seconds)) of quiet", "skipped \(Span.coarse(seconds))"]
  }

  private var arrived: [String] {
    ["\(grouped(replay.arrived)) arrived meanwhile", "\(grouped(replay.arrived)) arrived"]
  }
}
