import IncidentModel
import Panes
import ScreenKit
import Theming

/// Draws the open list over a field.
struct PickListDrawing {
  let list: PickList
  let frame: PickListFrame

  func draw(on canvas: inout Canvas) {
    let rect = frame.rect
    guard rect.height >= 3 else { return }
    canvas.fill(rect)
    canvas.box(rect, ink: Ink(.focus))
    let inside = frame.inside
    guard !list.lines.isEmpty else {
      let text = "Nothing matches; Esc closes the list."
      canvas.text(text, x: inside.x + 1, y: inside.y, width: inside.width - 2, ink: Ink(.muted))
      return
    }
    let query = FuzzyQuery(list.filter.text)
    for (index, line) in list.lines.dropFirst(frame.top).prefix(inside.height).enumerated() {
      let isSelected = frame.top + index == list.selected
      draw(line, query, in: inside, y: inside.y + index, isSelected: isSelected, on: &canvas)
    }
    let place = SheetFrame.place(top: frame.top, window: inside.height, count: list.lines.count)
    guard !place.isEmpty, rect.width > place.count + 4 else { return }
    let x = rect.x + rect.width - place.count - 4
    canvas.text(" \(place) ", x: x, y: rect.y + rect.height - 1, ink: Ink(.muted))
  }

  private func draw(
    _ line: PickList.Line,
    _ query: FuzzyQuery,
    in area: Rect,
    y: Int,
    isSelected: Bool,
    on canvas: inout Canvas
  ) {
    if isSelected {
      canvas.put(DrawnCharacter(canvas.glyphs.marker), x: area.x, y: y, ink: Ink(.selection))
      canvas.fill(Rect(x: area.x + 1, y: y, width: area.width - 1, height: 1), ink: Ink(.selection))
    }
    let ink = Ink(isSelected ? .selection : .text)
    let quiet = Ink(isSelected ? .selection : .muted)
    let end = area.x + area.width
    switch line {
    case .typed(let text):
      let x = area.x + 3 + canvas.text(text, x: area.x + 3, y: y, width: area.width - 4, ink: ink)
      canvas.text("  as typed", x: x, y: y, width: end - x, ink: quiet)
    case .option(let place):
      let option = list.choice.options[place]
      if list.choice.values.contains(option.value) {
        canvas.put(DrawnCharacter(canvas.glyphs.check), x: area.x + 1, y: y, ink: ink)
      }
      let name = option.name.string
      let used = canvas.name(
        name,
        found: query.places(in: name),
        x: area.x + 3,
        y: y,
        width: area.width - 4,
        ink: ink
      )
      let x = area.x + 3 + used + 2
      if x < end { canvas.text(option.detail.string, x: x, y: y, width: end - x, ink: quiet) }
    }
  }
}
