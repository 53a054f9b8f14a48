import IncidentModel
import ScreenKit
import Theming

/// A piece of text in a border.
struct BorderText {
  private(set) var text: String
  let ink: Ink
  /// The same in ever fewer columns, for where room is short.
  private var shorter: ArraySlice<String>

  init(_ text: String, _ ink: Ink, shorter: [String] = []) {
    self.text = text
    self.ink = ink
    self.shorter = shorter[...]
  }

  /// Says it in fewer columns; false where it cannot.
  mutating func shorten() -> Bool {
    guard let next = shorter.popFirst() else { return false }
    text = next
    return true
  }
}

/// The border of a pane: title with number, counts, filter, follow mark and scroll thumb.
struct PaneFrame {
  let kind: PaneKind
  let context: PaneContext
  let size: Size

  /// Where rows are drawn: inside the border.
  var body: Rect { Rect(size).inset(horizontally: 1, vertically: 1) }
  /// Where a row's text begins: the column before it is kept for the mark of the selected row.
  var textX: Int { 2 }
  /// The first column right of a row's text.
  var textEnd: Int { size.width < 30 ? size.width - 1 : size.width - 2 }
  private var line: Ink { Ink(context.isFocused ? .focus : .border) }

  /// Draws the border. Where room is short the last of `counts` are shortened first, and then left out.
  func draw(
    on canvas: inout Canvas,
    counts: [BorderText],
    filter: [BorderText] = [],
    state: BorderText? = nil
  ) {
    guard size.width >= 2, size.height >= 2 else { return }
    canvas.box(Rect(size), ink: line)
    let title = BorderText(
      "\(kind.rawValue) \(kind.title)",
      Ink(context.isFocused ? .focus : .heading, .bold)
    )
    write(left: [title], right: counts, y: 0, on: &canvas)
    write(left: filter, right: state.map { [$0] } ?? [], y: size.height - 1, on: &canvas)
  }

  private func write(left: [BorderText], right: [BorderText], y: Int, on canvas: inout Canvas) {
    var end = 2
    if !left.isEmpty, size.width >= 6 {
      var strip = Strip(x: 2, end: size.width - 2, y: y)
      for text in left { strip.rest(" \(text.text)", ink: text.ink, on: &canvas) }
      strip.rest(" ", ink: left[0].ink, on: &canvas)
      end = strip.x
    }
    var parts = right
    func isTooWide() -> Bool { width(of: parts) + end + 3 > size.width }
    var isShorter = true
    while isShorter, isTooWide() {
      isShorter = false
      for index in parts.indices.reversed() where isTooWide() && parts[index].shorten() { isShorter = true }
    }
    while !parts.isEmpty, isTooWide() { parts.removeLast() }
    guard !parts.isEmpty else { return }
    var x = size.width - 2 - width(of: parts)
    canvas.text(" ", x: x, y: y)
    x += 1
    for (index, part) in parts.enumerated() {
      if index > 0 { x += canvas.text(separator, x: x, y: y, ink: Ink(.muted)) }
      x += canvas.text(part.text, x: x, y: y, ink: part.ink)
    }
    canvas.text(" ", x: x, y: y)
  }

  private var separator: String { " \(context.glyphs.middleDot) " }

  private func width(of parts: [BorderText]) -> Int {
    parts.reduce(2) { $0 + TextWidth.columns(of: $1.text) } + 3 * (parts.count - 1)
  }

  /// Shows on the right border which part of a longer list is on screen.
  func thumb(on canvas: inout Canvas, along body: Rect, first: Int, shown: Int, of total: Int) {
    let track = body.height
    guard total > shown, shown > 0, track > 0 else { return }
    let length = max(1, track * shown / total)
    let offset = (track - length) * min(first, total - shown) / (total - shown)
    for y in 0..<length {
      canvas.put(
        DrawnCharacter(context.glyphs.scrollThumb),
        x: size.width - 1,
        y: body.y + offset + y,
        ink: Ink(context.isFocused ? .focus : .muted)
      )
    }
  }

  /// What the filter is and how much it lets through; nothing without one.
  func filterText(_ filter: String, matches: Int, isLeast: Bool = false, of total: Int) -> [BorderText] {
    guard !filter.isEmpty else { return [] }
    let count = isLeast ? "\(context.glyphs.atLeast) \(grouped(matches))" : grouped(matches)
    return [BorderText("/\(filter) ", Ink(.match)), BorderText("\(count) of \(grouped(total))", Ink(.match))]
  }
}

extension PaneKind {
  /// What the pane is called.
  public var title: String {
    switch self {
    case .timeline: "Timeline"
    case .tasks: "Tasks"
    case .deadlines: "Deadlines"
    case .alerts: "Alerts"
    }
  }
}
