import IncidentModel
import Panes
import ScreenKit
import Theming

/// What a form asks before it goes on, over its lower fields.
struct QuestionBox {
  let question: FormQuestion
  let layout: FormLayout

  func draw(on canvas: inout Canvas) {
    let width = layout.size.width - 4
    let room = max(1, layout.bodyHeight - 2)
    let lines = sentences.flatMap { TextFitting.wrap($0, to: max(1, width - 4)) }
    let shown = lines.count > room ? lines.prefix(room - 1) + ["\(canvas.glyphs.ellipsis)"] : lines[...]
    let rect = Rect(x: 2, y: 1 + layout.bodyHeight - shown.count - 2, width: width, height: shown.count + 2)
    canvas.fill(rect)
    canvas.box(rect, ink: Ink(.warning))
    for (index, line) in shown.enumerated() {
      let ink = index == 0 ? Ink(.warning, .bold) : Ink()
      canvas.text(line, x: rect.x + 2, y: rect.y + 1 + index, width: width - 4, ink: ink)
    }
  }

  private var sentences: [String] {
    switch question {
    case .leave: ["Something is typed here. Keep the draft, discard it, or go on?"]
    case .changedMeanwhile(let news):
      ["Changed by others since this form was opened:"] + news.map(\.string)
    }
  }
}
