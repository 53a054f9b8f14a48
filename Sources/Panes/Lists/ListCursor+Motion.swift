import IncidentModel

extension ListCursor {
  /// Where a motion leads.
  func move(_ motion: Motion, _ view: PaneView) -> PaneView {
    let view = settle(view)
    guard rows.count > 0 else { return motion == .follow ? followed(view) : view }
    let page = max(1, window(view).lines.count)
    switch motion {
    case .up: return step(view, by: -1)
    case .down: return step(view, by: 1)
    case .halfPageUp: return leap(view, by: -max(1, page / 2))
    case .halfPageDown: return leap(view, by: max(1, page / 2))
    case .pageUp: return leap(view, by: -max(1, page - 1))
    case .pageDown: return leap(view, by: max(1, page - 1))
    case .first: return select(0, in: view)
    case .last: return select(rows.count - 1, in: view)
    case .nextMatch: return select((view.rank + 1) % rows.count, in: view)
    case .previousMatch: return select((view.rank + rows.count - 1) % rows.count, in: view)
    case .click(_, let y): return click(view, line: y)
    case .wheel(let lines): return wheel(view, by: lines)
    case .follow: return followed(view)
    case .left, .right: return view
    }
  }

  /// Selects the row at a rank and scrolls no further than that needs.
  func select(_ rank: Int, in view: PaneView) -> PaneView {
    let rank = min(max(0, rank), rows.count - 1)
    if isFeed, rank == 0 { return followed(view) }
    let paused = paused(view)
    let start = window(view).start
    guard view.line == nil else { return finish(paused, rank: rank, start: revealing(rank, from: start)) }
    let middle = flow.moved(Position(rank: rank, part: 0), by: -(size.height / 2))
    return finish(paused, rank: rank, start: revealing(rank, from: filled(middle)))
  }

  /// Selects the row at a rank, coming from another list.
  func enter(at rank: Int, from view: PaneView) -> PaneView {
    guard rows.count > 0 else { return view }
    let rank = min(max(0, rank), rows.count - 1)
    return finish(paused(view), rank: rank, start: revealing(rank, from: flow.start))
  }

  private func step(_ view: PaneView, by rows: Int) -> PaneView {
    let rank = view.rank + rows
    return rank < 0 || rank >= self.rows.count ? select(view.rank, in: view) : select(rank, in: view)
  }

  /// Moves the selection by so many lines and the scroll with it, so that it keeps its place on the screen.
  private func leap(_ view: PaneView, by lines: Int) -> PaneView {
    let target = flow.moved(Position(rank: view.rank, part: 0), by: lines)
    let isAtEnd = flow.moved(target, by: lines.signum()) == target
    let rank = isAtEnd ? (lines < 0 ? 0 : rows.count - 1) : target.rank
    if isFeed, rank == 0 { return followed(view) }
    let start = filled(flow.moved(window(view).start, by: lines))
    return finish(paused(view), rank: rank, start: revealing(rank, from: start))
  }

  private func click(_ view: PaneView, line: Int) -> PaneView {
    let window = window(view)
    let index = line - firstLine
    guard index >= 0, index < window.lines.count, window.lines[index].part >= 0 else { return view }
    let rank = window.lines[index].rank
    if isFeed, rank == 0, window.start == flow.start { return followed(view) }
    return finish(paused(view), rank: rank, start: revealing(rank, from: window.start))
  }

  private func wheel(_ view: PaneView, by lines: Int) -> PaneView {
    let before = window(view).start
    let start = lines < 0 ? flow.moved(before, by: lines) : max(before, filled(flow.moved(before, by: lines)))
    guard start != before else { return view }
    if isFeed, start == flow.start, view.rank == 0 { return followed(view) }
    return finish(paused(view), rank: view.rank, start: start)
  }

  /// Leaves the end at which rows arrive: from now on they are counted.
  private func paused(_ view: PaneView) -> PaneView {
    var view = view
    view.hidden = nil
    if view.isFollowing {
      view.isFollowing = false
      view.pausedAt = rows.newest
    }
    return view
  }

  private func followed(_ view: PaneView) -> PaneView {
    var view = view
    view.isFollowing = true
    view.pausedAt = nil
    view.hidden = nil
    guard rows.count > 0 else { return view }
    return finish(view, rank: 0, start: flow.start)
  }
}
