import IncidentModel
import ScreenKit
import Theming

/// The row that names all four panes where not all are in sight, with what is urgent in each.
public enum TabsBar {
  /// Draws the row; `shown` are the panes in sight.
  public static func draw(
    figures: RoomFigures,
    now: Instant,
    focus: PaneKind,
    shown: [PaneKind],
    glyphs: GlyphSet,
    width: Int
  ) -> Drawing {
    var canvas = Canvas(Size(width: width, height: 1), glyphs: glyphs)
    canvas.fill(Rect(canvas.size), ink: Ink(.bar))
    for tab in tabs(figures: figures, now: now, glyphs: glyphs, width: width) {
      let role: Role = tab.pane == focus ? .focus : shown.contains(tab.pane) ? .bar : .muted
      let attributes: Ink.Attributes = tab.pane == focus ? [.bold, .underline] : []
      let end = canvas.text(tab.title, x: tab.x, y: 0, ink: Ink(role, attributes)) + tab.x
      if !tab.figure.isEmpty {
        let ink = tab.isUrgent ? Ink(.critical, .bold) : Ink(.muted)
        canvas.text(tab.figure, x: end + 1, y: 0, ink: ink)
      }
    }
    return Drawing(grid: canvas.grid, changesAt: figures.overdueChanges(after: now))
  }

  /// The pane whose tab is at a column; nil between tabs.
  public static func pane(
    atColumn column: Int,
    figures: RoomFigures,
    now: Instant,
    glyphs: GlyphSet,
    width: Int
  ) -> PaneKind? {
    tabs(figures: figures, now: now, glyphs: glyphs, width: width)
      .first { column >= $0.x && column < $0.x + $0.width }?.pane
  }

  private struct Tab {
    var pane: PaneKind
    var title: String
    var figure: String
    var isUrgent: Bool
    var x = 1

    var width: Int {
      TextWidth.columns(of: title) + (figure.isEmpty ? 0 : 1 + TextWidth.columns(of: figure))
    }
  }

  /// From all words to the barest: an urgent figure stays in every one.
  private enum Form: CaseIterable { case long, figures, urgent, short }

  private static func tabs(figures: RoomFigures, now: Instant, glyphs: GlyphSet, width: Int) -> [Tab] {
    var best: [Tab] = []
    for form in Form.allCases {
      best = PaneKind.allCases.map { tab($0, form, figures, now, glyphs) }
      let gap = form == .short ? 1 : 3
      var x = 1
      for index in best.indices {
        best[index].x = x
        x += best[index].width + gap
      }
      if x - gap <= width - 1 { return best }
    }
    return best
  }

  private static func tab(
    _ pane: PaneKind,
    _ form: Form,
    _ figures: RoomFigures,
    _ now: Instant,
    _ glyphs: GlyphSet
  ) -> Tab {
    let (count, urgent, word) = facts(of: pane, figures, now)
    let title = "\(pane.rawValue) \(form == .short ? pane.shortTitle : pane.title)"
    let isUrgent = urgent > 0 && pane != .alerts
    let figure: String =
      switch form {
      case .long:
        urgent > 0 ? "\(isUrgent ? "\(glyphs.triangleUp) " : "")\(grouped(urgent)) \(word)" : grouped(count)
      case .figures: isUrgent ? "\(glyphs.triangleUp)\(urgent)" : grouped(urgent > 0 ? urgent : count)
      case .urgent, .short: isUrgent ? "\(glyphs.triangleUp)\(urgent)" : ""
      }
    return Tab(pane: pane, title: title, figure: figure, isUrgent: isUrgent)
  }

  private static func facts(
    of pane: PaneKind,
    _ figures: RoomFigures,
    _ now: Instant
  ) -> (count: Int, urgent: Int, word: String) {
    switch pane {
    case .timeline: (figures.entries, 0, "")
    case .tasks: (figures.openTasks, figures.overdueTasks(at: now), "overdue")
    case .deadlines: (figures.duties.count, figures.overdueDuties(at: now), "overdue")
    case .alerts: (figures.alerts, figures.newAlerts, "new")
    }
  }
}

extension PaneKind {
  /// What the pane is called where there is little room.
  var shortTitle: String {
    switch self {
    case .timeline: "Time"
    case .tasks: "Tasks"
    case .deadlines: "Due"
    case .alerts: "Alerts"
    }
  }
}
