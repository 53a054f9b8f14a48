import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// An entry of the timeline: what it says now, what it said before, who wrote it.
  mutating func tell(entry id: EntityID) {
    guard let entity = state.entries[id] else { return gone("Entry \(id.text)") }
    let entry = entity.value
    name = "Entry \(id.text)"
    let title = entry.title.string(or: id.text.string(or: "(no title)"))
    headline(title, ink: entry.retraction == nil ? Ink(.text, .bold) : Ink(.former, .strike))
    if let retraction = entry.retraction { tell(retraction) }
    paragraph(entry.decision == nil ? entry.detail?.string ?? "" : "")
    blank()
    tellFields(of: entry)
    if let decision = entry.decision { tell(decision) }
    tell(former: entry.former)
    tell(history: entity.history)
  }

  private mutating func tell(_ retraction: TimelineEntry.Retraction) {
    let author = retraction.author.map { " by \($0)" } ?? ""
    paragraph("Retracted\(author), \(context.clock.full(retraction.at))", ink: Ink(.warning))
    paragraph(retraction.reason?.string ?? "no reason given", ink: Ink(.warning), indent: 2)
  }

  private mutating func tellFields(of entry: TimelineEntry) {
    field("kind", entry.kind.rawValue)
    field("actor", entry.actor?.words, ink: entry.actor == .attacker ? Ink(.attacker) : Ink())
    field("happened", entry.time)
    field("recorded", entry.recorded)
    let delay = entry.recorded.seconds(since: entry.time)
    if delay > 3600 { field("known", "\(Span.text(delay)) after it happened", ink: Ink(.notice)) }
    if context.isUnknown(recorded: entry.recorded) {
      let rest = Span.text(entry.recorded.seconds(since: context.now))
      field("not known", "at the instant shown; recorded \(rest) after it", ink: Ink(.notLive))
    } else if entry.recorded > context.now.adding(seconds: 300) {
      field("future", "recorded ahead of the clock", ink: Ink(.notLive))
    }
    field("by", entry.author?.string)
    field("systems", entry.systems)
    field("ATT&CK", entry.attack)
    field("tags", entry.tags)
    field("evidence", entry.evidence)
    field("TLP", entry.tlp?.rawValue)
    field("origin", entry.origin?.string)
  }

  private mutating func tell(_ decision: DecisionChange) {
    section("Decision")
    field("options", decision.options)
    field("chosen", decision.chosen?.string, ink: Ink(.text, .bold))
    field("because", decision.rationale?.string)
  }

  private mutating func tell(former: [TimelineEntry.Former]) {
    guard !former.isEmpty else { return }
    section("Former wordings")
    for wording in former {
      paragraph(wording.title.string, ink: Ink(.former, .strike))
      paragraph(wording.detail?.string ?? "", ink: Ink(.former, .strike), indent: 2)
      let author = wording.correctedBy.map { " by \($0)" } ?? ""
      paragraph("said to have happened \(context.clock.full(wording.time))", ink: Ink(.muted), indent: 2)
      paragraph("corrected \(context.clock.full(wording.correctedAt))\(author)", ink: Ink(.muted), indent: 2)
    }
  }
}
