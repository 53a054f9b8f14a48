import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// A rule that nobody has entered: what must be answered, and what it would ask for.
  mutating func tell(check id: String) {
    guard let check = context.snapshot.duties.checks.first(where: { $0.rule.id == id }) else {
      return gone("Rule \(SafeText(id))")
    }
    name = "Rule \(SafeText(id))"
    headline(SafeText(check.rule.name).string)
    if check.applies {
      item("?", "It applies by the answers given, and nobody has entered it.", ink: Ink(.warning))
    } else {
      item("?", "It may apply. Still to be answered:", ink: Ink(.notice))
      for (flag, question) in zip(check.openFlags, check.questions) {
        item(glyphs.hollow, "\(question) (\(SafeText(flag)))", ink: Ink(), indent: 2)
      }
    }
    blank()
    paragraph(
      "Answers are flags of the incident: \"flags\": {\"\(SafeText(check.openFlags.first ?? "name"))\": true} in an "
        + "event warroom.incident.updated. A duty is entered by warroom.notification.required with this rule.",
      ink: Ink(.muted)
    )
    tell(rule: check)
  }

  /// All rules that may apply and are not near enough to be asked for by themselves.
  mutating func tellOtherChecks() {
    let duties = context.snapshot.duties
    let others = duties.checks.filter { !$0.isNear }
    name = "Rules to check"
    headline("\(others.count) more rules may apply")
    paragraph("Nothing is guessed: an open question keeps a rule on this list.", ink: Ink(.muted))
    for check in others {
      blank()
      item("?", "\(SafeText(check.rule.name)) (\(SafeText(check.rule.id)))", ink: Ink(.notice))
      for question in check.questions { item(glyphs.hollow, question.string, ink: Ink(), indent: 2) }
      if check.applies { paragraph("applies to every incident", ink: Ink(.muted), indent: 2) }
    }
    blank()
    let word = duties.ruledOut == 1 ? "rule is" : "rules are"
    paragraph("\(duties.ruledOut) \(word) ruled out by the answers given.", ink: Ink(.muted))
    paragraph(Duty.disclaimer, ink: Ink(.muted))
  }

  private mutating func tell(rule check: DutyCheck) {
    let rule = check.rule
    section("The rule")
    field("recipient", SafeText(rule.authority).string)
    field("period", SafeText(rule.clock.words).string)
    field("law", SafeText(rule.legal).string)
    field("speed", SafeText(rule.speed).string)
    field("satisfied by", SafeText(rule.satisfiedBy).string)
    for exception in rule.exceptions { field("exception", SafeText(exception).string) }
    for url in rule.urls { field("read it", SafeText(url).string) }
    blank()
    paragraph(Duty.disclaimer, ink: Ink(.muted))
  }
}
