import Console
import IncidentModel
import Panes
import ScreenKit
import Theming

/// What a training lays over the panes, beside the forms of the room.
enum TrainingSheet: Hashable {
  /// A question, with all there is to choose from.
  case question(TrainingStep)
  /// What the team decided, beside the trainee's own answer.
  case answer(TrainingStep, chosen: SafeText?, rationale: SafeText?)
  /// News of the facilitator.
  case news(TrainingStep)
  /// The run held against the record; nil while it is being worked out.
  case debrief(DebriefPage?, note: SafeText, scroll: Int)
}

/// A sheet of text as it is laid out: a title, lines, keys.
struct TrainingText {
  /// A line, and how it is drawn.
  typealias Line = (text: String, ink: Ink)

  var title: String
  var lines: [Line]
  var keys: [KeyLine]

  /// The text of a sheet for so many columns.
  init(_ sheet: TrainingSheet, width: Int, glyphs: GlyphSet) {
    title = ""
    lines = []
    keys = []
    switch sheet {
    case .question(let step): lay(question: step, width, glyphs)
    case .answer(let step, let chosen, let rationale): lay(answer: step, chosen, rationale, width)
    case .news(let step): lay(news: step, width)
    case .debrief(let page, let note, _): lay(debrief: page, note, width)
    }
  }

  private mutating func lay(question step: TrainingStep, _ width: Int, _ glyphs: GlyphSet) {
    title = "Time stands still: what do you do?"
    add(step.question, Ink(.heading, .bold), width)
    if !step.options.isEmpty { gap() }
    for option in step.options where !option.isEmpty {
      add(SafeText("\(glyphs.bullet) \(option)"), Ink(), width)
    }
    if case .prompt(let prompt) = step.kind, let hint = prompt.hint, !hint.isEmpty {
      gap()
      add(SafeText("Hint: \(hint)"), Ink(.muted), width)
    }
    keys = [
      KeyLine(keys: "Enter", text: "answer"),
      KeyLine(keys: "Esc", text: "look around first; Space asks again"),
    ]
  }

  private mutating func lay(
    answer step: TrainingStep,
    _ chosen: SafeText?,
    _ rationale: SafeText?,
    _ width: Int
  ) {
    guard case .decision(let decision) = step.kind else { return }
    title = "What the team decided"
    add(step.question, Ink(.heading, .bold), width)
    gap()
    add("You", Ink(.focus, .bold), width)
    add(chosen ?? "left open", Ink(), width)
    add(rationale, Ink(.muted), width)
    gap()
    add(SafeText(step.author.map { "The team (\($0))" } ?? "The team"), Ink(.focus, .bold), width)
    add(decision.chosen ?? "left open", Ink(), width)
    add(decision.rationale, Ink(.muted), width)
    keys = [KeyLine(keys: "any key", text: "goes on")]
  }

  private mutating func lay(news step: TrainingStep, _ width: Int) {
    guard case .inject(let news) = step.kind else { return }
    title = "News"
    add(news.title ?? "Something has happened", Ink(.warning, .bold), width)
    if let detail = news.detail, !detail.isEmpty {
      gap()
      add(detail, Ink(), width)
    }
    if let author = step.author {
      gap()
      add(SafeText("From \(author)"), Ink(.muted), width)
    }
    keys = [KeyLine(keys: "any key", text: "goes on")]
  }

  private mutating func lay(debrief page: DebriefPage?, _ note: SafeText, _ width: Int) {
    title = "Debrief"
    keys = [
      KeyLine(keys: "q", text: "leave"), KeyLine(keys: "Esc", text: "back to the run"),
      KeyLine(keys: "Up Down", text: "scroll"),
    ]
    add(note, Ink(.muted), width)
    guard let page else { return }
    gap()
    let heads = Set(page.tables.map { $0.title.string.uppercased() } + ["QUESTIONS FOR THE HOT WASH"])
    for line in page.lines(width: width) {
      let isHead = heads.contains { line.hasPrefix($0) }
      lines.append((line, isHead ? Ink(.heading, .bold) : Ink()))
    }
  }

  private mutating func add(_ text: SafeText?, _ ink: Ink, _ width: Int) {
    guard let text, !text.isEmpty else { return }
    for paragraph in text.string.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += TextFitting.wrap(String(paragraph), to: max(1, width)).map { ($0, ink) }
    }
  }

  private mutating func gap() { if !lines.isEmpty { lines.append(("", Ink())) } }
}

extension TrainingSheet {
  /// Where it may lie.
  private static func room(for sheet: TrainingSheet, in layout: Layout) -> Rect {
    if case .debrief = sheet { layout.sheet(widest: 120) } else { layout.sheet(widest: 84) }
  }

  /// The sheet over the panes; short ones are as high as what they say.
  func cover(in layout: Layout, glyphs: GlyphSet) -> Cover {
    let room = Self.room(for: self, in: layout)
    let text = TrainingText(self, width: room.width - 4, glyphs: glyphs)
    var rect = room
    var top = 0
    if case .debrief(_, _, let scroll) = self {
      top = scroll
    } else {
      rect.height = min(room.height, text.lines.count + 2)
      rect.y = room.y + (room.height - rect.height) / 2
    }
    var canvas = Canvas(rect.size, glyphs: glyphs)
    let window = max(0, rect.height - 2)
    let place = SheetFrame.place(top: top, window: window, count: text.lines.count)
    SheetFrame.draw(&canvas, title: text.title, note: place)
    for (row, line) in text.lines.dropFirst(top).prefix(window).enumerated() {
      canvas.text(line.text, x: 2, y: row + 1, width: rect.width - 4, ink: line.ink)
    }
    return Cover(rect: rect, drawing: Drawing(grid: canvas.grid), hints: text.keys)
  }

  /// The debrief after a motion; other sheets do not scroll.
  func scrolled(_ motion: Motion, in layout: Layout, glyphs: GlyphSet) -> TrainingSheet {
    guard case .debrief(let page, let note, let scroll) = self else { return self }
    let room = Self.room(for: self, in: layout)
    let lines = TrainingText(self, width: room.width - 4, glyphs: glyphs).lines.count
    let moved = Scroll(lines: lines, window: room.height - 2).moved(motion, from: scroll)
    return .debrief(page, note: note, scroll: moved)
  }
}
