import IncidentModel
import ScreenKit
import Theming

/// The first row: which incident, how grave, where it stands, whether what is seen is the present, and the time.
///
/// Narrow screens leave parts out, the clock and the mark of liveness never, an urgent deadline late. Only the seconds of the clock change while
/// nothing happens, and they stand in one place.
public enum HeaderBar {
  /// What the header says beside the incident.
  public struct Marks: Hashable, Sendable {
    /// The room's clock was set by hand.
    public var isDrill: Bool
    /// The past is replayed: instant and liveness stand in rows of their own.
    public var isReplay: Bool
    /// Room seconds in a second of the wall.
    public var speed: Int

    /// Marks of their parts.
    public init(isDrill: Bool = false, isReplay: Bool = false, speed: Int = 1) {
      self.isDrill = isDrill
      self.isReplay = isReplay
      self.speed = speed
    }
  }

  enum Part: Hashable {
    case name, severity, phase, tlp, exercise, drill, deadline, live, clock
  }

  /// What is shortened first, each time to the next form of that part.
  private static func steps(isUrgent: Bool) -> [Part] {
    let first: [Part] =
      isUrgent
      ? [
        .deadline, .clock, .name, .clock, .live, .clock, .phase, .name, .exercise, .deadline, .drill, .tlp,
        .phase,
      ]
      : [
        .deadline, .clock, .name, .clock, .live, .deadline, .clock, .phase, .name, .drill, .tlp, .phase,
        .exercise,
      ]
    return first + [.name, .severity, .name, .severity, .exercise]
  }

  /// Draws the row.
  public static func draw(
    _ context: PaneContext,
    figures: RoomFigures,
    marks: Marks = Marks(),
    width: Int
  ) -> Drawing {
    var canvas = Canvas(Size(width: width, height: 1), glyphs: context.glyphs)
    canvas.fill(Rect(canvas.size), ink: Ink(.bar))
    let gap = width < 100 ? 1 : 2
    let writer = HeaderWriter(context: context, figures: figures, marks: marks)
    var fitting = BarFitting<Part>()
    for part in [Part.name, .severity, .phase, .tlp, .exercise, .drill, .deadline, .live, .clock] {
      fitting.add(part, writer.forms(of: part))
    }
    fitting.fit(in: width - 2, gap: gap, steps: steps(isUrgent: writer.isUrgent))
    let nameWidth = fitting.pieces(.name).reduce(0) { $0 + TextWidth.columns(of: $1.text) }
    if nameWidth > 0 {
      fitting.add(.name, [writer.name(width: nameWidth + fitting.slack(in: width - 2, gap: gap))])
    }
    let left: [Part] = [.name, .severity, .phase, .tlp, .exercise, .drill]
    _ = canvas.parts(left.map(fitting.pieces), x: 1, y: 0, gap: gap)
    let right: [Part] = [.deadline, .live, .clock]
    canvas.parts(right.map(fitting.pieces), end: width - 1, y: 0, gap: gap)
    return Drawing(grid: canvas.grid, changesAt: nextSecond(after: context.now, marks))
  }

  /// In a drill the clock of the room runs faster; the header still changes once in a second of the wall.
  private static func nextSecond(after now: Instant, _ marks: Marks) -> Instant {
    Instant(seconds: now.seconds).adding(seconds: Int64(max(1, marks.speed)))
  }
}
