import IncidentModel
import Panes
import ScreenKit

extension ConsoleState {
  /// Opens the selected row, or the selected problem.
  mutating func openRow(in context: ConsoleContext) -> [Effect] {
    guard let row = rowInView(in: context) else { return [] }
    if case .cluster(let cluster) = row {
      enter(cluster, in: context)
      return []
    }
    guard case .alert(let id) = row else {
      overlays.append(.detail(RowDetail(row)))
      return []
    }
    guard let alert = context.snapshot.alerts.alert(id, marks: context.snapshot.state) else { return [] }
    overlays.append(.detail(RowDetail(row, record: .loading)))
    return [.readRecord(row, alert.place, content: alert.content)]
  }

  /// The row that an action means: that of the topmost sheet, else the selected one.
  public func rowInView(in context: ConsoleContext) -> RowID? {
    switch overlays.last {
    case .detail(let detail): return detail.row
    case .problems(let cursor):
      return ProblemsView.selection(context.snapshot.problems, cursor).map { .problem($0) }
    case .help, .palette, .glance: return nil
    case nil: return selectedRow(in: context)
    }
  }

  /// The pane of the row that an action means.
  var paneInView: PaneKind {
    if case .detail(let detail) = overlays.last, let pane = detail.row.pane { return pane }
    return focus
  }

  /// Takes the text of a record to the sheet that waits for it.
  mutating func take(_ record: RecordText, of row: RowID) {
    for index in overlays.indices {
      guard case .detail(var detail) = overlays[index], detail.row == row else { continue }
      detail.record = record
      overlays[index] = .detail(detail)
    }
  }

  /// Opens the help, or closes it.
  mutating func toggleHelp() {
    if case .help = overlays.last { overlays.removeLast() } else { overlays.append(.help(scroll: 0)) }
  }

  /// What the help sheet tells: the chapter of what is shown first.
  func helpChapters(in context: ConsoleContext) -> [KeyChapter] {
    context.keymap.chapters(inReplay: replay != nil)
  }

  /// Opens the list of problems, or closes it.
  mutating func toggleProblems() {
    if case .problems = overlays.last {
      overlays.removeLast()
    } else {
      overlays.append(.problems(ProblemsCursor()))
    }
  }

  /// Moves in the topmost sheet.
  mutating func moveInSheet(_ motion: Motion, in context: ConsoleContext) {
    guard let top = overlays.popLast() else { return }
    let size = sheet(for: top).size
    switch top {
    case .problems(let cursor):
      overlays.append(.problems(ProblemsView.move(motion, context.snapshot.problems, cursor, size: size)))
    case .help(let scroll):
      let lines = HelpSheet.lineCount(helpChapters(in: context), width: size.width)
      overlays.append(
        .help(scroll: Scroll(lines: lines, window: size.height - 2).moved(motion, from: scroll))
      )
    case .palette: overlays.append(top)
    case .detail(var detail):
      let lines = DetailSheet.lineCount(
        detail.row,
        record: detail.record,
        context: context.pane(focus, in: self),
        size: size
      )
      detail.scroll = Scroll(lines: lines, window: size.height - 2).moved(motion, from: detail.scroll)
      overlays.append(.detail(detail))
    case .glance:
      overlays.append(.glance)
    }
  }

  /// After a new size no sheet is scrolled beyond its end.
  mutating func scrollSheets(in context: ConsoleContext) {
    let open = overlays
    overlays = []
    for overlay in open {
      overlays.append(overlay)
      moveInSheet(.wheel(0), in: context)
    }
  }

  /// Where a sheet lies.
  func sheet(for overlay: Overlay) -> Rect {
    switch overlay {
    case .help: layout.sheet(widest: 96)
    case .detail: layout.sheet(widest: 120)
    case .problems: layout.sheet(widest: 160)
    case .palette: layout.sheet(widest: 100)
    case .glance: Rect(size)
    }
  }
}

/// The scroll of a text in a window.
public struct Scroll {
  /// Lines of the text.
  var lines: Int
  /// Lines of the window.
  var window: Int

  /// A scroll of a text with so many lines in a window of so many.
  public init(lines: Int, window: Int) {
    self.lines = lines
    self.window = window
  }

  /// The first line in sight after a motion, never so far that the end leaves the bottom.
  public func moved(_ motion: Motion, from top: Int) -> Int {
    let last = max(0, lines - max(1, window))
    let target =
      switch motion {
      case .up: top - 1
      case .down: top + 1
      case .halfPageUp: top - max(1, window / 2)
      case .halfPageDown: top + max(1, window / 2)
      case .pageUp: top - max(1, window - 1)
      case .pageDown: top + max(1, window - 1)
      case .first: 0
      case .last: last
      case .wheel(let rows): top + rows
      case .left, .right, .nextMatch, .previousMatch, .click, .follow: top
      }
    return min(max(0, target), last)
  }
}
