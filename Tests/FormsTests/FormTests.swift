import IncidentModel
import ScreenKit
import Testing

@testable import Forms

@Suite struct FormTests {
  private let setting = FormRoom().setting

  @Test func aNoteBecomesItsEvent() throws {
    var form = Form(.note, in: setting)
    form.type("Second wave", in: setting)
    form.press(.tab, in: setting, size: Size(width: 80, height: 24))
    form.type("-20m", in: setting)
    guard case .submitted(let drafts) = form.press([.control("s")], in: setting) else {
      Issue.record("the note was not written: \(form)")
      return
    }
    let draft = try #require(drafts.first)
    #expect(drafts.count == 1)
    #expect(draft.type == .timelineAdded)
    #expect(draft.author == "forensics")
    #expect(draft.time == FormRoom.now.adding(seconds: -1200))
    #expect(draft.data == ["title": .text("Second wave"), "kind": .text("observation")])
  }

  @Test func whatIsMissingIsSaidAtItsFieldWhichTakesTheCursor() {
    var form = Form(.decision, in: setting)
    form.press([.tab, .tab], in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.focus == 0)
    #expect(form.fields[0].fault == "Question is needed.")
  }

  @Test func escapeLeavesAtOnceWhereNothingWasTypedAndAsksElse() {
    var form = Form(.note, in: setting)
    #expect(form.press([.escape], in: setting) == .left)
    form.type("x", in: setting)
    #expect(form.press([.escape], in: setting) == .stayed)
    #expect(form.question == .leave)
    var kept = form
    #expect(kept.press([.character("k")], in: setting) == .kept)
    var gone = form
    #expect(gone.press([.character("d")], in: setting) == .discarded)
    form.press([.escape], in: setting)
    #expect(form.question == nil)
  }

  @Test func aDraftComesBackAsItWasTyped() throws {
    var form = Form(.taskHold, on: .task("images"), in: setting)
    form.type("waits for the provider", in: setting)
    let record = try FormRecord(json: form.record.json)
    #expect(record == form.record)
    #expect(Form(record, in: setting).record == form.record)
    #expect(Form(record, in: setting).title(in: setting) == "Hold a task: Image the disks")
  }
}
