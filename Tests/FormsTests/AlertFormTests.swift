import IncidentModel
import Panes
import ScreenKit
import Testing

@testable import Forms

@Suite struct AlertFormTests {
  private let setting = FormRoom().setting

  @Test func aRowNamesItsAlert() throws {
    let id = try #require(setting.incident.alerts.id(at: 0))
    #expect(FormSubject(.alert(id), in: setting.incident) == .alerts(["brute-force"]))
    let form = Form(.alertDismiss, on: .alerts(["brute-force"]), in: setting)
    #expect(form.title(in: setting) == "Dismiss: SSH login after brute force")
  }

  @Test func anAlertIsAcknowledgedAndResolvedWithOneKey() throws {
    for (kind, type) in [
      (FormKind.alertAcknowledge, EventType.alertAcknowledged), (.alertResolve, .alertResolved),
    ] {
      var form = Form(kind, on: .alerts(["beacon"]), in: setting)
      let written = try form.write(in: setting)
      #expect(written.first?.type == type)
      #expect(written.first?.subject == EntityID("beacon"))
      #expect(written.data.isEmpty)
    }
  }

  @Test func aDismissalNamesEveryAlertAndHowTheyWereChosen() throws {
    var form = Form(.alertDismiss, on: .alerts(["a", "b"], filter: "host cloud"), in: setting)
    #expect(form.press([.control("s")], in: setting) == .stayed)
    #expect(form.fields[form.focus].fault == "This must be filled in.")
    form.press([.right], in: setting)
    form.fill("reason", "our own scan", in: setting)
    let written = try form.write(in: setting)
    guard case .alertJudged(let judgment)? = written.first?.content else {
      Issue.record("\(written)")
      return
    }
    #expect(judgment.keys == [EntityID("a"), EntityID("b")])
    #expect(judgment.verdict == "false_positive")
    #expect(judgment.filter == "host cloud")
    #expect(judgment.reason == "our own scan")
  }

  @Test func anAlertBecomesAnEntryAndEachNamesTheOther() throws {
    var form = Form(.alertToEntry, on: .alerts(["brute-force"]), in: setting)
    let written = try form.write(in: setting)
    #expect(written.events.map(\.type) == [.timelineAdded, .alertEscalated])
    guard case .entryAdded(let entry) = written.events[0].content,
      case .alertJudged(let judgment) = written.events[1].content
    else { return }
    #expect(entry.title == "SSH login after brute force")
    #expect(entry.systems == ["cloud-02"])
    #expect(entry.attack == ["T1110", "T1078"])
    #expect(entry.origin == "alert of wazuh: brute-force")
    #expect(written.events[0].time == FormRoom.now.adding(seconds: -3600))
    #expect(judgment.keys == [EntityID("brute-force")])
    #expect(judgment.entry == written.events[0].subject)
  }

  @Test func anAlertBecomesATask() throws {
    var form = Form(.alertToTask, on: .alerts(["beacon"]), in: setting)
    let written = try form.write(in: setting)
    #expect(written.events.map(\.type) == [.taskOpened, .alertEscalated])
    guard case .taskOpened(let task) = written.events[0].content,
      case .alertJudged(let judgment) = written.events[1].content
    else { return }
    #expect(task.title == "C2 beacon")
    #expect(task.detail?.string.contains("beacon on cloud-02") == true)
    #expect(judgment.task == written.events[0].subject)
  }

  @Test func whatWasWrittenByAnEarlierAttemptIsNotWrittenTwice() throws {
    var room = FormRoom()
    var form = Form(.alertToTask, on: .alerts(["beacon"]), in: room.setting)
    var task = TaskChange()
    task.title = "C2 beacon"
    room.tell(.taskOpened, FormRoom.fresh.description, .taskOpened(task))
    #expect(try form.write(in: room.setting).events.map(\.type) == [.alertEscalated])
  }
}
