import IncidentModel
import ScreenKit
import Theming

/// What a person needs who has ten seconds: where it stands, which legal date is next, when service is back, what was
/// last said. Nothing here names a host, an account or an alert, and nothing is claimed that no event says.
public enum GlanceScreen {
  /// Draws the screen.
  public static func draw(_ context: PaneContext, size: Size) -> Drawing {
    var canvas = Canvas(size, glyphs: context.glyphs)
    let figures = RoomFigures(context.snapshot)
    let header = HeaderBar.draw(context, figures: figures, width: size.width)
    canvas.blit(header.grid, x: 0, y: 0)
    let sections = [
      phase(context), deadlines(context, figures), service(context, figures), status(context),
    ]
    let left = size.width < 60 ? 1 : size.width / 12
    let needed = sections.reduce(0) { $0 + $1.height(width: size.width - left - 1) }
    let isAiry = size.height - 1 >= needed + sections.count + 1
    var y = isAiry ? 2 : 1
    for section in sections {
      y = section.draw(&canvas, x: left, y: y, width: size.width - left - 1) + (isAiry ? 1 : 0)
    }
    return Drawing(grid: canvas.grid, changesAt: header.changesAt)
  }

  /// A heading and what stands under it.
  private struct Section {
    var heading: String
    var lines: [(text: String, ink: Ink)]

    func height(width: Int) -> Int {
      1 + lines.reduce(0) { $0 + TextFitting.wrap($1.text, to: max(8, width - 2)).count }
    }

    /// Returns the row below.
    func draw(_ canvas: inout Canvas, x: Int, y: Int, width: Int) -> Int {
      canvas.text(heading, x: x, y: y, width: width, ink: Ink(.heading, .bold))
      var row = y + 1
      for line in lines {
        for part in TextFitting.wrap(line.text, to: max(8, width - 2)) {
          canvas.text(part, x: x + 2, y: row, width: width - 2, ink: line.ink)
          row += 1
        }
      }
      return row
    }
  }

  private static func phase(_ context: PaneContext) -> Section {
    let incident = context.snapshot.state.incident.value
    guard let declared = incident.declared else {
      return Section(heading: "WHERE IT STANDS", lines: [("No incident has been declared.", Ink(.text))])
    }
    let word = incident.status == .closed ? "Closed" : "Phase: \(incident.phase?.rawValue ?? "not set")"
    let age = Span.text(context.now.seconds(since: declared))
    return Section(
      heading: "WHERE IT STANDS",
      lines: [("\(word), \(age) after it was declared.", Ink(.text, .bold))]
    )
  }

  private static func deadlines(_ context: PaneContext, _ figures: RoomFigures) -> Section {
    var lines: [(String, Ink)] = []
    let overdue = figures.overdueDuties(at: context.now)
    if overdue > 0 {
      lines.append(("\(context.glyphs.triangleUp) \(overdue) overdue", Ink(.critical, .bold)))
    }
    if let next = figures.nextDuty(at: context.now), let due = next.due {
      let isMargin = due < context.now
      let end = isMargin ? next.outerLimit ?? due : due
      let rest = end.seconds(since: context.now)
      let word = isMargin ? "past due, the legal limit is" : "due"
      let ink = rest < 86_400 ? Ink(.warning, .bold) : Ink(.text, .bold)
      lines.append(("\(next.heading): \(word) in \(Span.text(rest)), \(context.clock.full(end))", ink))
    } else if overdue == 0 {
      lines.append(("None is running.", Ink(.text)))
    }
    let states = context.snapshot.state.notifications.map(\.value.value.state)
    let count = { (state: NotificationState) in states.count { $0 == state } }
    lines.append(
      ("\(count(.filed)) filed, \(count(.pending)) pending, \(count(.waived)) waived", Ink(.muted))
    )
    return Section(heading: "NEXT LEGAL DATE", lines: lines)
  }

  private static func service(_ context: PaneContext, _ figures: RoomFigures) -> Section {
    let state = context.snapshot.state
    let systems = state.systems.map(\.value.value.state)
    let back = systems.count { $0 == .restored || $0 == .clean }
    let tasks = state.tasks.map(\.value.value.state).filter { $0 != .canceled }
    let done = tasks.count { $0 == .done }
    let services =
      systems.isEmpty ? "No system has been named" : "\(back) of \(systems.count) systems are back"
    let measures =
      tasks.isEmpty ? "no measure has been opened" : "\(done) of \(tasks.count) measures are done"
    return Section(heading: "SERVICE AND MEASURES", lines: [("\(services), \(measures).", Ink(.text))])
  }

  /// The last status that was not for the team alone: what the team says to itself may name hosts.
  private static func status(_ context: PaneContext) -> Section {
    let posted = context.snapshot.state.statuses.map(\.value.value)
      .filter { $0.post.audience != nil && $0.post.audience != .team }
    guard let last = posted.max(by: { ($0.time, $0.id) < ($1.time, $1.id) }) else {
      return Section(
        heading: "LAST STATUS",
        lines: [("None has been posted for anybody but the team.", Ink(.text))]
      )
    }
    var lines = [(last.post.summary.string, Ink(.text, .bold))]
    if let steps = last.post.nextSteps { lines.append(("Next: \(steps)", Ink(.text))) }
    if let next = last.post.nextUpdate {
      let isLate = next < context.now
      lines.append(
        (
          "Next update promised for \(context.clock.full(next))\(isLate ? ", not kept" : "")",
          Ink(isLate ? .warning : .muted)
        )
      )
    }
    let age = Span.coarse(context.now.seconds(since: last.time))
    return Section(heading: "LAST STATUS, \(age) OLD", lines: lines)
  }
}
