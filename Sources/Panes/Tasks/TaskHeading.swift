import ScreenKit
import Theming

/// The heading over tasks of one state.
struct TaskHeading {
  let title: String
  let count: Int

  /// Writes it; notes are left out where they do not fit whole. `above` tells how many are scrolled out of sight.
  func draw(
    in rect: Rect,
    ink: Ink = Ink(.heading),
    notes: [BorderText] = [],
    above: String = "",
    on canvas: inout Canvas
  ) {
    var strip = Strip(x: rect.x, end: rect.x + rect.width, y: rect.y)
    if !above.isEmpty {
      strip.right(BorderText(above, Ink(.muted)), width: TextWidth.columns(of: above), on: &canvas)
    }
    strip.rest("\(title) \(grouped(count))", ink: ink, on: &canvas)
    for note in notes where strip.room >= TextWidth.columns(of: note.text) + 2 {
      strip.rest(", ", ink: Ink(.muted), on: &canvas)
      strip.rest(note.text, ink: note.ink, on: &canvas)
    }
  }
}

extension TaskShelves.Shelf {
  /// What a heading adds to the count.
  func notes(isOverdueTold: Bool) -> [BorderText] {
    var notes: [BorderText] = []
    if isOverdueTold, overdue > 0 { notes.append(BorderText("\(grouped(overdue)) overdue", Ink(.critical))) }
    if canceled > 0 { notes.append(BorderText("\(grouped(canceled)) canceled", Ink(.muted))) }
    return notes
  }
}
