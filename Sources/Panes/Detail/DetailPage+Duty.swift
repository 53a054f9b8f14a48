import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// A notification: its clock with all inputs, what it must say, what was filed.
  mutating func tell(duty id: EntityID) {
    guard let entity = state.notifications[id] else { return gone("Notification \(id.text)") }
    let duty = entity.value
    let row = DutyRow(duty, context: context)
    let wording = DutyWording(context: context, row: row)
    name = "Notification \(id.text)"
    headline(duty.heading.string(or: id.text.string(or: "(no title)")))
    item(wording.sign, wording.headline, ink: wording.ink)
    if let change = wording.countChanges { ticks.add(change) }
    blank()
    field("recipient", duty.recipient?.string)
    field("owner", wording.owner.text, ink: duty.owner == nil ? wording.owner.ink : Ink())
    field("channel", duty.channel?.string)
    field("fallback", duty.fallback?.string)
    tellClock(of: row)
    tellContent(of: row)
    tellOutcome(of: row)
    blank()
    paragraph(
      "Not legal advice. A planning aid; check the rule against the official text before relying on it.",
      ink: Ink(.muted)
    )
    tell(history: entity.history)
  }

  private mutating func tellClock(of row: DutyRow) {
    let duty = row.duty
    section("Clock")
    field("due", row.reading.due, ink: row.standing == .overdue ? Ink(.critical) : Ink())
    if row.reading.outerLimit != row.reading.due { field("legal limit", row.reading.outerLimit) }
    if row.reading.due == nil, row.isOpen {
      field("due", DutyWording(context: context, row: row).due(.zoned))
    }
    if row.reading.provisional {
      field("provisional", "rests on an assumption that a later event may replace")
    }
    if let rule = duty.ruleData {
      field("rule", "\(rule.name) (\(rule.id))")
      field("law", SafeText(rule.legal).string)
      field("speed", SafeText(rule.speed).string)
    } else {
      field("rule", duty.rule.map { "\(SafeText($0)), which no rule pack holds" })
    }
    for (event, instant) in duty.triggers.sorted(by: { $0.key < $1.key }) {
      field(SafeText(event).string.replacing("_", with: " "), instant)
    }
    field("timezone", duty.timezone)
    field("calendar", duty.calendar?.string)
    for (param, value) in duty.params.sorted(by: { $0.key < $1.key }) {
      field(SafeText(param).string, value.string)
    }
  }

  private mutating func tellContent(of row: DutyRow) {
    let items = row.duty.ruleData?.content ?? []
    let known = Set(items.map(\.id))
    let others = row.duty.content.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    guard !items.isEmpty || !others.isEmpty else { return }
    section("What it must say")
    for item in items {
      let text = row.duty.content[item.id]
      let need = item.need == .required ? "" : " (\(item.need.words))"
      let sign = text == nil ? glyphs.hollow : glyphs.check
      let isOpen = text == nil && item.need == .required
      self.item(sign, "\(item.text)\(need)", ink: Ink(isOpen ? .notice : text == nil ? .muted : .good))
      paragraph(text?.string ?? "", indent: 2)
    }
    for (id, text) in others {
      item(glyphs.check, SafeText(id).string.replacing("_", with: " "), ink: Ink(.good))
      paragraph(text.string, indent: 2)
    }
  }

  private mutating func tellOutcome(of row: DutyRow) {
    for filing in row.duty.filings {
      section(filing.stage.map { "Filed: \($0)" } ?? "Filed")
      field("at", filing.at, ink: Ink(row.isLate ? .warning : .good))
      field("reference", filing.reference?.string)
      field("channel", filing.channel?.string)
      field("by", filing.by?.string)
      field("late because", filing.lateReason?.string)
    }
    guard let waiver = row.duty.waiver else { return }
    section("Waived")
    field("reason", waiver.reason.string)
    field("by", waiver.by?.string)
    field("at", waiver.at)
  }
}
