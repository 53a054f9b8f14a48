import IncidentModel
import ScreenKit
import Theming

/// A task as a card: its title on a few lines, why it does not go on, what else matters of it below.
struct TaskCardFace {
  /// How many lines a card may take for words.
  struct Height: Hashable {
    var title: Int
    /// 0 where why a task does not go on is told among the facts.
    var obstacle: Int

    static let low = Height(title: 1, obstacle: 0)
    static let tall = Height(title: 2, obstacle: 1)
    /// Nearly every title whole.
    static let full = Height(title: 5, obstacle: 3)
  }

  let context: PaneContext
  let row: TaskRow
  let width: Int
  private let title: [String]
  private let obstacle: [String]
  private let obstacleInk: Ink

  init(context: PaneContext, row: TaskRow, width: Int, height: Height) {
    self.context = context
    self.row = row
    self.width = width
    title = Self.lines(row.card.heading, width: width - 2, most: height.title)
    let reason = height.obstacle > 0 ? TaskWording(context).obstacle(of: row) : nil
    obstacle = reason.map { Self.lines($0.text, width: width - 2, most: height.obstacle) } ?? []
    obstacleInk = reason?.ink ?? Ink()
  }

  /// A text on at most so many lines; the last one takes what is left and is cut where it is drawn.
  private static func lines(_ text: String, width: Int, most: Int) -> [String] {
    guard most > 1, text.utf8.count > width else { return [text] }
    let lines = TextFitting.wrap(text, to: width)
    return lines.count <= most
      ? lines : lines[..<(most - 1)] + [lines[(most - 1)...].joined(separator: " ")]
  }

  /// Lines it takes.
  var lineCount: Int { title.count + obstacle.count + 1 }

  /// Writes one of its lines; nothing below the last one.
  func draw(line: Int, x: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    guard line < lineCount else { return }
    let wording = TaskWording(context)
    var strip = Strip(x: x, end: x + width, y: y)
    let (glyph, ink) = wording.sign(of: row)
    strip.left(line == 0 ? String(glyph) : "", width: 1, ink: ink, on: &canvas)
    if line == 0, context.isOwn(context.snapshot.state.tasks[row.card.id]?.history) {
      strip.right(OwnMark.text, width: OwnMark.width, on: &canvas)
    }
    if line < title.count {
      strip.rest(title[line], ink: wording.titleInk(of: row), on: &canvas)
    } else if line < title.count + obstacle.count {
      strip.rest(obstacle[line - title.count], ink: obstacleInk, on: &canvas)
    } else {
      let facts = wording.facts(of: row, ticks: &ticks, isObstacleTold: !obstacle.isEmpty)
      wording.write(facts, into: &strip, on: &canvas)
    }
  }
}
