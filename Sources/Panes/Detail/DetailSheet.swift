import IncidentModel
import ScreenKit
import Theming

/// Everything there is to know of one row.
public enum DetailSheet {
  /// Draws the sheet with its border, scrolled down by so many lines.
  public static func draw(
    _ row: RowID,
    record: RecordText?,
    context: PaneContext,
    scroll: Int,
    size: Size
  ) -> Drawing {
    let page = page(of: row, record: record, context: context, size: size)
    var canvas = Canvas(size, glyphs: context.glyphs)
    let body = Rect(size).inset(horizontally: 2, vertically: 1)
    let first = min(max(0, scroll), max(0, page.lines.count - body.height))
    let place = SheetFrame.place(top: first, window: body.height, count: page.lines.count)
    SheetFrame.draw(&canvas, title: page.name, note: place)
    for (index, line) in page.lines.dropFirst(first).prefix(body.height).enumerated() {
      var strip = Strip(x: body.x + line.indent, end: body.x + body.width, y: body.y + index)
      for part in line.parts { strip.rest(part.text, ink: part.ink, on: &canvas) }
    }
    return Drawing(grid: canvas.grid, changesAt: page.ticks.next)
  }

  /// How many lines it has at a size: scrolling ends where the last one is on screen.
  public static func lineCount(
    _ row: RowID,
    record: RecordText?,
    context: PaneContext,
    size: Size
  ) -> Int {
    page(of: row, record: record, context: context, size: size).lines.count
  }

  /// All that it says as text, for the clipboard: no line is broken, and it begins with what stands in the border.
  public static func text(of row: RowID, record: RecordText?, context: PaneContext) -> SafeText {
    let page = page(of: row, record: record, context: context, size: Size(width: longestLine, height: 1))
    let lines = page.lines.map { line in
      let text = line.parts.map(\.text).joined()
      return text.isEmpty ? "" : String(repeating: " ", count: line.indent) + text
    }
    return SafeText(([page.name] + lines).joined(separator: "\n"))
  }

  /// Columns of a line that is copied.
  private static let longestLine = 4096

  private static func page(
    of row: RowID,
    record: RecordText?,
    context: PaneContext,
    size: Size
  ) -> DetailPage {
    var page = DetailPage(context: context, width: max(1, size.width - 4))
    switch row {
    case .entry(let id): page.tell(entry: id)
    case .automatic(let key, let time): page.tell(automatic: key, at: time)
    case .task(let id): page.tell(task: id)
    case .notification(let id): page.tell(duty: id)
    case .check(let rule): page.tell(check: rule)
    case .promise(let audience): page.tell(promiseTo: audience)
    case .otherChecks: page.tellOtherChecks()
    case .alert(let id): page.tell(alert: id, record: record)
    case .cluster: page.gone("Group")
    case .problem(let problem): page.tell(problem)
    }
    return page
  }
}
