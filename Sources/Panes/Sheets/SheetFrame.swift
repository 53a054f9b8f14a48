import ScreenKit
import Theming

/// Border, title and place of a sheet that lies over the panes.
public enum SheetFrame {
  /// Draws an empty sheet over all of the canvas: a title at the top, a note at the bottom right.
  public static func draw(_ canvas: inout Canvas, title: String, note: String = "") {
    let size = canvas.size
    canvas.fill(Rect(size))
    canvas.box(Rect(size), ink: Ink(.focus))
    guard size.width > 6, size.height > 1 else { return }
    canvas.text(" \(title) ", x: 2, y: 0, width: size.width - 4, ink: Ink(.focus, .bold))
    guard !note.isEmpty else { return }
    let width = min(TextWidth.columns(of: note) + 2, size.width - 4)
    canvas.text(" \(note) ", x: size.width - 2 - width, y: size.height - 1, width: width, ink: Ink(.muted))
  }

  /// "1-20 of 57" where not all is in sight.
  public static func place(top: Int, window: Int, count: Int) -> String {
    count > window ? "\(top + 1)-\(min(count, top + window)) of \(count)" : ""
  }
}
