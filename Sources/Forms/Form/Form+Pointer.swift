import ScreenKit

extension Form {
  /// Takes the mouse, in columns and rows of the sheet: a click takes the cursor to a field, or takes a line of an open
  /// list; a double click opens the list of a field; the wheel goes through list or fields.
  mutating func point(_ mouse: Mouse, in setting: FormSetting, size: Size) -> FormOutcome {
    guard question == nil else { return .stayed }
    let layout = FormLayout(self, in: setting, size: size)
    switch mouse.kind {
    case .wheelUp, .wheelDown: turnWheel(mouse.kind == .wheelUp ? -1 : 1)
    case .press:
      if var list = pick, let line = PickListFrame(list, self, layout).line(x: mouse.x, y: mouse.y) {
        list.select(line)
        pick = list
        return take(from: list, in: setting)
      }
      pick = nil
      focusField(atRow: mouse.y, layout)
    case .doubleClick:
      focusField(atRow: mouse.y, layout)
      if fields.indices.contains(focus), let choice = fields[focus].choice {
        pick = PickList(choice, filter: "")
      }
    case .release: break
    }
    return .stayed
  }

  private mutating func turnWheel(_ step: Int) {
    if var list = pick {
      list.move(by: step)
      pick = list
    } else {
      focus = min(max(0, focus + step), max(0, fields.count - 1))
    }
  }

  private mutating func focusField(atRow y: Int, _ layout: FormLayout) {
    let row = y - 1 + layout.top(of: self)
    guard y >= 1, y <= layout.bodyHeight,
      let place = layout.places.first(where: { row >= $0.y && row < $0.y + $0.height })
    else { return }
    focus = place.field
  }
}
