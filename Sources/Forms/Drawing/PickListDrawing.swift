import IncidentModel
import Panes
import ScreenKit
import Theming

/// The open list, below its field or above it, where there is more room.
struct PickListDrawing {
  let list: PickList
  let layout: FormLayout
  /// The last row of its field.
  let row: Int

  /// Lines of a list, at most.
  private static let most = 10

  func draw(on canvas: inout Canvas) {
    let rect = box
    guard rect.height >= 3 else { return }
    canvas.fill(rect)
    canvas.box(rect, ink: Ink(.focus))
    let inside = rect.inset(horizontally: 1, vertically: 1)
    guard !list.lines.isEmpty else {
      canvas.text(
        "Nothing matches; Esc closes the list.",
        x: inside.x + 1,
        y: inside.y,
        width: inside.width - 2
      )
      return
    }
    let top = min(max(0, list.selected - inside.height / 2), max(0, list.lines.count - inside.height))
    let query = FuzzyQuery(list.filter.text)
    for (index, line) in list.lines.dropFirst(top).prefix(inside.height).enumerated() {
      draw(
        line,
        query,
        in: inside,
        y: inside.y + index,
        isSelected: top + index == list.selected,
        on: &canvas
      )
    }
    let place = SheetFrame.place(top: top, window: inside.height, count: list.lines.count)
    guard !place.isEmpty, rect.width > place.count + 4 else { return }
    canvas.text(
      " \(place) ",
      x: rect.x + rect.width - place.count - 4,
      y: rect.y + rect.height - 1,
      ink: Ink(.muted)
    )
  }

  private var box: Rect {
    let lines = max(1, min(Self.most, list.lines.count)) + 2
    let last = layout.size.height - 2
    let below = last - row - 1
    let above = row - 1
    let x = max(1, layout.valueX - 2)
    let width = min(76, layout.size.width - x - 1)
    if below >= lines || below >= above {
      return Rect(x: x, y: row + 1, width: width, height: min(lines, below))
    }
    let height = min(lines, above)
    return Rect(x: x, y: row - height, width: width, height: height)
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
