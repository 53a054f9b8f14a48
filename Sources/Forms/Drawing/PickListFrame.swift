import ScreenKit

/// Where an open list lies: below its field, or above it where there is more room.
struct PickListFrame {
  /// Lines of a list, at most.
  private static let most = 10

  /// The box with its border.
  let rect: Rect
  /// The first line in sight.
  let top: Int
  private let count: Int

  init(_ list: PickList, _ form: Form, _ layout: FormLayout) {
    count = list.lines.count
    let place = layout.places[form.focus]
    // The rows of a field shrink to the one in which one types while its list is open.
    let row = place.y - layout.top(of: form) + 1
    let lines = max(1, min(Self.most, count)) + 2
    let below = layout.size.height - 2 - row - 1
    let above = row - 1
    let x = max(1, layout.valueX - 2)
    let width = min(76, layout.size.width - x - 1)
    if below >= lines || below >= above {
      rect = Rect(x: x, y: row + 1, width: width, height: min(lines, below))
    } else {
      let height = min(lines, above)
      rect = Rect(x: x, y: row - height, width: width, height: height)
    }
    let window = max(0, rect.height - 2)
    top = min(max(0, list.selected - window / 2), max(0, count - window))
  }

  /// The part inside the border.
  var inside: Rect { rect.inset(horizontally: 1, vertically: 1) }

  /// The line drawn at a cell of the sheet.
  func line(x: Int, y: Int) -> Int? {
    let line = y - inside.y + top
    return inside.contains(x: x, y: y) && line < count ? line : nil
  }
}
