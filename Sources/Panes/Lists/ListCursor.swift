import IncidentModel
import ScreenKit

/// Where a person is in a list: keeps selection and scroll on their rows whatever arrives, and moves them.
///
/// Following, the first row is selected and rows arrive above it. Moving away pauses; from then on the selected row keeps
/// its screen line, and what arrived is only counted.
struct ListCursor<Rows: RowList> {
  typealias Position = RowFlow<Rows>.Position

  /// What stands on the lines of the pane, top first.
  struct Window {
    /// The first line below the standing heading.
    var start: Position
    var lines: [Position]
    var selectedRank: Int?
  }

  let rows: Rows
  let size: Size
  /// Rows arrive at the top: going back there resumes following.
  let isFeed: Bool
  let flow: RowFlow<Rows>

  /// A cursor in a list that is drawn on `size.height` lines, one of them the standing heading where there are any.
  init(rows: Rows, size: Size, hasHeadings: Bool, isFeed: Bool) {
    self.rows = rows
    self.size = size
    self.isFeed = isFeed
    flow = RowFlow(rows: rows, hasHeadings: hasHeadings && size.height >= 3)
  }

  /// The screen line of the first row.
  var firstLine: Int { flow.hasHeadings ? 1 : 0 }
  private var lineCount: Int { max(0, size.height - firstLine) }

  /// What a settled view shows.
  func window(_ view: PaneView) -> Window {
    let start = start(of: view)
    return Window(
      start: start,
      lines: flow.lines(from: start, count: lineCount),
      selectedRank: view.selected.flatMap(rows.rank(of:))
    )
  }

  /// The first line that a settled view shows: counted up from the selected row where it is on screen, so that it stays.
  private func start(of view: PaneView) -> Position {
    if view.isFollowing || rows.count == 0 { return flow.start }
    if let line = view.line, let rank = view.selected.flatMap(rows.rank(of:)) {
      return flow.moved(Position(rank: rank, part: 0), by: firstLine - line)
    }
    let known = view.top.flatMap(rows.rank(of:))
    let rank = known ?? min(max(0, view.topRank), rows.count - 1)
    return flow.existing(Position(rank: rank, part: known == nil ? 0 : view.topPart))
  }

  /// Holds selection and scroll to their rows after a new snapshot, filter or size.
  func settle(_ view: PaneView) -> PaneView {
    var view = view
    let isSame =
      view.settled.filter == view.filter && view.settled.size == size
      && view.settled.grouping == view.grouping
    let onlyGrew = isSame && view.settled.count <= rows.count
    guard rows.count > 0 else { return emptied(view) }
    if view.isFollowing { return finish(view, rank: 0, start: flow.start) }
    let rank = heldRank(&view)
    var start = start(of: view)
    if !onlyGrew { start = filled(start) }
    if view.line != nil, !onlyGrew { start = revealing(rank, from: start) }
    return finish(view, rank: rank, start: start)
  }

  private func emptied(_ view: PaneView) -> PaneView {
    var view = view
    if !view.isFollowing { view.hidden = view.hidden ?? view.selected }
    view.selected = nil
    view.line = nil
    view.settled = Settled(count: 0, filter: view.filter, grouping: view.grouping, size: size)
    return view
  }

  /// The rank of the selected row, or of the one to go on with when it is gone or hidden.
  private func heldRank(_ view: inout PaneView) -> Int {
    if let hidden = view.hidden, let rank = rows.rank(of: hidden) {
      view.hidden = nil
      view.selected = hidden
      view.line = view.line ?? firstLine + lineCount / 2
      return rank
    }
    if let selected = view.selected, let rank = rows.rank(of: selected) { return rank }
    var rank = min(max(0, view.rank), rows.count - 1)
    if let gone = view.hidden ?? view.selected, let near = rows.rank(near: gone) {
      view.hidden = gone
      rank = min(near, rows.count - 1)
    }
    view.selected = rows.id(at: rank)
    return rank
  }

  // MARK: Lines

  /// No empty lines at the end while there are rows above.
  func filled(_ start: Position) -> Position {
    let last = flow.moved(flow.end(of: rows.count - 1), by: 1 - lineCount)
    return min(start, last)
  }

  /// The nearest first line with which all of a row is on screen.
  func revealing(_ rank: Int, from start: Position) -> Position {
    let first = Position(rank: rank, part: 0)
    if first < start { return first }
    let least = flow.moved(flow.end(of: rank), by: 1 - lineCount)
    return min(max(start, least), first)
  }

  /// The screen line of a row; nil when it is not on screen.
  func line(of rank: Int, from start: Position) -> Int? {
    flow.lines(from: start, count: lineCount).firstIndex(of: Position(rank: rank, part: 0)).map {
      $0 + firstLine
    }
  }

  /// The view with a row selected and a line on top.
  func finish(_ view: PaneView, rank: Int, start: Position) -> PaneView {
    var view = view
    view.selected = rows.id(at: rank)
    view.rank = rank
    view.top = rows.id(at: start.rank)
    view.topRank = start.rank
    view.topPart = start.part
    view.line = line(of: rank, from: start)
    view.settled = Settled(count: rows.count, filter: view.filter, grouping: view.grouping, size: size)
    return view
  }
}
