import ScreenKit
import Theming

/// A row being written: columns are taken from its left and right ends, what is left goes to the text.
struct Strip {
  /// The next free column.
  private(set) var x: Int
  /// The first column that is taken.
  private(set) var end: Int
  let y: Int

  /// A row of free columns.
  init(x: Int, end: Int, y: Int) {
    self.x = x
    self.end = max(x, end)
    self.y = y
  }

  /// Columns that are free.
  var room: Int { end - x }

  /// Writes a column at the left end and a space behind it.
  mutating func left(
    _ text: String,
    width: Int,
    ink: Ink = Ink(),
    align: Canvas.Alignment = .left,
    on canvas: inout Canvas
  ) {
    guard room > 0 else { return }
    canvas.text(text, x: x, y: y, width: min(width, room), ink: ink, align: align)
    x = min(end, x + width + 1)
  }

  /// Writes a column at the right end and keeps a space before it.
  mutating func right(
    _ text: String,
    width: Int,
    ink: Ink = Ink(),
    align: Canvas.Alignment = .left,
    on canvas: inout Canvas
  ) {
    guard room > width else { return }
    end -= width
    canvas.text(text, x: end, y: y, width: width, ink: ink, align: align)
    end -= 1
  }

  /// The same with text and ink in one.
  mutating func right(
    _ text: BorderText,
    width: Int,
    align: Canvas.Alignment = .left,
    on canvas: inout Canvas
  ) {
    right(text.text, width: width, ink: text.ink, align: align, on: &canvas)
  }

  /// Writes what may be cut into what is left, and takes it; returns the columns used.
  @discardableResult
  mutating func rest(_ text: String, ink: Ink = Ink(), on canvas: inout Canvas) -> Int {
    guard room > 0 else { return 0 }
    let used = canvas.text(text, x: x, y: y, width: room, ink: ink)
    x += used
    return used
  }
}
