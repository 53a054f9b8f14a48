import IncidentModel
import ScreenKit
import Theming

/// A task as a card: its title on one or two lines, what matters of it below.
struct TaskCardFace {
  let context: PaneContext
  let row: TaskRow
  let width: Int
  private let title: [String]
  private let isTall: Bool

  init(context: PaneContext, row: TaskRow, width: Int, isTall: Bool) {
    self.context = context
    self.row = row
    self.width = width
    self.isTall = isTall
    let text = row.card.heading
    guard isTall, text.utf8.count > width - 2 else {
      title = [text]
      return
    }
    let lines = TextFitting.wrap(text, to: width - 2)
    title = lines.count <= 2 ? lines : [lines[0], lines[1...].joined(separator: " ")]
  }

  /// Lines it takes.
  var lineCount: Int { title.count + 1 + (obstacle == nil ? 0 : 1) }

  /// Why it does not go on: a line of its own on a tall card.
  private var obstacle: BorderText? { isTall ? TaskWording(context).obstacle(of: row) : nil }

  /// Writes one of its lines; nothing below the last one.
  func draw(line: Int, x: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    guard line < lineCount else { return }
    let wording = TaskWording(context)
    var strip = Strip(x: x, end: x + width, y: y)
    let (glyph, ink) = wording.sign(of: row)
    strip.left(line == 0 ? String(glyph) : "", width: 1, ink: ink, on: &canvas)
    if line < title.count {
      strip.rest(title[line], ink: wording.titleInk(of: row), on: &canvas)
    } else if line == title.count, let obstacle {
      strip.rest(obstacle.text, ink: obstacle.ink, on: &canvas)
    } else {
      let facts = wording.facts(of: row, ticks: &ticks, isObstacleTold: obstacle != nil)
      wording.write(facts, into: &strip, on: &canvas)
    }
  }
}
