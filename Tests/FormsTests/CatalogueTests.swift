import IncidentModel
import ScreenKit
import Testing

@testable import Forms

/// Every form becomes the event that it says, and a reader takes it.
@Suite struct CatalogueTests {
  private let setting = FormRoom().setting

  @Test func aNote() throws {
    var form = Form(.note, in: setting)
    form.fill("title", "Second wave", in: setting)
    form.fill("@time", "18:10", in: setting)
    form.fill("kind", "finding", in: setting)
    form.fill("actor", "att", in: setting)
    form.fill("detail", "SSH logins\nfrom outside", in: setting)
    form.fill("systems", "cloud-02", in: setting)
    form.fill("systems", "cloud-03", in: setting)
    form.fill("attack", "T1078", in: setting)
    form.fill("tags", "ssh", in: setting)
    form.fill("evidence", "auth.log", in: setting)
    form.fill("origin", "provider's log", in: setting)
    form.fill("tlp", "red", in: setting)
    let event = try #require(try form.write(in: setting).first)
    guard case .entryAdded(let entry) = event.content else {
      Issue.record("\(event.content)")
      return
    }
    #expect(event.time == FormRoom.now.adding(seconds: -1927))
    #expect(entry.title == "Second wave")
    #expect(entry.kind == .finding)
    #expect(entry.actor == .attacker)
    #expect(entry.detail == "SSH logins\nfrom outside")
    #expect(entry.systems == ["cloud-02", "cloud-03"])
    #expect(entry.attack == ["T1078"])
    #expect(entry.tags == ["ssh"])
    #expect(entry.evidence == ["auth.log"])
    #expect(entry.origin == "provider's log")
    #expect(entry.tlp == .red)
  }

  @Test func aDecision() throws {
    var form = Form(.decision, in: setting)
    form.fill("question", "Shut down?", in: setting)
    form.fill("options", "yes, at once\nafter the backup", in: setting)
    form.fill("chosen", "after", in: setting)
    form.press([.backTab], in: setting)
    form.fill("rationale", "active attacker", in: setting)
    // "after" is taken as it was typed; the option is one line further.
    form.fill("chosen", "at once", in: setting)
    let list = form.fields.first { $0.name == "chosen" }?.choice?.options.map(\.value)
    #expect(list == ["yes, at once", "after the backup"])
    let event = try #require(try form.write(in: setting).first)
    guard case .decision(let decision) = event.content else {
      Issue.record("\(event.content)")
      return
    }
    #expect(decision.question == "Shut down?")
    #expect(decision.options == ["yes, at once", "after the backup"])
    #expect(decision.chosen == "at once")
    #expect(decision.rationale == "active attacker")
  }

  @Test func aCorrectionWritesOnlyWhatChanged() throws {
    var form = Form(.correct, on: .entry("sign-in"), in: setting)
    #expect(form.fields.first?.raw == "Odd sign-in on the secondary server")
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.notice?.string.hasPrefix("Nothing was changed") == true)
    form.fill("actor", "attacker", in: setting)
    form.fill("detail", "", in: setting)
    form.press([.control("u")], in: setting)
    let written = try form.write(in: setting)
    #expect(written.data == ["actor": .text("attacker"), "detail": .text("")])
    #expect(written.first?.subject == EntityID("sign-in"))
  }

  @Test func aRetraction() throws {
    var form = Form(.retract, in: setting)
    form.fill("@subject", "odd", in: setting)
    form.fill("reason", "read in the wrong zone", in: setting)
    let event = try #require(try form.write(in: setting).first)
    #expect(event.content == .entryRetracted(reason: "read in the wrong zone"))
    #expect(event.subject == EntityID("sign-in"))
  }

  @Test func aTask() throws {
    var form = Form(.taskOpen, in: setting)
    form.fill("title", "Restore", in: setting)
    form.fill("owner", "nobody yet", in: setting)
    form.fill("due", "tomorrow 09:00", in: setting)
    form.fill("workstream", "recovery", in: setting)
    form.fill("priority", "high", in: setting)
    form.fill("depends", "image", in: setting)
    form.fill("detail", "from the verified backup", in: setting)
    guard case .taskOpened(let task)? = try form.write(in: setting).first?.content else {
      Issue.record("no task")
      return
    }
    #expect(task.title == "Restore")
    #expect(task.owner == "nobody yet")
    #expect(task.due?.rfc3339(in: FormRoom.berlin) == "2025-04-03T09:00:00+02:00")
    #expect(task.workstream == "recovery")
    #expect(task.priority == "high")
    #expect(task.depends == [EntityID("images")])
    #expect(task.detail == "from the verified backup")
  }

  @Test func whatBecomesOfATask() throws {
    let cases: [(FormKind, String, String, DraftFields)] = [
      (.taskHold, "reason", "no access", ["reason": .text("no access"), "state": .text("on_hold")]),
      (.taskDone, "result", "all rotated", ["result": .text("all rotated"), "state": .text("done")]),
      (.taskAssign, "owner", "legal", ["owner": .text("legal")]),
      (.taskComment, "text", "half done", ["text": .text("half done")]),
      (.taskDepends, "depends", "rotate", ["depends": .texts(["keys"])]),
      (.taskEdit, "title", "Image all disks", ["title": .text("Image all disks")]),
    ]
    for (kind, field, text, data) in cases {
      var form = Form(kind, on: .task("images"), in: setting)
      if kind == .taskAssign { form.press([.control("u")], in: setting) }
      form.fill(field, text, in: setting)
      let written = try form.write(in: setting)
      #expect(written.data == data, "\(kind)")
      #expect(written.first?.subject == EntityID("images"))
    }
  }

  @Test func aMoveAsksForTheReasonOfAHold() throws {
    var form = Form(.taskMove, on: .task("images"), in: setting)
    form.press([.right], in: setting)
    #expect(form.fields.map(\.name) == ["state"])
    form.press([.right], in: setting)
    #expect(form.fields.map(\.name) == ["state", "reason"])
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.fields[form.focus].fault == "This must be filled in.")
    form.fill("reason", "waits", in: setting)
    #expect(try form.write(in: setting).data == ["state": .text("on_hold"), "reason": .text("waits")])
  }

  @Test func aDueTime() throws {
    var form = Form(.taskDue, on: .task("keys"), in: setting)
    form.fill("due", "+2h", in: setting)
    #expect(try form.write(in: setting).data == ["due": .time(FormRoom.now.adding(seconds: 7200))])
  }

  @Test func aSystem() throws {
    var form = Form(.system, on: .system("cloud-02"), in: setting)
    form.fill("state", "isol", in: setting)
    form.fill("note", "cut off at the switch", in: setting)
    #expect(
      try form.write(in: setting).data == [
        "state": .text("isolated"), "note": .text("cut off at the switch"),
      ]
    )
    var new = Form(.system, in: setting)
    new.fill("@subject", "mail-01", in: setting)
    new.fill("state", "clean", in: setting)
    #expect(try new.write(in: setting).first?.subject == EntityID("mail-01"))
  }

  @Test func theImpact() throws {
    var form = Form(.impact, in: setting)
    form.fill("categories", "names", in: setting)
    form.fill("risk", "high", in: setting)
    let written = try form.write(in: setting)
    #expect(written.data == ["categories": .texts(["names"]), "risk": .text("high")])
  }

  @Test func theIncidentIsDeclaredOnceAndThenChanged() throws {
    var form = Form(.incident, in: setting)
    form.fill("phase", "recovery", in: setting)
    let changed = try form.write(in: setting)
    #expect(changed.first?.type == .incidentUpdated)
    #expect(changed.data == ["phase": .text("recovery")])
    var bare = setting
    bare.incident = Snapshot()
    var first = Form(.incident, in: bare)
    first.fill("name", "Cloud", in: bare)
    first.fill("timezone", "berlin", in: bare)
    first.press([.control("u")], in: bare)
    first.fill("timezone", "Europe/Berlin", in: bare)
    let declared = try first.write(in: bare)
    #expect(declared.first?.type == .incidentDeclared)
    #expect(declared.data == ["name": .text("Cloud"), "timezone": .text("Europe/Berlin")])
  }

  @Test func factsThatDecide() throws {
    var form = Form(.flags, in: setting)
    let place = try #require(form.fields.firstIndex { $0.name == "flags.personal_data" })
    #expect(form.fields[place].choice?.values == ["yes"])
    form.fill("flags.controller", "no", in: setting)
    #expect(try form.write(in: setting).data == ["flags": .fields(["controller": .bool(false)])])
  }

  @Test func aStatus() throws {
    var form = Form(.status, in: setting)
    form.fill("summary", "Servers are down", in: setting)
    form.fill("audience", "exec", in: setting)
    form.fill("outlook", "improving", in: setting)
    form.fill("next_update", "+2h", in: setting)
    form.fill("overview", "by our own choice", in: setting)
    form.fill("next_steps", "restore", in: setting)
    guard case .status(let post)? = try form.write(in: setting).first?.content else {
      Issue.record("no status")
      return
    }
    #expect(post.summary == "Servers are down")
    #expect(post.audience == .executive)
    #expect(post.outlook == .improving)
    #expect(post.nextUpdate == FormRoom.now.adding(seconds: 7200))
    #expect(post.overview == "by our own choice")
    #expect(post.nextSteps == "restore")
  }

  @Test func aHandover() throws {
    var form = Form(.handover, in: setting)
    form.fill("to", "watch", in: setting)
    form.fill("summary", "watch cloud-02", in: setting)
    #expect(
      try form.write(in: setting).data
        == ["from": .text("forensics"), "to": .text("watch"), "summary": .text("watch cloud-02")]
    )
  }

  @Test func anExercise() throws {
    var prompt = Form(.exercisePrompt, in: setting)
    prompt.fill("question", "Whom do you call?", in: setting)
    prompt.fill("options", "the DPO\nthe press", in: setting)
    #expect(try prompt.write(in: setting).first?.type == .exercisePrompt)
    var inject = Form(.exerciseInject, in: setting)
    inject.fill("title", "A journalist calls", in: setting)
    #expect(try inject.write(in: setting).first?.type == .exerciseInject)
  }

  @Test func anAlertOfAPerson() throws {
    var form = Form(.alertRaise, in: setting)
    form.fill("title", "Strange mail", in: setting)
    form.fill("severity", "low", in: setting)
    #expect(try form.write(in: setting).alerts.count == 1)
  }

  @Test func theOperator() {
    var form = Form(.operatorName, in: setting)
    form.type("night watch", in: setting)
    form.press([.enter], in: setting)
    #expect(form.press([.enter], in: setting) == .named("night watch"))
  }

  @Test func everyFormHasATitleASentenceAndHelpForEachField() {
    for kind in FormKind.allCases {
      #expect(!kind.title.isEmpty)
      #expect(kind.summary.hasSuffix(".") && kind.summary.count > 10, "\(kind)")
      for field in Form(kind, in: setting).fields {
        #expect(!field.label.isEmpty && !field.help.isEmpty, "\(kind) \(field.name)")
      }
    }
  }

  @Test func everyTypeOfEventThatPeopleTellIsMadeBySomeForm() {
    let made = Set(FormKind.allCases.map { $0.plan.event }).union([.incidentDeclared, .alertEscalated])
    #expect(Set(EventType.allCases).subtracting(made).isEmpty)
  }
}
