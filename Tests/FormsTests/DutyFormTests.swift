import Deadlines
import IncidentModel
import ScreenKit
import Testing

@testable import Forms

@Suite struct DutyFormTests {
  private let setting = FormRoom().setting

  private func notes(_ form: Form) -> [String] {
    FormLayout(form, in: setting, size: Size(width: 120, height: 40)).places.flatMap(\.notes).map(\.text)
  }

  @Test func theFormAsksForExactlyWhatARuleNeeds() {
    var form = Form(.required, in: setting)
    #expect(form.fields.map(\.name).prefix(3) == ["rule", "title", "due"])
    form.fill("rule", "dora-initial", in: setting)
    #expect(form.fields.first?.raw == "eu-dora-initial")
    #expect(
      form.fields.map(\.name).prefix(3) == ["rule", "triggers.classified_major", "triggers.aware_incident"]
    )
    form.press([.backTab], in: setting)
    form.fill("rule", "contract-business-days", in: setting)
    #expect(
      form.fields.map(\.name).prefix(4) == [
        "rule", "triggers.contract_event", "params.amount", "params.cutoff",
      ]
    )
  }

  @Test(arguments: Rulebook.builtIn.rules.map(\.id))
  func everyRuleCanBeEntered(rule: String) throws {
    var form = Form(.required, on: .rule(rule), in: setting)
    for field in form.fields {
      if field.name.hasPrefix("triggers.") { form.fill(field.name, "yesterday 10:00", in: setting) }
      if field.name == "params.amount" { form.fill(field.name, "24", in: setting) }
    }
    let written = try form.write(in: setting)
    #expect(written.data["rule"] == .text(rule))
    guard case .required(let duty)? = written.first?.content else {
      Issue.record("\(written)")
      return
    }
    let asked =
      Rulebook.builtIn.rule(rule)?.clock.periods.compactMap { $0.filedRule == nil ? $0.trigger : nil } ?? []
    #expect(Set(asked).isSubset(of: Set((duty.triggers ?? [:]).keys)))
  }

  @Test func theFormTellsWhenTheDutyWouldBeDue() {
    var form = Form(.required, on: .rule("eu-gdpr-33-1"), in: setting)
    form.fill("triggers.aware_breach", "2025-04-02 14:20", in: setting)
    #expect(notes(form).contains { $0.hasPrefix("Wed 2 Apr 14:20 CEST, 4 h ago") })
    #expect(notes(form).contains { $0.hasPrefix("due Sat 5 Apr 14:20 CEST, in 2 d") })
  }

  @Test func whatAContractLeavesOpenIsCheckedByTheClockItself() {
    var form = Form(.required, on: .rule("contract-hours"), in: setting)
    form.fill("params.amount", "a day", in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.fields[form.focus].name == "params.amount")
    #expect(form.fields[form.focus].fault?.string.contains("whole number of hours") == true)
  }

  @Test func aDutyIsChangedByWhatIsNewAlone() throws {
    var form = Form(.required, on: .notification("gdpr-33"), in: setting)
    #expect(form.fields.first { $0.name == "recipient" }?.raw == "SDTB")
    form.fill("owner", "dpo", in: setting)
    let written = try form.write(in: setting)
    #expect(written.data == ["owner": .text("dpo")])
    #expect(written.first?.subject == EntityID("gdpr-33"))
  }

  @Test func aLateFilingAsksWhy() throws {
    var form = Form(.filed, on: .notification("gdpr-33"), in: setting)
    #expect(form.fields.map(\.name).contains("late_reason"))
    form.fill("at", "2025-03-30 10:00", in: setting)
    #expect(!form.fields.map(\.name).contains("late_reason"))
    #expect(notes(form).contains { $0.hasSuffix("before it is due") })
    form.fill("at", "-10m", in: setting)
    #expect(notes(form).contains { $0.contains("after the legal limit") })
    form.fill("reference", "2025-0417", in: setting)
    form.fill("channel", "online form", in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.fields[form.focus].name == "late_reason")
    form.fill("late_reason", "the scope was not known", in: setting)
    guard case .filed(let filing)? = try form.write(in: setting).first?.content else {
      Issue.record("not filed")
      return
    }
    #expect(filing.at == FormRoom.now.adding(seconds: -600))
    #expect(filing.reference == "2025-0417")
    #expect(filing.channel == "online form")
    #expect(filing.lateReason == "the scope was not known")
  }

  @Test func aWaiverNeedsAReason() throws {
    var form = Form(.waived, on: .notification("gdpr-33"), in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    form.fill("reason", "no risk to anybody", in: setting)
    #expect(try form.write(in: setting).first?.content == .waived(reason: "no risk to anybody", by: nil))
  }

  @Test func contentIsOfferedFromTheRecordAndTakenOnlyByAPerson() throws {
    var form = Form(.content, on: .notification("gdpr-33"), in: setting)
    form.fill("@part", "measures", in: setting)
    #expect(form.fields.map(\.name) == ["@part", "@offer", "@text"])
    #expect(form.fields[2].isBlank)
    let plain = form
    form.fill("@offer", "impact", in: setting)
    #expect(form.fields[2].raw == "Affected servers were shut down.")
    #expect(
      try form.write(in: setting).data
        == ["content": .fields(["measures": .text("Affected servers were shut down.")])]
    )
    var ready = plain
    #expect(try ready.write(in: setting).data == ["content": .fields(["measures": .bool(true)])])
  }

  @Test func whatIsTypedStaysWhenTheDutyIsGone() {
    var form = Form(.content, on: .notification("gdpr-33"), in: setting)
    form.fill("@part", "measures", in: setting)
    form.fill("@text", "Servers are off.", in: setting)
    let typed = form.record.texts
    var gone = setting
    gone.incident = Snapshot()
    #expect(form.press([.control("s")], in: gone) == .stayed)
    #expect(form.notice?.string.contains("no longer in the incident") == true)
    #expect(form.record.texts == typed)
    form.type(" Now", in: gone)
    #expect(form.record.texts.map(\.text) == ["measures", "Servers are off. Now"])
    #expect(form.press([.escape, .character("k")], in: gone) == .kept)
    var empty = Form(form.record, in: gone)
    #expect(empty.press([.tab, .control("s"), .control("e"), .character("x"), .enter], in: gone) == .stayed)
    let sheet = FormSheet.draw(empty, in: gone, size: Size(width: 80, height: 24), glyphs: .unicode)
    #expect(sheet.grid.cursor == nil)
    #expect(empty.press([.escape], in: gone) == .left)
  }

  @Test func aStageThatNobodyEnteredIsEnteredWithItsRule() throws {
    let stage = try #require(setting.incident.duties.duties.first { $0.origin != .entered })
    var content = Form(.content, on: .notification(stage.id.raw), in: setting)
    let text = try content.write(in: setting)
    #expect(text.data["rule"] == .text(try #require(stage.rule?.id)))
    #expect(text.data["content"] != nil)
    var filed = Form(.filed, on: .notification(stage.id.raw), in: setting)
    #expect(try filed.write(in: setting).first?.subject == stage.id)
  }
}
