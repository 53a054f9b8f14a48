import IncidentModel
import ScreenKit
import Theming

/// Words what the glance tells at an instant. Nothing here names a host, an account or an alert, and nothing is claimed that
/// no event says.
struct GlanceWording {
  let context: PaneContext
  let view: GlanceView
  let figures: GlanceFigures
  let board: DutyBoard
  let mark: GlanceMark?

  init(_ context: PaneContext, _ view: GlanceView) {
    self.context = context
    self.view = view
    figures = context.memo.figures(context, view)
    board = context.memo.board(context)
    mark = GlanceMark(context.snapshot, now: context.now, isTraining: view.isTraining)
  }

  var incident: Incident { context.snapshot.state.incident.value }
  var glyphs: GlyphSet { context.glyphs }
  var now: Instant { context.now }

  /// What stands now, to be compared with later.
  var tally: GlanceTally {
    GlanceTally(figures, incident, overdue: board.overdue, at: now)
  }

  /// The questions that wait for an answer, in one text each; how many may not be shown, first.
  var openQuestions: [String] {
    let held = figures.withheldDecisions
    return (held > 0 ? ["\(counted(held, "question")) held back by TLP"] : [])
      + figures.decisions.map { $0.question.string(or: "(no question)") }
  }

  /// "5 filed · 4 pending · 1 overdue · 2 now".
  var counts: String { countParts.joined(separator: " \(glyphs.middleDot) ") }

  var countParts: [String] {
    var parts = ["\(figures.filed) filed", "\(figures.pending) pending", "\(board.overdue) overdue"]
    if board.now > 0 { parts.append("\(board.now) now") }
    return parts
  }

  /// What has changed since a person last looked; nil at the first look.
  var changes: String? {
    guard let before = view.before, !figures.isWithheld else { return nil }
    let words = tally.changes(since: before, arrow: glyphs.arrow)
    let changed = words.isEmpty ? "nothing changed" : words.joined(separator: ", ")
    return "Since \(DueWording(context).short(before.taken)): \(changed)"
  }

  func counted(_ count: Int, _ word: String) -> String {
    "\(grouped(count)) \(word)\(count == 1 ? "" : word.hasSuffix("s") ? "es" : "s")"
  }
}
