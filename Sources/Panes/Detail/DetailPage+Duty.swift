import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// A notification: where it stands, what it must say, its clock in words, what was filed, every event about it.
  mutating func tell(duty id: EntityID) {
    guard let duty = context.snapshot.duties[id] else { return gone("Notification \(id.text)") }
    let row = DutyRow(subject: .duty(duty, duty.standing(at: context.now)))
    let wording = DutyWording(context: context, row: row)
    let said = duty.notification
    name = "Notification \(id.text)"
    headline(duty.heading.string(or: id.text.string(or: "(no title)")))
    item(wording.sign, wording.headline, ink: wording.ink)
    if let change = wording.countChanges { ticks.add(change) }
    if case .following(let stage) = duty.origin { tellOrigin(of: duty, after: stage) }
    blank()
    field("recipient", duty.recipient.string)
    field("owner", wording.owner.text, ink: said.owner == nil ? wording.owner.ink : Ink())
    field("channel", said.channel?.string)
    field("fallback", said.fallback?.string)
    tellContent(of: duty)
    tellTriggers(of: duty)
    tellMoves(of: duty)
    tellClock(of: duty)
    tellOutcome(of: duty)
    if let entity = state.notifications[id] { tell(history: entity.history) }
  }

  private mutating func tellOrigin(of duty: Duty, after stage: EntityID) {
    let before = context.snapshot.duties[stage]?.heading ?? stage.text
    paragraph(
      "Nobody has entered it: it follows by law from \(before). "
        + (duty.isProvisional
          ? "It is provisional until the stage before it is filed." : "The stage before it is filed."),
      ink: Ink(.notice)
    )
  }

  /// Who said when the clock started, and what was said before.
  private mutating func tellTriggers(of duty: Duty) {
    let settings = TriggerSetting.all(of: duty.notification.triggers, in: history(of: duty))
    guard !settings.isEmpty else { return }
    section("What started it")
    for setting in settings {
      let author = setting.author.map { " by \($0)" } ?? ""
      let name = SafeText(setting.name).string.replacing("_", with: " ")
      field(name, moment(setting.instant))
      paragraph("set \(context.clock.full(setting.recorded))\(author)", ink: Ink(.muted), indent: 2)
      paragraph(setting.reason?.string ?? "", indent: 2)
      for former in setting.former {
        paragraph("until then \(moment(former))", ink: Ink(.muted), indent: 2)
      }
    }
  }

  /// Each time that the due instant moved: from where to where, and who moved it.
  private mutating func tellMoves(of duty: Duty) {
    let moves = history(of: duty).compactMap { event in move(by: event).map { (event, $0) } }
    guard !moves.isEmpty else { return }
    section("How it moved")
    for (event, move) in moves {
      item(glyphs.flag, move, ink: Ink(.warning))
      let author = event.author.map { " by \($0)" } ?? ""
      paragraph("entered \(context.clock.full(event.key.recorded))\(author)", ink: Ink(.muted), indent: 2)
    }
  }

  /// What the timeline tells of an event that moved a due instant; nil where it moved none.
  private func move(by event: Event) -> String? {
    let probe = TimelineRow(time: event.time, event: event, subject: .entry(event.subject))
    let rank = state.timeline.rank(of: probe)
    guard rank < state.timeline.count, case let row = state.timeline[rank], row.event === event,
      case .automatic(let line) = row.subject, case .deadlineMoved(let from, let to) = line.change
    else { return nil }
    return DueWording(context).move(from: from, to: to)
  }

  private func history(of duty: Duty) -> EventHistory {
    state.notifications[duty.id]?.history ?? EventHistory()
  }

  /// The arithmetic, in the very words of the calculator.
  private mutating func tellClock(of duty: Duty) {
    section("Clock")
    guard let explanation = context.snapshot.duties.explanation(of: duty, at: context.now) else { return }
    // Once it is filed or waived, where the clock stands now is told above; "overdue" would be wrong.
    let isSettled = duty.standing(at: context.now).isSettled
    for line in explanation.lines where line.kind != .content && !(isSettled && line.kind == .standing) {
      let text = SafeText(line.text).string
      let ink: Ink =
        switch line.kind {
        case .due: Ink(.text, .bold)
        case .limit, .rule, .trigger, .step, .standing, .duty: Ink()
        case .obstacle, .caution: Ink(.notice)
        case .contested, .note, .citation, .disclaimer, .content: Ink(.muted)
        }
      if line.label.isEmpty {
        paragraph(text, ink: ink, indent: labelIndent)
      } else {
        field(SafeText(line.label).string, text, ink: ink)
      }
    }
  }

  private mutating func tellContent(of duty: Duty) {
    let items = duty.rule?.content ?? []
    let known = Set(items.map(\.id))
    let said = duty.notification.content
    let others = said.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    guard !items.isEmpty || !others.isEmpty else { return }
    let wanted = duty.requiredContent.count
    let missing = Set(duty.missingContent.map(\.id))
    section(
      wanted > 0
        ? "What it must say: \(wanted - missing.count) of \(wanted) ready" : "What it must say"
    )
    for item in items {
      let text = said[item.id]
      let need = item.need == .required ? "" : " (\(item.need.words))"
      let isOpen = missing.contains(item.id)
      let ink = Ink(isOpen ? .notice : text == nil ? .muted : .good)
      self.item(text == nil ? glyphs.hollow : glyphs.check, "\(SafeText(item.text))\(need)", ink: ink)
      paragraph(text?.string ?? "", indent: 2)
      guard text == nil else { continue }
      for offer in state.offers(forContent: item.id) {
        paragraph("offered from \(offer.source): \(offer.text)", ink: Ink(.muted), indent: 2)
      }
    }
    for (id, text) in others {
      item(glyphs.check, SafeText(id).string.replacing("_", with: " "), ink: Ink(.good))
      paragraph(text.string, indent: 2)
    }
  }

  private mutating func tellOutcome(of duty: Duty) {
    let isLate = duty.standing(at: context.now) == .doneLate
    for filing in duty.notification.filings {
      section(filing.stage.map { "Filed: \($0)" } ?? "Filed")
      field("at", filing.at, ink: Ink(isLate ? .warning : .good))
      field("reference", filing.reference?.string)
      field("channel", filing.channel?.string)
      field("by", filing.by?.string)
      field("late because", filing.lateReason?.string)
      if isLate, filing.lateReason == nil {
        paragraph("No reason for the delay is recorded.", ink: Ink(.warning))
      }
    }
    guard let waiver = duty.notification.waiver else { return }
    section("Waived")
    field("reason", waiver.reason.string)
    field("by", waiver.by?.string)
    field("at", waiver.at)
  }
}
