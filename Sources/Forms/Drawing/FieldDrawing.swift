import IncidentModel
import Panes
import ScreenKit
import Theming

/// Draws fields, and finds out where the cursor stands.
struct FieldDrawing {
  let layout: FormLayout
  /// The first row of the form in sight.
  let top: Int
  /// Where one types; nil while that is out of sight.
  private(set) var cursor: (x: Int, y: Int)?

  init(layout: FormLayout, top: Int) {
    self.layout = layout
    self.top = top
  }

  mutating func draw(
    _ field: Field,
    _ place: FormLayout.Place,
    isFocused: Bool,
    _ form: Form,
    on canvas: inout Canvas
  ) {
    let y = place.y - top + 1
    if isInSight(y) { drawLabel(field, y: y, isFocused: isFocused, on: &canvas) }
    if let editor = field.editor {
      drawText(editor, rows: place.rows, y: y, isFocused: isFocused, on: &canvas)
    } else if let choice = field.choice {
      drawChoice(
        choice,
        isFocused ? form.pick : nil,
        rows: place.rows,
        y: y,
        isFocused: isFocused,
        on: &canvas
      )
    }
    for (index, note) in place.notes.enumerated() {
      let row = y + place.rows + index
      guard isInSight(row) else { continue }
      let mark = note.isFault ? "\(canvas.glyphs.cross) " : "\(canvas.glyphs.arrow) "
      let ink = Ink(note.isFault ? .warning : .info, note.isFault ? .bold : [])
      let lead = index == 0 ? mark : "  "
      canvas.text(lead + note.text, x: layout.noteX, y: row, width: layout.noteWidth, ink: ink)
    }
  }

  private func isInSight(_ y: Int) -> Bool { y >= 1 && y <= layout.bodyHeight }

  private func drawLabel(_ field: Field, y: Int, isFocused: Bool, on canvas: inout Canvas) {
    if isFocused { canvas.put(DrawnCharacter(canvas.glyphs.marker), x: 1, y: y, ink: Ink(.focus, .bold)) }
    let ink = isFocused ? Ink(.focus, .bold) : Ink(.muted)
    let used = canvas.text(field.label, x: 2, y: y, width: layout.labelWidth, ink: ink)
    if field.isRequired { canvas.put(DrawnCharacter("*"), x: 2 + used, y: y, ink: Ink(.warning, .bold)) }
  }

  private mutating func drawText(
    _ editor: TextEditor,
    rows: Int,
    y: Int,
    isFocused: Bool,
    on canvas: inout Canvas
  ) {
    var editor = editor
    if !isFocused { editor.cursor = TextPieces.start }
    let window = editor.window(width: layout.textWidth, height: rows)
    for (index, row) in window.rows.enumerated() where isInSight(y + index) {
      canvas.text(row.text, x: layout.valueX, y: y + index, width: layout.valueWidth)
    }
    drawMore(window.rows.first?.start != TextPieces.start, canvas.glyphs.triangleUp, y: y, on: &canvas)
    let hasMore = editor.hasRow(after: window.rows.last, width: layout.textWidth)
    drawMore(hasMore, canvas.glyphs.triangleDown, y: y + rows - 1, on: &canvas)
    guard isFocused else {
      if editor.isEmpty { drawNone(y: y, on: &canvas) }
      return
    }
    let row = y + window.cursor.y
    if isInSight(row) { cursor = (layout.valueX + window.cursor.x, row) }
  }

  /// A mark at the right where rows of the text are out of sight.
  private func drawMore(_ isThere: Bool, _ mark: Character, y: Int, on canvas: inout Canvas) {
    guard isThere, isInSight(y) else { return }
    canvas.put(DrawnCharacter(mark), x: layout.size.width - 2, y: y, ink: Ink(.info))
  }

  private mutating func drawChoice(
    _ choice: Choice,
    _ pick: PickList?,
    rows: Int,
    y: Int,
    isFocused: Bool,
    on canvas: inout Canvas
  ) {
    if let pick { return drawFilter(choice, pick, y: y, on: &canvas) }
    if isFocused, isInSight(y) { cursor = (layout.valueX, y) }
    guard !choice.values.isEmpty else { return drawNone(y: y, on: &canvas) }
    let lines = TextFitting.wrap(choice.words, to: layout.textWidth)
    for (index, line) in lines.prefix(rows).enumerated() where isInSight(y + index) {
      let isCut = index == rows - 1 && lines.count > rows
      let text = isCut ? line + String(canvas.glyphs.ellipsis) : line
      canvas.text(text, x: layout.valueX, y: y + index, width: layout.valueWidth)
    }
  }

  private mutating func drawFilter(_ choice: Choice, _ pick: PickList, y: Int, on canvas: inout Canvas) {
    guard isInSight(y) else { return }
    var editor = pick.filter
    var x = layout.valueX
    let width = layout.valueWidth
    if choice.isMultiple, !choice.values.isEmpty {
      x += canvas.text("\(choice.words), ", x: x, y: y, width: width / 2, ink: Ink(.muted))
    }
    let window = editor.window(width: max(4, layout.valueX + width - x - 1), height: 1)
    canvas.text(window.rows.first?.text ?? "", x: x, y: y, width: layout.valueX + width - x)
    cursor = (x + window.cursor.x, y)
  }

  private func drawNone(y: Int, on canvas: inout Canvas) {
    guard isInSight(y) else { return }
    canvas.text(String(canvas.glyphs.none), x: layout.valueX, y: y, width: 1, ink: Ink(.muted))
  }
}
