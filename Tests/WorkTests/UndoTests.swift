import IncidentModel
import ScreenKit
import Testing

@testable import Work

@Suite struct UndoTests {
  @Test func aMovedCardGoesBack() {
    var desk = Desk()
    desk.press(.character("2"), .character(">"), .character("U"))
    #expect(desk.screen.contains("Take it back?"))
    #expect(desk.screen.contains("Rotate all keys: "))
    #expect(desk.screen.contains("entered at 18:42 CEST"))
    #expect(desk.screen.contains("it is added that state of the task is as before"))
    #expect(!desk.screen.contains("task.updated"))
    #expect(desk.written.count == 1)
    desk.press(.character("y"))
    #expect(desk.state.tasks[EntityID("keys")]?.value.state == .todo)
    desk.press(.character("U"))
    #expect(desk.flash.hasPrefix("This room has written nothing"))
  }

  @Test func aNoteIsRetractedAndStaysReadable() {
    var desk = Desk()
    desk.press(.character("n"))
    desk.type("Wrong")
    desk.press(.control("s"), .character("U"), .character("y"))
    #expect(desk.entry?.retraction != nil)
    #expect(desk.entry?.title == "Wrong")
  }

  @Test func nothingIsTakenBackThatOthersHaveChangedSince() {
    var desk = Desk()
    desk.press(.character("2"), .character(">"))
    desk.tell(EventDraft(.taskUpdated, subject: "keys", author: "dpo", data: ["state": .text("done")]))
    desk.press(.character("U"))
    #expect(desk.room.sheet == nil)
    #expect(desk.flash.contains("dpo has changed 'state' since"))
  }

  @Test func aTaskOnWhichOthersHaveWorkedSinceStays() {
    var desk = Desk()
    desk.press(.character("t"))
    desk.type("Image the disks")
    desk.press(.control("s"))
    let id = desk.written[0].subject ?? desk.state.tasks.keys.first { $0 != EntityID("keys") }?.raw
    desk.tell(EventDraft(.taskCommented, subject: id, author: "dpo", data: ["text": .text("Half done")]))
    desk.press(.character("U"))
    #expect(desk.room.sheet == nil)
    #expect(desk.flash == "dpo has worked on it since, so nothing is taken back.")
  }

  @Test func anAlertThatOthersHaveJudgedSinceStays() {
    var desk = Desk()
    desk.note(alert: "key-1")
    desk.note(alert: "key-2")
    desk.press(.character("4"), .character("x"), .right, .control("s"))
    #expect(desk.written.map(\.type) == [.alertDismissed])
    desk.tell(EventDraft(.alertResolved, subject: desk.written[0].subject, author: "dpo"))
    desk.press(.character("U"))
    #expect(desk.flash == "dpo has judged it since, so nothing is taken back.")
  }

  @Test func whereThereIsNoWayBackItSaysWhatToDo() {
    var desk = Desk()
    desk.press(.character("2"), .character("c"))
    desk.type("A comment")
    desk.press(.control("s"), .character("U"))
    #expect(desk.flash.contains("cannot be taken back"))
    #expect(desk.written.count == 1)
  }
}
