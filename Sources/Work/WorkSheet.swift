import Console
import Forms
import IncidentModel
import Panes
import ScreenKit
import Theming

/// What lies over the panes of a working room and takes the keys.
enum WorkSheet: Hashable {
  case form(OpenForm)
  /// Something is to be taken back.
  case undo(Undoing)
  /// What was typed and not sent.
  case drafts(DraftList)
}

/// A form, and what it stands for.
struct OpenForm: Hashable {
  var form: Form
  /// The id of the first event that it makes, and the name of its draft.
  var id: ULID
  /// Written already when a later event of the same form was not.
  var left: WriteOrder?

  init(_ form: Form, id: ULID) {
    self.form = form
    self.id = id
  }
}

extension WorkRoom {
  /// What lies over the panes.
  func cover(in context: ConsoleContext) -> Cover? {
    guard let sheet, !console.layout.isTooSmall else { return nil }
    switch sheet {
    case .form(let open):
      let drawing = FormSheet.draw(
        open.form,
        in: setting(in: context),
        size: coverRect.size,
        glyphs: context.glyphs
      )
      // The form itself tells its keys; the last row is free for what is going on.
      return Cover(rect: coverRect, drawing: drawing, hints: [])
    case .undo(let undoing):
      return question(
        "Take it back?",
        undoing.lines,
        keys: [("y", "takes it back"), ("Esc", "leaves it")],
        context
      )
    case .drafts(let list): return cover(of: list, in: context)
    }
  }

  /// A question of a few lines.
  private func question(
    _ title: String,
    _ lines: [SafeText],
    keys: [(keys: String, text: String)],
    _ context: ConsoleContext
  ) -> Cover {
    let room = console.layout.sheet(widest: 80)
    let wrapped = lines.flatMap { TextFitting.wrap($0.string, to: max(1, room.width - 4)) }
    let height = min(room.height, wrapped.count + 2)
    let rect = Rect(x: room.x, y: room.y + (room.height - height) / 2, width: room.width, height: height)
    var canvas = Canvas(rect.size, glyphs: context.glyphs)
    SheetFrame.draw(&canvas, title: title)
    for (index, line) in wrapped.prefix(max(0, height - 2)).enumerated() {
      canvas.text(line, x: 2, y: index + 1, width: rect.width - 4, ink: Ink(.text))
    }
    return Cover(
      rect: rect,
      drawing: Drawing(grid: canvas.grid),
      hints: keys.map { KeyLine(keys: $0.keys, text: $0.text) }
    )
  }
}
