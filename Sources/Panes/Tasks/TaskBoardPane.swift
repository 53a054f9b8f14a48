import IncidentModel
import ScreenKit
import Theming

/// Tasks as columns, one for each state.
struct TaskBoardPane: Pane {
  let context: PaneContext
  let view: PaneView
  let frame: PaneFrame
  let filter: RowFilter
  let shelves: TaskShelves
  let columns: [TaskColumn]

  init(_ context: PaneContext, _ view: PaneView, frame: PaneFrame) {
    self.context = context
    self.view = view
    self.frame = frame
    let filter = RowFilter(view.filter)
    self.filter = filter
    let shelves = TaskShelves(context)
    self.shelves = shelves
    let isTall = context.isZoomed || frame.body.height >= 20
    let lay = { (isAiry: Bool) in
      Self.columns(context, shelves, filter, frame, TaskColumn.Style(isTall: isTall, isAiry: isAiry))
    }
    let airy = lay(true)
    columns = airy.allSatisfy(\.isWhole) ? airy : lay(false)
  }

  private static func columns(
    _ context: PaneContext,
    _ shelves: TaskShelves,
    _ filter: RowFilter,
    _ frame: PaneFrame,
    _ style: TaskColumn.Style
  ) -> [TaskColumn] {
    let gap = 2
    let count = shelves.shelves.count
    let width = (frame.textEnd - frame.textX - gap * (count - 1)) / count
    return shelves.shelves.enumerated().map { index, shelf in
      let x = frame.textX + index * (width + gap)
      let rect = Rect(x: x, y: frame.body.y, width: width, height: frame.body.height)
      return TaskColumn(context: context, shelf: shelf, filter: filter, rect: rect, style: style)
    }
  }

  /// The column of the selected task; of the first task where none is selected or it is gone.
  private func current(_ view: PaneView) -> Int? {
    let first = columns.firstIndex { $0.cursor.rows.count > 0 }
    if view.isFollowing { return first }
    let names = [view.hidden, view.selected].compactMap { $0 }
    for name in names {
      if let column = columns.firstIndex(where: { $0.cursor.rows.rank(of: name) != nil }) { return column }
    }
    for name in names {
      let column = columns.firstIndex { $0.cursor.rows.count > 0 && $0.cursor.rows.rank(near: name) != nil }
      if let column { return column }
    }
    return first
  }

  func settle() -> PaneView {
    var view = self.view
    if let selected = view.selected, view.hidden == nil, !columns.contains(where: { $0.shows(selected) }),
      columns.contains(where: { $0.cursor.rows.rank(near: selected) != nil })
    {
      view.hidden = selected
    }
    guard let column = current(view) else { return columns[0].cursor.settle(view) }
    return columns[column].cursor.settle(view)
  }

  func move(_ motion: Motion) -> PaneView {
    let settled = settle()
    guard let column = current(settled) else { return settled }
    switch motion {
    case .left: return enter(columns[..<column].lastIndex { $0.cursor.rows.count > 0 }, from: settled)
    case .right:
      return enter(columns[(column + 1)...].firstIndex { $0.cursor.rows.count > 0 }, from: settled)
    case .click(let x, let y):
      guard let hit = columns.first(where: { $0.rect.contains(x: x, y: y) }) else { return settled }
      return hit.cursor.move(.click(x: x - hit.rect.x, y: y - hit.rect.y - 1), settled)
    default:
      return columns[column].cursor.move(motion, settled)
    }
  }

  private func enter(_ column: Int?, from settled: PaneView) -> PaneView {
    guard let column else { return settled }
    return columns[column].cursor.enter(at: settled.rank, from: settled)
  }

  func draw() -> Drawing {
    let settled = settle()
    var canvas = Canvas(frame.size, glyphs: context.glyphs)
    var ticks = Ticks()
    let matches = columns.reduce(0) { $0 + $1.cursor.rows.count }
    if shelves.total > 0 { ticks.add(context.clock.midnight(after: context.now)) }
    frame.drawTasks(shelves, filter: view.filter, matches: matches, on: &canvas)
    if matches > 0 {
      let current = current(settled)
      for (index, column) in columns.enumerated() {
        column.draw(index == current ? settled : nil, on: &canvas, ticks: &ticks)
      }
    }
    return Drawing(
      grid: canvas.grid,
      changesAt: ticks.next,
      matches: filter.words.isEmpty ? nil : matches
    )
  }
}
