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

  /// Whose first row it is.
  enum Face {
    case room
    /// What the glance tells itself, larger, is left out.
    case glance
    /// Of a case that may not be shown: its label, and nothing else of it.
    case withheld
  }

  enum Part: Hashable, CaseIterable {
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
    draw(.room, context, figures: figures, marks: marks, width: width)
  }

  static func draw(
    _ face: Face,
    _ context: PaneContext,
    figures: RoomFigures = RoomFigures(),
    marks: Marks,
    mask: HostMask? = nil,
    width: Int
  ) -> Drawing {
    var canvas = Canvas(Size(width: width, height: 1), glyphs: context.glyphs)
    canvas.fill(Rect(canvas.size), ink: Ink(.bar))
    let gap = width < 100 ? 1 : 2
    let writer = HeaderWriter(context: context, figures: figures, marks: marks, face: face, mask: mask)
    var fitting = BarFitting<Part>()
    for part in Part.allCases where face.parts.contains(part) { fitting.add(part, writer.forms(of: part)) }
    // The glance is about the incident: its name outlasts the date.
    let early: [Part] = face == .room ? [] : [.clock, .clock, .clock]
    fitting.fit(in: width - 2, gap: gap, steps: early + steps(isUrgent: writer.isUrgent))
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

extension HeaderBar.Face {
  /// What stands in the row.
  fileprivate var parts: Set<HeaderBar.Part> {
    switch self {
    case .room: Set(HeaderBar.Part.allCases)
    case .glance: [.name, .severity, .tlp, .exercise, .drill, .live, .clock]
    case .withheld: [.name, .tlp, .drill, .live, .clock]
    }
  }
}
