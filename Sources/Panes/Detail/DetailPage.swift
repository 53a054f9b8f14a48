import IncidentModel
import ScreenKit
import Theming

/// A line of a sheet: pieces of text one after the other.
struct DetailLine {
  var indent = 0
  var parts: [BorderText] = []
}

/// Gathers what a sheet says, broken into lines that fit.
struct DetailPage {
  let context: PaneContext
  /// Columns of a line.
  let width: Int
  /// What stands in the border.
  var name = ""
  private(set) var lines: [DetailLine] = []
  var ticks = Ticks()

  init(context: PaneContext, width: Int) {
    self.context = context
    self.width = width
  }

  var glyphs: GlyphSet { context.glyphs }
  var state: IncidentState { context.snapshot.state }
  private var labelWidth: Int { width >= 44 ? 13 : 0 }
  /// Where a text begins whose label stands above.
  var labelIndent: Int { labelWidth }

  /// What the row is called, large.
  mutating func headline(_ text: String, ink: Ink = Ink(.text, .bold)) {
    paragraph(text, ink: ink)
  }

  /// Begins a section below a blank line.
  mutating func section(_ title: String) {
    blank()
    lines.append(DetailLine(parts: [BorderText(title, Ink(.heading, .bold))]))
  }

  /// An empty line, but never two.
  mutating func blank() {
    if let last = lines.last, !last.parts.isEmpty { lines.append(DetailLine()) }
  }

  /// Text on as many lines as it takes; nothing for empty text.
  mutating func paragraph(_ text: String, ink: Ink = Ink(), indent: Int = 0) {
    guard !text.isEmpty else { return }
    for line in TextFitting.wrap(text, to: max(1, width - indent)) {
      lines.append(DetailLine(indent: indent, parts: [BorderText(line, ink)]))
    }
  }

  /// Text behind a sign; further lines stand under the text.
  mutating func item(_ sign: Character, _ text: String, ink: Ink, indent: Int = 0) {
    for (index, line) in TextFitting.wrap(text, to: max(1, width - indent - 2)).enumerated() {
      let parts = index == 0 ? [BorderText("\(sign) \(line)", ink)] : [BorderText(line, ink)]
      lines.append(DetailLine(indent: index == 0 ? indent : indent + 2, parts: parts))
    }
  }

  /// A name and its value; nothing for an empty value. Names take at least `labels` columns where there is room.
  mutating func field(_ label: String, _ value: String?, ink: Ink = Ink(), indent: Int = 0, labels: Int = 0) {
    guard let value, !value.isEmpty else { return }
    let labelWidth = labelWidth == 0 ? 0 : max(labelWidth, min(labels, width / 3))
    let room = max(1, width - indent - labelWidth)
    guard labelWidth > 0, TextWidth.columns(of: label) < labelWidth else {
      return paragraph("\(label): \(value)", ink: ink, indent: indent)
    }
    for (index, line) in TextFitting.wrap(value, to: room).enumerated() {
      if index == 0 {
        let name = BorderText(TextFitting.pad(label, to: labelWidth), Ink(.muted))
        lines.append(DetailLine(indent: indent, parts: [name, BorderText(line, ink)]))
      } else {
        lines.append(DetailLine(indent: indent + labelWidth, parts: [BorderText(line, ink)]))
      }
    }
  }

  /// A name and a list of values.
  mutating func field(_ label: String, _ values: [SafeText], indent: Int = 0) {
    field(label, values.map(\.string).filter { !$0.isEmpty }.joined(separator: ", "), indent: indent)
  }

  /// A name and an instant: in the zone of the screen, in UTC, and how long ago.
  mutating func field(_ label: String, _ instant: Instant?, ink: Ink = Ink(), indent: Int = 0) {
    guard let instant, instant != .distantPast else { return }
    ticks.add(Span.ageChanges(since: instant, now: context.now))
    let text = "\(moment(instant)), \(context.clock.relative(instant, now: context.now))"
    field(label, text, ink: ink, indent: indent)
  }

  /// "Wed 2 Apr 2025 18:42:07 CEST (Wed 2 Apr 16:42Z)".
  func moment(_ instant: Instant) -> String {
    let text = context.clock.full(instant, seconds: true)
    return context.clock.isUniversal(at: instant) ? text : "\(text) (\(context.clock.utcDayAndTime(instant)))"
  }

  /// Lines that keep their own indentation, such as a record.
  mutating func verbatim(_ texts: [SafeText]) {
    for text in texts {
      let body = text.string.drop { $0 == " " }
      let indent = min(text.string.count - body.count, width / 2)
      for (index, line) in TextFitting.wrap(String(body), to: max(1, width - indent - 2)).enumerated() {
        lines.append(DetailLine(indent: index == 0 ? indent : indent + 2, parts: [BorderText(line, Ink())]))
      }
    }
  }

  /// The file and line of a record.
  func source(of place: RecordPlace) -> String {
    let file = context.snapshot.files[place.file].string
    return place.line.map { "\(file):\($0)" } ?? "\(file), record \(place.index + 1)"
  }

  /// Adds a line as it is.
  mutating func append(_ line: DetailLine) { lines.append(line) }

  /// What is shown for a row that is not there any more.
  mutating func gone(_ what: String) {
    name = what
    paragraph("It is not in the room any more.")
  }
}
