import IncidentModel
import Panes
import ScreenKit
import Theming

/// What stands below the fields: help or a notice, and the keys.
struct FormFoot {
  let form: Form
  let setting: FormSetting
  let layout: FormLayout

  func draw(on canvas: inout Canvas) {
    let width = layout.size.width - 4
    var y = 1 + layout.bodyHeight
    if layout.hasRule {
      let line = Rect(x: 1, y: y, width: layout.size.width - 2, height: 1)
      canvas.fill(line, with: canvas.glyphs.horizontal, ink: Ink(.border))
      y += 1
    }
    let (text, ink) = message(canvas.glyphs)
    for line in TextFitting.wrap(text, to: max(1, width)).prefix(layout.helpRows) {
      canvas.text(line, x: 2, y: y, width: width, ink: ink)
      y += 1
    }
    draw(FormSheet.hints(form), y: layout.size.height - 2, width: width, on: &canvas)
  }

  /// A notice behind its sign.
  static func marked(_ notice: SafeText, _ sign: Character) -> String { "\(sign) \(notice)" }

  private func message(_ glyphs: GlyphSet) -> (String, Ink) {
    if let notice = form.notice { return (Self.marked(notice, glyphs.flag), Ink(.warning, .bold)) }
    if let pick = form.pick, let option = pick.option {
      return ("\(option.name): \(option.detail)", Ink(.muted))
    }
    if let news = form.basis?.news(in: setting.incident).last {
      return ("\(glyphs.flag) Changed meanwhile: \(setting.sentence(about: news))", Ink(.warning, .bold))
    }
    guard form.fields.indices.contains(form.focus) else { return ("", Ink()) }
    let field = form.fields[form.focus]
    return ((field.isRequired ? "Needed. " : "") + field.help, Ink(.muted))
  }

  private func draw(_ hints: [KeyLine], y: Int, width: Int, on canvas: inout Canvas) {
    var x = 2
    for hint in hints {
      let needed = TextWidth.columns(of: hint.keys) + 1 + TextWidth.columns(of: hint.text)
      guard x + needed <= 2 + width else { return }
      x += canvas.text(hint.keys, x: x, y: y, ink: Ink(.key, .bold)) + 1
      x += canvas.text(hint.text, x: x, y: y, ink: Ink(.muted)) + 3
    }
  }
}
