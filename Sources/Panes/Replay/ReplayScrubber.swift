import Foundation
import IncidentModel
import Replay
import ScreenKit
import Theming

/// The whole of a replay as one row: how much came when, the marks one can go to, and where it is now.
public enum ReplayScrubber {
  /// Draws the row.
  public static func draw(
    _ replay: ReplayState,
    over course: ReplayCourse,
    clock: ClockFace,
    glyphs: GlyphSet,
    width: Int
  ) -> Drawing {
    var canvas = Canvas(Size(width: width, height: 1), glyphs: glyphs)
    canvas.fill(Rect(canvas.size), ink: Ink(.bar))
    let ends = width >= 60 ? labels(of: course, clock) : ("", "")
    let widths = (TextWidth.columns(of: ends.0), TextWidth.columns(of: ends.1))
    canvas.text(ends.0, x: 1, y: 0, ink: Ink(.muted))
    canvas.text(ends.1, x: width - 1 - widths.1, y: 0, ink: Ink(.muted))
    let start = widths.0 + 2
    let columns = max(1, width - 1 - widths.1 - 1 - start)
    let position = replay.clock.position
    let here = course.part(of: position, of: columns)
    drawDensity(of: course, on: replay.axis, &canvas, x: start, columns: columns, here: here)
    for mark in course.marks.all(on: replay.axis).sorted(by: { $0.kind.weight < $1.kind.weight }) {
      let time = mark.time(on: replay.axis)
      guard course.range.contains(time) else { continue }
      let x = start + course.part(of: time, of: columns)
      canvas.put(DrawnCharacter(mark.kind.sign(glyphs)), x: x, y: 0, ink: Ink(mark.kind.role, .bold))
    }
    let ink = Ink(.notLive, [.bold, .reverse])
    canvas.put(DrawnCharacter(glyphs.scrollThumb), x: start + here, y: 0, ink: ink)
    return Drawing(grid: canvas.grid, changesAt: nextChange(replay, course, columns: columns, here: here))
  }

  private static func drawDensity(
    of course: ReplayCourse,
    on axis: TimeAxis,
    _ canvas: inout Canvas,
    x: Int,
    columns: Int,
    here: Int
  ) {
    let counts = course.density(columns: columns, on: axis)
    let most = Double(max(1, counts.max() ?? 1))
    for (column, count) in counts.enumerated() where count > 0 {
      // A flood of alerts must not press everything else flat.
      let share = log2(1 + Double(count)) / log2(1 + most)
      let height = min(canvas.glyphs.spark.count - 1, Int(share * Double(canvas.glyphs.spark.count)))
      let ink = Ink(column <= here ? .bar : .muted)
      canvas.put(DrawnCharacter(canvas.glyphs.spark[height]), x: x + column, y: 0, ink: ink)
    }
  }

  private static func nextChange(
    _ replay: ReplayState,
    _ course: ReplayCourse,
    columns: Int,
    here: Int
  ) -> Instant? {
    guard replay.clock.isPlaying, here + 1 < columns else { return nil }
    return course.instant(at: here + 1, of: columns)
  }

  /// What stands at the ends: days, or times of day where all is on one.
  private static func labels(of course: ReplayCourse, _ clock: ClockFace) -> (String, String) {
    let (first, last) = (course.range.lowerBound, course.range.upperBound)
    if clock.dayNumber(first) == clock.dayNumber(last) {
      return (clock.timeOfDay(first), clock.timeOfDay(last))
    }
    return (clock.civil(first).dayText, clock.civil(last).dayText)
  }
}

extension ReplayMark.Kind {
  /// Of marks in one column the weightiest is seen.
  fileprivate var weight: Int {
    switch self {
    case .inject: 0
    case .declared: 1
    case .phase: 2
    case .restored: 3
    case .awareness: 4
    case .filed: 5
    case .decision: 6
    case .deadline: 7
    }
  }

  fileprivate var role: Role {
    switch self {
    case .declared, .phase: .heading
    case .awareness: .warning
    case .decision: .notice
    case .filed, .restored: .good
    case .deadline: .critical
    case .inject: .info
    }
  }

  /// The sign of the mark; a letter where only ASCII can be shown.
  func sign(_ glyphs: GlyphSet) -> Character {
    switch self {
    case .declared: glyphs.isASCII ? "B" : glyphs.diamond
    case .awareness: glyphs.isASCII ? "A" : glyphs.flag
    case .decision: glyphs.isASCII ? "D" : glyphs.square
    case .filed: glyphs.isASCII ? "F" : glyphs.check
    case .phase: glyphs.isASCII ? "P" : glyphs.triangleRight
    case .deadline: glyphs.isASCII ? "X" : glyphs.cross
    case .restored: glyphs.isASCII ? "R" : glyphs.bullet
    case .inject: glyphs.isASCII ? "I" : glyphs.hollow
    }
  }
}
