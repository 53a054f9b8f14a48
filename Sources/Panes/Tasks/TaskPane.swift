import IncidentModel
import ScreenKit
import Theming

/// Pane 2: who does what; columns where there is room, a grouped list where not.
struct TaskPane: Pane {
  private let pane: any Pane

  init(_ context: PaneContext, _ view: PaneView, size: Size) {
    let frame = PaneFrame(kind: .tasks, context: context, size: size)
    let hasRoom = frame.body.width >= 76 && frame.body.height >= 6
    pane =
      hasRoom
      ? TaskBoardPane(context, view, frame: frame) : TaskListPane(context, view, frame: frame)
  }

  func draw() -> Drawing { pane.draw() }
  func move(_ motion: Motion) -> PaneView { pane.move(motion) }
  func settle() -> PaneView { pane.settle() }
}

extension PaneFrame {
  /// Draws the border of the task pane: overdue, progress, and the zone of all times.
  func drawTasks(_ shelves: TaskShelves, filter: String, matches: Int, on canvas: inout Canvas) {
    var counts: [BorderText] = []
    if shelves.overdue > 0 {
      counts.append(BorderText("\(grouped(shelves.overdue)) overdue", Ink(.critical, .bold)))
    }
    let total = shelves.total - shelves.canceled
    if total > 0 {
      let bar = size.width >= 50 ? " \(progressBar(shelves.done, of: total))" : ""
      counts.append(BorderText("\(grouped(shelves.done)) of \(grouped(total)) done\(bar)", Ink()))
    }
    draw(
      on: &canvas,
      counts: counts,
      filter: filterText(filter, matches: matches, of: shelves.total),
      state: shelves.total == 0
        ? nil : BorderText("times \(context.clock.abbreviations(around: context.now))", Ink(.muted))
    )
    guard matches == 0 else { return }
    EmptyState(
      context: context,
      filter: filter,
      isBare: shelves.total == 0,
      invitation: ["No tasks yet.", "An event warroom.task.opened in events/ makes one."]
    ).draw(on: &canvas, in: body)
  }

  private func progressBar(_ done: Int, of total: Int) -> String {
    let full = total > 0 ? min(10, done * 10 / total) : 0
    let glyphs = context.glyphs
    return String(repeating: glyphs.barFull, count: full)
      + String(repeating: glyphs.barEmpty, count: 10 - full)
  }
}
