import IncidentModel
import ScreenKit
import Theming

/// The last row: what the keys do here, or what is being typed, or a message; at the right the operator and how many
/// records could not be read.
public enum HintBar {
  /// What the left of the row shows.
  public enum Content: Hashable, Sendable {
    case hints([KeyLine])
    /// A text on its way, such as a filter, and what the keys do.
    case typing(Entry, hints: [KeyLine])
    case message(SafeText)
    /// A moment of a running clock: takes the whole row.
    case alarm(AlarmLine)
  }

  /// A text on its way.
  public struct Entry: Hashable, Sendable {
    /// Stands before it.
    public var prompt: Character
    /// As far as it is typed.
    public var text: String
    /// How many rows it lets through; nil where it is no filter.
    public var matches: Int?
    /// There may be more of them.
    public var isSearching: Bool
    /// What its last word may go on to.
    public var offers: [String]
    /// Which of them was taken.
    public var chosen: Int?

    /// A text of its parts.
    public init(
      prompt: Character,
      text: String,
      matches: Int? = nil,
      isSearching: Bool = false,
      offers: [String] = [],
      chosen: Int? = nil
    ) {
      self.prompt = prompt
      self.text = text
      self.matches = matches
      self.isSearching = isSearching
      self.offers = offers
      self.chosen = chosen
    }
  }

  /// What stands at the right of the row.
  public struct Corner: Hashable, Sendable {
    /// The person at the keyboard, if given.
    public var operatorName: SafeText?
    /// No key may change the incident.
    public var isReadOnly: Bool
    /// Who else has the room open.
    public var company: [SafeText]
    /// Events on their way to the disk.
    public var pendingWrites: Int
    /// Files and lines that could not be read.
    public var problems: Int
    /// The key that lists those; empty for none.
    public var problemsKey: String
    /// Alarms do not ring.
    public var isBellMuted: Bool

    /// A corner of its parts.
    public init(
      operatorName: SafeText? = nil,
      isReadOnly: Bool = false,
      company: [SafeText] = [],
      pendingWrites: Int = 0,
      problems: Int = 0,
      problemsKey: String = "",
      isBellMuted: Bool = false
    ) {
      self.operatorName = operatorName
      self.isReadOnly = isReadOnly
      self.company = company
      self.pendingWrites = pendingWrites
      self.problems = problems
      self.problemsKey = problemsKey
      self.isBellMuted = isBellMuted
    }
  }

  /// Draws the row.
  public static func draw(_ content: Content, corner: Corner, glyphs: GlyphSet, width: Int) -> Drawing {
    var canvas = Canvas(Size(width: width, height: 1), glyphs: glyphs)
    if case .alarm(let line) = content {
      let ink = line.gravity.ink
      canvas.fill(Rect(canvas.size), ink: ink)
      canvas.text(line.text(columns: width - 2, glyphs: glyphs), x: 1, y: 0, width: width - 2, ink: ink)
      return Drawing(grid: canvas.grid)
    }
    canvas.fill(Rect(canvas.size), ink: Ink(.bar))
    let end = draw(corner, &canvas)
    switch content {
    case .alarm: break
    case .message(let text):
      canvas.text(text.string, x: 1, y: 0, width: end - 2, ink: Ink(.bar, .bold))
    case .hints(let hints):
      draw(hints, &canvas, from: 1, to: end - 1)
    case .typing(let entry, let hints):
      let used = drawEntry(entry, &canvas, end: end)
      if entry.offers.isEmpty {
        draw(hints, &canvas, from: used + 3, to: end - 1)
      } else {
        drawOffers(entry, &canvas, from: used + 3, to: end - 1)
      }
    }
    return Drawing(grid: canvas.grid)
  }

  /// Returns the first column that is taken.
  private static func draw(_ corner: Corner, _ canvas: inout Canvas) -> Int {
    var parts: [[BarPiece]] = []
    if corner.isBellMuted { parts.append([BarPiece("bell off", .notLive)]) }
    if corner.pendingWrites > 0 { parts.append([BarPiece("writing\(canvas.glyphs.ellipsis)", .notLive)]) }
    if !corner.company.isEmpty, canvas.size.width >= 60 {
      let names = corner.company.map(\.string).joined(separator: ", ")
      let isShort = canvas.size.width < 120 || TextWidth.columns(of: names) > 30
      parts.append([BarPiece(isShort ? "+\(corner.company.count) here" : "with \(names)", .muted)])
    }
    if corner.isReadOnly, canvas.size.width >= 60 { parts.append([BarPiece("read only", .muted)]) }
    if let operatorName = corner.operatorName, canvas.size.width >= 60 {
      let name = TextFitting.truncate(operatorName.string, to: 20, ellipsis: canvas.glyphs.ellipsis)
      parts.append([BarPiece("operator: ", .muted), BarPiece(name)])
    }
    if corner.problems > 0 {
      let words = "\(grouped(corner.problems)) problem\(corner.problems == 1 ? "" : "s")"
      let key = corner.problemsKey.isEmpty ? [] : [BarPiece(" \(corner.problemsKey)", .key, .bold)]
      parts.append([BarPiece(words, .warning)] + key)
    }
    let width = parts.joined().reduce(0) { $0 + TextWidth.columns(of: $1.text) } + max(0, parts.count - 1) * 3
    canvas.parts(parts, end: canvas.size.width - 1, y: 0, gap: 3)
    return parts.isEmpty ? canvas.size.width : canvas.size.width - 1 - width
  }

  /// Draws as many hints as there is room for, whole ones only; the last two, help and the way out, are kept longest.
  private static func draw(_ hints: [KeyLine], _ canvas: inout Canvas, from start: Int, to end: Int) {
    let width = { (hint: KeyLine) in TextWidth.columns(of: hint.keys) + 3 + TextWidth.columns(of: hint.text) }
    var shown = hints
    while !shown.isEmpty, start + shown.reduce(-2, { $0 + width($1) }) > end {
      shown.remove(at: max(0, shown.count - 3))
    }
    var x = start
    for hint in shown {
      x += canvas.text(hint.keys, x: x, y: 0, ink: Ink(.key, .bold)) + 1
      x += canvas.text(hint.text, x: x, y: 0, ink: Ink(.bar)) + 2
    }
  }

  /// Draws what is typed, its end in sight, and puts the cursor behind it; returns the column after the count.
  private static func drawEntry(
    _ entry: Entry,
    _ canvas: inout Canvas,
    end: Int
  ) -> Int {
    let least = entry.isSearching ? "\(canvas.glyphs.atLeast) " : ""
    let count = entry.matches.map { "\(least)\(grouped($0)) match\($0 == 1 ? "" : "es")" } ?? ""
    let room = max(4, end - 6 - TextWidth.columns(of: count))
    var shown = Substring(entry.text)
    while TextWidth.columns(of: String(shown)) > room { shown = shown.dropFirst() }
    canvas.text(String(entry.prompt), x: 1, y: 0, ink: Ink(.key, .bold))
    let used = canvas.text(String(shown), x: 2, y: 0, width: room, ink: Ink(.bar, .bold))
    canvas.grid.cursor = (x: 2 + used, y: 0)
    guard !count.isEmpty else { return 2 + used }
    return 4 + used + canvas.text(count, x: 4 + used, y: 0, ink: Ink(.match))
  }

  /// Draws what the last word may go on to, as many as there is room for, from the one that was taken on.
  private static func drawOffers(_ entry: Entry, _ canvas: inout Canvas, from start: Int, to end: Int) {
    guard end - start > 8 else { return }
    var x = start + canvas.text("Tab", x: start, y: 0, ink: Ink(.key, .bold)) + 1
    for (index, offer) in entry.offers.enumerated().dropFirst(entry.chosen ?? 0) {
      let width = TextWidth.columns(of: offer)
      guard x + width <= end else { break }
      x += canvas.text(offer, x: x, y: 0, ink: index == entry.chosen ? Ink(.selection) : Ink(.bar)) + 2
    }
  }
}
