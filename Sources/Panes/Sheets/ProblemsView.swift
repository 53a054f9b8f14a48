import IncidentModel
import ScreenKit
import Theming

/// Where a person is in the list of problems: held by problem, so that nothing jumps when one comes or goes.
public struct ProblemsCursor: Hashable, Sendable {
  /// The selected problem; nil for the first.
  public var selected: Problem?
  /// Rank of the selected one when it was last seen.
  public var rank = 0
  /// Rows between the top of the window and the selected one.
  public var line = 0

  /// The first problem.
  public init() {}
}

/// What could not be read as an event: where it lies, the code, and why.
public enum ProblemsView {
  /// Draws the list with its border.
  public static func draw(
    _ problems: SortedChunks<Problem>,
    _ cursor: ProblemsCursor,
    size: Size,
    glyphs: GlyphSet
  ) -> Drawing {
    var canvas = Canvas(size, glyphs: glyphs)
    let window = Window(problems, cursor, size)
    SheetFrame.draw(
      &canvas,
      title: problems.isEmpty ? "Problems" : "Problems \(grouped(problems.count))",
      note: SheetFrame.place(top: window.top, window: window.height, count: problems.count)
    )
    guard !problems.isEmpty else {
      canvas.text(
        "Every file and line could be read.",
        x: 2,
        y: 1,
        width: size.width - 4,
        ink: Ink(.good)
      )
      return Drawing(grid: canvas.grid)
    }
    let rows = problems.elements(in: window.top..<min(problems.count, window.top + window.height))
    let columns = Columns(rows, width: size.width - 4)
    for (row, problem) in rows.enumerated() {
      draw(problem, columns, &canvas, y: row + 1, isSelected: window.top + row == window.rank)
    }
    return Drawing(grid: canvas.grid)
  }

  /// Where a motion leads.
  public static func move(
    _ motion: Motion,
    _ problems: SortedChunks<Problem>,
    _ cursor: ProblemsCursor,
    size: Size
  ) -> ProblemsCursor {
    let window = Window(problems, cursor, size)
    let last = max(0, problems.count - 1)
    var (rank, top) = (window.rank, window.top)
    switch motion {
    case .up, .previousMatch: rank -= 1
    case .down, .nextMatch: rank += 1
    case .halfPageUp: rank -= max(1, window.height / 2)
    case .halfPageDown: rank += max(1, window.height / 2)
    case .pageUp: rank -= max(1, window.height - 1)
    case .pageDown: rank += max(1, window.height - 1)
    case .first: rank = 0
    case .last: rank = last
    case .click(_, let y) where y >= 1 && y <= window.height && top + y - 1 <= last: rank = top + y - 1
    case .wheel(let rows):
      top = min(max(0, top + rows), max(0, problems.count - window.height))
      rank = min(max(rank, top), top + window.height - 1)
    case .click, .left, .right, .follow: break
    }
    rank = min(max(0, rank), last)
    top = min(max(top, rank - window.height + 1), rank)
    var moved = cursor
    moved.selected = problems.isEmpty ? nil : problems[rank]
    moved.rank = rank
    moved.line = rank - top
    return moved
  }

  /// The selected problem; nil when there is none.
  public static func selection(_ problems: SortedChunks<Problem>, _ cursor: ProblemsCursor) -> Problem? {
    problems.isEmpty ? nil : problems[rank(problems, cursor)]
  }

  /// Its place and its line, as `check` writes them.
  public static func place(of problem: Problem) -> String {
    problem.path.string + (problem.line.map { ":\($0)" } ?? "")
  }

  private static func rank(_ problems: SortedChunks<Problem>, _ cursor: ProblemsCursor) -> Int {
    if let selected = cursor.selected, problems.contains(selected) { return problems.rank(of: selected) }
    return min(max(0, cursor.rank), problems.count - 1)
  }

  /// Which rows are in sight.
  private struct Window {
    var rank: Int
    var top: Int
    var height: Int

    init(_ problems: SortedChunks<Problem>, _ cursor: ProblemsCursor, _ size: Size) {
      height = max(1, size.height - 2)
      guard !problems.isEmpty else {
        (rank, top) = (0, 0)
        return
      }
      rank = ProblemsView.rank(problems, cursor)
      let line = min(max(0, cursor.line), height - 1)
      top = min(max(0, rank - line), max(0, problems.count - height))
    }
  }

  /// Widths that the rows in sight need.
  private struct Columns {
    var place: Int
    var code: Int
    var reason: Int

    init(_ rows: [Problem], width: Int) {
      let longest = rows.map { TextWidth.columns(of: ProblemsView.place(of: $0)) }.max() ?? 0
      code = width < 60 ? 0 : rows.map { $0.code.rawValue.utf8.count }.max() ?? 0
      place = min(longest, width * 2 / 5)
      reason = max(0, width - place - 2 - (code > 0 ? code + 2 : 0))
    }
  }

  private static func draw(
    _ problem: Problem,
    _ columns: Columns,
    _ canvas: inout Canvas,
    y: Int,
    isSelected: Bool
  ) {
    var x = 2
    let place = TextFitting.truncateMiddle(
      ProblemsView.place(of: problem),
      to: columns.place,
      ellipsis: canvas.glyphs.ellipsis
    )
    canvas.text(place, x: x, y: y, width: columns.place, ink: Ink(.info))
    x += columns.place + 2
    if columns.code > 0 {
      canvas.text(problem.code.rawValue, x: x, y: y, width: columns.code, ink: Ink(.warning))
      x += columns.code + 2
    }
    canvas.text(problem.reason.string, x: x, y: y, width: columns.reason, ink: Ink(.text))
    if isSelected {
      canvas.put(DrawnCharacter(canvas.glyphs.marker), x: 1, y: y, ink: Ink(.selection))
      canvas.tint(Rect(x: 1, y: y, width: canvas.size.width - 2, height: 1), Ink(.selection))
    }
  }
}
