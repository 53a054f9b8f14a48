import IncidentModel
import ScreenKit
import Theming

/// What a row of the timeline says, before it is laid out.
struct TimelineFace {
  var glyph: Character
  /// Kind or actor, at most nine columns.
  var word: String
  /// The same in full where it is longer.
  var longWord: String?
  /// The word must be read even where there is no column for it.
  var isWordVital = false
  /// Of glyph and word.
  var ink: Ink
  var title: String
  var titleInk: Ink
  /// Stands at the right end: corrected, known later, future.
  var notes: [BorderText] = []
  /// Stands before the title where there is no room for the first of the notes.
  var mark: BorderText?
}

extension TimelineFace {
  /// The same for what was not known yet.
  var dimmed: TimelineFace {
    var face = self
    face.ink = Ink(.muted)
    face.titleInk = Ink(.muted, titleInk.attributes)
    face.mark = BorderText("later", Ink(.notLive))
    return face
  }
}

extension PaneContext {
  /// Whether something had happened at the instant shown and nobody knew of it.
  func isUnknown(recorded: Instant) -> Bool {
    snapshot.asOf != nil && snapshot.axis == .true && recorded > now
  }
}

/// Words the rows of the timeline.
struct TimelineWording {
  let context: PaneContext
  private var glyphs: GlyphSet { context.glyphs }
  private var state: IncidentState { context.snapshot.state }

  init(_ context: PaneContext) { self.context = context }

  /// What a row says.
  func face(of row: TimelineRow) -> TimelineFace {
    var face = plainFace(of: row)
    guard row.event.place.file.isOfTrack else { return face }
    face.notes.insert(OwnMark.text, at: 0)
    face.mark = OwnMark.text
    return face
  }

  private func plainFace(of row: TimelineRow) -> TimelineFace {
    switch row.subject {
    case .entry(let id):
      guard let entry = state.entries[id]?.value else {
        return TimelineFace(
          glyph: glyphs.hollow,
          word: "",
          ink: Ink(.muted),
          title: id.text.string,
          titleInk: Ink(.muted)
        )
      }
      let face = face(of: entry)
      return context.isUnknown(recorded: entry.recorded) ? face.dimmed : face
    case .automatic(let line):
      var face = AutomaticWording(context).face(of: line)
      face.notes = notes(recorded: row.event.key.recorded, time: row.time)
      return context.isUnknown(recorded: row.event.key.recorded) ? face.dimmed : face
    }
  }

  private func face(of entry: TimelineEntry) -> TimelineFace {
    var notes = notes(recorded: entry.recorded, time: entry.time)
    if entry.retraction == nil, !entry.former.isEmpty {
      notes.insert(BorderText("corrected", Ink(.notice)), at: 0)
    }
    if entry.actor == .thirdParty { notes.append(BorderText("third party", Ink(.muted))) }
    if let tlp = entry.tlp, tlp >= .red { notes.append(BorderText("TLP:\(tlp.rawValue)", Ink(.warning))) }
    if entry.retraction != nil {
      return TimelineFace(
        glyph: glyphs.cross,
        word: "retracted",
        isWordVital: true,
        ink: Ink(.former),
        title: title(of: entry),
        titleInk: Ink(.former, .strike),
        notes: notes
      )
    }
    let (glyph, role) = sign(of: entry)
    let isAttacker = entry.actor == .attacker
    return TimelineFace(
      glyph: glyph,
      word: word(of: entry),
      longWord: isAttacker ? nil : entry.kind.rawValue,
      isWordVital: isAttacker,
      ink: Ink(role),
      title: title(of: entry),
      titleInk: Ink(),
      notes: notes
    )
  }

  private func title(of entry: TimelineEntry) -> String {
    let title = entry.title.string(or: entry.id.text.string(or: "(no title)"))
    guard let chosen = entry.decision?.chosen, !chosen.isEmpty else { return title }
    return "\(title) \(glyphs.arrow) \(chosen.string)"
  }

  private func word(of entry: TimelineEntry) -> String {
    switch entry.actor {
    case .attacker: "attacker"
    default: entry.kind.shortWord
    }
  }

  private func sign(of entry: TimelineEntry) -> (Character, Role) {
    if entry.actor == .attacker { return (glyphs.triangleUp, .attacker) }
    switch entry.kind {
    case .observation: return (glyphs.hollow, .info)
    case .action: return (glyphs.triangleRight, .text)
    case .decision: return (glyphs.square, .notice)
    case .finding: return (glyphs.bullet, .info)
    case .communication: return (glyphs.arrow, .text)
    case .milestone: return (glyphs.diamond, .good)
    }
  }

  /// Entered more than an hour after it happened: how much later. Entered ahead of the clock: from the future; on the
  /// axis of what was true only not known yet.
  private func notes(recorded: Instant, time: Instant) -> [BorderText] {
    if context.isUnknown(recorded: recorded) {
      return [BorderText("known \(Span.coarse(recorded.seconds(since: time))) later", Ink(.notLive))]
    }
    if recorded > context.now.adding(seconds: 300) { return [BorderText("future", Ink(.notLive))] }
    let delay = recorded.seconds(since: time)
    return delay > 3600 ? [BorderText("+\(Span.coarse(delay))", Ink(.muted))] : []
  }

  /// What a zoomed row says below its title; empty for nothing.
  func secondLine(of row: TimelineRow) -> String {
    guard case .entry(let id) = row.subject, let entry = state.entries[id]?.value else { return "" }
    let lists = [entry.systems, entry.attack].filter { !$0.isEmpty }
    let parts =
      [entry.retraction?.reason?.string, entry.detail?.string].compactMap { $0 }
      + lists.map { $0.map(\.string).joined(separator: ", ") }
    return parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.middleDot) ")
  }

  /// Whether the filter lets a row through.
  func matches(_ row: TimelineRow, _ filter: RowFilter) -> Bool {
    switch row.subject {
    case .entry(let id):
      guard let entry = state.entries[id]?.value else { return false }
      let face = face(of: entry)
      var texts = [
        face.title, face.word, entry.kind.rawValue, entry.actor?.words ?? "", entry.author?.string ?? "",
        entry.detail?.string ?? "", entry.origin?.string ?? "",
      ]
      texts += entry.systems.map(\.string) + entry.tags.map(\.string) + entry.attack.map(\.string)
      texts += face.notes.map(\.text)
      return filter.matches(texts)
    case .automatic(let line):
      if filter.hidesAutomatic { return false }
      let face = AutomaticWording(context).face(of: line)
      return filter.matches([face.title, face.word, row.event.author?.string ?? "", "auto"])
    }
  }
}
