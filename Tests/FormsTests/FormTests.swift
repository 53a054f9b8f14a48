import IncidentModel
import ScreenKit
import Testing

@testable import Forms

@Suite struct FormTests {
  private let setting = FormRoom().setting

  @Test func aNoteTakesItsTextAndOneKey() throws {
    var form = Form(.note, in: setting)
    form.type("Second wave", in: setting)
    let written = try form.write(in: setting)
    #expect(written.drafts.map(\.author) == ["forensics"])
    #expect(written.data == ["title": .text("Second wave"), "kind": .text("observation")])
    #expect(written.drafts.first?.time == nil)
  }

  @Test func aTimeStaysWhatItWasWhenItWasTyped() throws {
    var form = Form(.note, in: setting)
    form.fill("title", "x", in: setting)
    form.fill("@time", "-20m", in: setting)
    var later = setting
    later.now = setting.now.adding(seconds: 7200)
    var restored = Form(try FormRecord(json: form.record.json), in: later)
    let typed = FormRoom.now.adding(seconds: -1200)
    #expect(try form.write(in: later).drafts.first?.time == typed)
    #expect(try restored.write(in: later).drafts.first?.time == typed)
  }

  @Test func whatIsWrongIsSaidAtItsFieldWhichTakesTheCursor() {
    var form = Form(.note, in: setting)
    form.press([.tab, .tab], in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.focus == 0)
    #expect(form.fields[0].fault == "This must be filled in.")
    form.type("x", in: setting)
    #expect(form.fields[0].fault == nil)
    form.fill("@time", "half past", in: setting)
    form.press([.control("s")], in: setting)
    #expect(form.fields[form.focus].name == "@time")
    #expect(form.fields[form.focus].fault?.string.contains("'half past' is no time") == true)
    form.fill("@time", "tomorrow 10:00", in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.fields[form.focus].fault?.string.contains("still to come") == true)
  }

  @Test func whatTheDecoderRefusesIsSaidAtItsField() {
    var form = Form(.incident, in: setting)
    form.fill("timezone", "Europe/Nowhere", in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.fields[form.focus].name == "timezone")
    #expect(form.fields[form.focus].fault?.string.contains("IANA time zone") == true)
  }

  @Test func nothingIsWrittenWithoutAName() {
    var nameless = setting
    nameless.operatorName = ""
    var form = Form(.note, in: nameless)
    form.type("x", in: nameless)
    #expect(form.press([.control("s")], in: nameless) == .stayed)
    #expect(form.notice?.string.contains("name") == true)
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
    #expect(form.press([.character("z")], in: setting) == .stayed)
    #expect(form.question == .leave)
    form.press([.escape], in: setting)
    #expect(form.question == nil)
    #expect(form.fields[0].raw == "x")
  }

  @Test func enterGoesOnAndWritesFromTheLastField() {
    var form = Form(.taskHold, on: .task("images"), in: setting)
    form.type("no access", in: setting)
    guard case .submitted = form.press([.enter], in: setting) else {
      Issue.record("it was not written")
      return
    }
    var note = Form(.note, in: setting)
    note.type("x", in: setting)
    #expect(note.press([.enter], in: setting) == .stayed)
    #expect(note.focus == 1)
  }

  @Test func enterIsALineFeedInALongText() {
    var form = Form(.taskComment, on: .task("images"), in: setting)
    form.type("one", in: setting)
    form.press([.enter], in: setting)
    form.type("two", in: setting)
    #expect(form.fields[0].raw == "one\ntwo")
    #expect(form.press([.control("e")], in: setting) == .editorAsked("one\ntwo"))
    var wasTaken = form.take(edited: "written elsewhere\n", in: setting)
    #expect(wasTaken)
    #expect(form.fields[0].raw == "written elsewhere\n")
    wasTaken = form.take(edited: String(repeating: "x", count: 300_000), in: setting)
    #expect(!wasTaken)
    #expect(form.fields[0].raw == "written elsewhere\n")
    #expect(form.notice != nil)
  }

  @Test(arguments: FormKind.allCases)
  func aDraftComesBackAsItWasTyped(kind: FormKind) throws {
    let subjects: [FormAbout: FormSubject] = [
      .task: .task("images"), .entry: .entry("sign-in"), .notification: .notification("gdpr-33"),
      .alerts: .alerts(["beacon"]), .system: .system("cloud-02"),
    ]
    for subject in [subjects[kind.plan.about] ?? .none, .none] {
      var form = Form(kind, on: subject, in: setting)
      for _ in 0..<30 {
        form.press([.right, .paste("18:10"), .enter, .escape, .escape, .tab], in: setting)
      }
      // Tasks that come first can only be chosen, and no name holds what is typed.
      #expect(form.isChanged || kind == .taskDepends)
      let record = try FormRecord(json: form.record.json)
      #expect(record == form.record)
      let restored = Form(record, in: setting)
      #expect(restored.record == record)
      #expect(restored.fields.map(\.raw) == form.fields.map(\.raw))
    }
  }

  @Test func whatOthersChangedMeanwhileIsToldBeforeAnythingIsWritten() {
    var room = FormRoom()
    var form = Form(.taskHold, on: .task("images"), in: room.setting)
    form.type("no access", in: room.setting)
    var done = TaskChange()
    done.state = .done
    room.tell(.taskUpdated, "keys", .taskUpdated(done))
    #expect(form.basis?.news(in: room.snapshot).isEmpty == true)
    room.tell(
      .taskUpdated,
      "images",
      .taskUpdated(done),
      by: "night watch",
      raw: #"{"data":{"state":"done"}}"#
    )
    #expect(form.press([.control("s")], in: room.setting) == .stayed)
    guard case .changedMeanwhile(let news) = form.question else {
      Issue.record("nothing was asked")
      return
    }
    #expect(news.count == 1)
    #expect(news == ["night watch, Wed 2 Apr 16:54: state done"])
    var other = form
    other.press([.escape], in: room.setting)
    #expect(other.question == nil)
    guard case .submitted = form.press([.character("w")], in: room.setting) else {
      Issue.record("it was not written")
      return
    }
  }

  @Test func aFormOpenedOnNothingAsksWhatItIsAbout() throws {
    var form = Form(.taskEdit, in: setting)
    #expect(form.fields.map(\.name) == ["@subject"])
    form.fill("@subject", "keys", in: setting)
    #expect(form.fields.count > 5)
    #expect(form.fields.first { $0.name == "owner" }?.raw == "ops")
    #expect(form.basis?.entity == .task(EntityID("keys")))
    #expect(form.title(in: setting) == "Edit a task: Rotate all keys")
    form.fill("title", "Rotate every key", in: setting)
    #expect(try form.write(in: setting).first?.subject == EntityID("keys"))
  }

  @Test func aListIsSearchedAndItsLinesAreTaken() {
    var form = Form(.note, in: setting)
    form.press([.tab, .tab], in: setting)
    form.press([.character(" ")], in: setting)
    #expect(form.pick?.lines.count == 6)
    form.press([.down, .down], in: setting)
    form.press([.enter], in: setting)
    #expect(form.fields[2].raw == "decision")
    #expect(form.focus == 3)
    form.fill("systems", "clou", in: setting)
    #expect(form.fields.first { $0.name == "systems" }?.raw == "clou")
    form.press([.backspace], in: setting)
    form.type("clou", in: setting)
    form.press([.down, .enter], in: setting)
    #expect(form.fields.first { $0.name == "systems" }?.raw == "cloud-02")
    form.type("a,b,", in: setting)
    form.press([.escape], in: setting)
    #expect(form.fields.first { $0.name == "systems" }?.raw == "cloud-02\na\nb")
    form.press([.paste("c, d\ne")], in: setting)
    #expect(form.fields.first { $0.name == "systems" }?.raw == "cloud-02\na\nb\nc\nd\ne")
  }

  @Test func theMouseGoesToAFieldAndTakesALine() {
    let size = Size(width: 80, height: 24)
    var form = Form(.note, in: setting)
    _ = form.press(.mouse(Mouse(kind: .press, x: 20, y: 4)), in: setting, size: size)
    #expect(form.fields[form.focus].name == "actor")
    _ = form.press(.mouse(Mouse(kind: .doubleClick, x: 20, y: 3)), in: setting, size: size)
    #expect(form.pick != nil)
    _ = form.press(.mouse(Mouse(kind: .press, x: 20, y: 6)), in: setting, size: size)
    #expect(form.fields[2].raw == "action")
    #expect(form.pick == nil)
  }
}
