import IncidentModel
import Panes
import ScreenKit
import Theming

/// A form as it is seen: its fields, what is wrong with them, help for the one with the cursor, and the keys.
public enum FormSheet {
  /// Draws a form with its border; the grid's cursor is where one types.
  public static func draw(_ form: Form, in setting: FormSetting, size: Size, glyphs: GlyphSet) -> Drawing {
    let layout = FormLayout(form, in: setting, size: size)
    var canvas = Canvas(size, glyphs: glyphs)
    let top = layout.top(of: form)
    SheetFrame.draw(
      &canvas,
      title: form.title(in: setting).string,
      note: SheetFrame.place(top: top, window: layout.bodyHeight, count: layout.height)
    )
    var fields = FieldDrawing(layout: layout, top: top)
    for place in layout.places where place.y + place.height > top && place.y < top + layout.bodyHeight {
      fields.draw(form.fields[place.field], place, isFocused: place.field == form.focus, form, on: &canvas)
    }
    FormFoot(form: form, setting: setting, layout: layout).draw(on: &canvas)
    if let question = form.question {
      QuestionBox(question: question, layout: layout).draw(on: &canvas)
    } else if let pick = form.pick {
      PickListDrawing(list: pick, frame: PickListFrame(pick, form, layout)).draw(on: &canvas)
    }
    canvas.grid.cursor = form.question == nil ? fields.cursor : nil
    return Drawing(grid: canvas.grid, changesAt: layout.changesAt)
  }

  /// The keys that mean something now, the most important first.
  public static func hints(_ form: Form) -> [KeyLine] {
    if form.question != nil { return form.answersAsked.map { KeyLine(keys: $0.key, text: $0.words) } }
    if let pick = form.pick {
      var hints = [KeyLine(keys: "Enter", text: "takes"), KeyLine(keys: "Esc", text: "closes the list")]
      if pick.choice.isMultiple { hints.append(KeyLine(keys: ",", text: "takes and goes on")) }
      return hints + [KeyLine(keys: "Up Down", text: "moves")]
    }
    guard form.fields.indices.contains(form.focus) else { return [KeyLine(keys: "Esc", text: "leaves")] }
    let isLast = form.focus == form.fields.count - 1
    let field = form.fields[form.focus]
    var hints = [KeyLine(keys: "Ctrl-s", text: form.kind == .operatorName ? "takes it" : "writes it")]
    hints.append(KeyLine(keys: "Esc", text: "leaves"))
    hints.append(KeyLine(keys: "Tab", text: "next"))
    if field.choice != nil { hints.append(KeyLine(keys: "Space", text: "list")) }
    if field.isMultiline {
      hints.append(KeyLine(keys: "Enter", text: "new line"))
      hints.append(KeyLine(keys: "Ctrl-e", text: "editor"))
    } else {
      hints.append(KeyLine(keys: "Enter", text: isLast ? "writes it" : "next"))
    }
    return hints
  }
}
