import IncidentModel
import ScreenKit
import Testing

@testable import Forms
@testable import Work

@Suite struct DraftTests {
  @Test func whatIsTypedIsKeptFromTheFirstKey() {
    var desk = Desk()
    desk.press(.character("n"))
    #expect(desk.kept.isEmpty)
    desk.type("H")
    #expect(desk.kept.values.first?.record.texts.first?.text == "H")
    desk.type("alf")
    #expect(desk.kept.count == 1)
    #expect(desk.kept.values.first?.record.texts.first?.text == "Half")
    desk.press(.escape, .character("d"))
    #expect(desk.kept.isEmpty)
  }

  @Test func theNextRoomGoesOnWithIt() {
    var killed = Desk()
    killed.press(.character("n"))
    killed.type("Half a thought")
    var desk = Desk()
    desk.answer(.found(Array(killed.kept.values)))
    #expect(desk.screen.contains("Typed and not sent"))
    #expect(desk.screen.contains("Half a thought"))
    desk.press(.enter)
    desk.type(", finished")
    desk.press(.control("s"))
    #expect(desk.entry?.title == "Half a thought, finished")
  }

  @Test func aDraftIsDiscardedOrLeftForLater() {
    var killed = Desk()
    killed.press(.character("n"))
    killed.type("One")
    var desk = Desk()
    desk.answer(.found(Array(killed.kept.values)))
    desk.press(.escape)
    #expect(desk.room.sheet == nil)
    desk.press(.character("Z"))
    #expect(desk.screen.contains("Typed and not sent"))
    desk.press(.character("x"))
    #expect(desk.room.drafts.isEmpty)
    desk.press(.character("Z"))
    #expect(desk.flash.hasPrefix("There are no drafts"))
  }

  @Test func whatWasWrittenBeforeTheRoomWasKilledIsNotOfferedAgain() {
    var desk = Desk()
    desk.press(.character("2"), .character("c"))
    desk.type("On it")
    let kept = Array(desk.kept.values)
    desk.press(.control("s"), .character("n"))
    desk.type("Seen")
    let note = Array(desk.kept.values)
    desk.press(.control("s"))
    #expect(desk.written.count == 2)
    desk.answer(.found(kept + note))
    #expect(desk.room.sheet == nil)
    #expect(desk.room.drafts.isEmpty)
  }

  @Test func theTextOfAnEditorComesBackToItsField() {
    var desk = Desk()
    desk.press(.character("n"))
    desk.type("Title")
    desk.press(.tab, .tab, .tab, .tab)
    desk.type("one")
    desk.press(.control("e"))
    #expect(desk.edited == "one")
    desk.answer(.edited("one\ntwo", path: "/tmp/text"))
    #expect(desk.taken == ["/tmp/text"])
    desk.press(.control("s"))
    #expect(desk.entry?.detail == "one\ntwo")
  }

  @Test func theFileOfAnEditorStaysAndIsNamedWhereItsTextCannotBeTaken() {
    var desk = Desk()
    desk.press(.character("n"), .tab, .tab, .tab, .tab, .control("e"))
    desk.answer(.edited(String(repeating: "long ", count: 100_000), path: "/tmp/text"))
    #expect(desk.taken.isEmpty)
    #expect(desk.screen.contains("What you wrote is in /tmp/text."))
    desk.press(.escape)
    desk.answer(.edited("late", path: "/tmp/text"))
    #expect(desk.taken.isEmpty)
    #expect(desk.flash.contains("/tmp/text"))
  }

  @Test func aDraftAboutNothingStaysAmongTheDraftsAndSaysSo() {
    let name = ULIDs().next(at: Desk.now).description
    let record = FormRecord(
      kind: .content,
      subject: .notification("gone"),
      known: [],
      fresh: name,
      texts: [FormRecord.Entry(field: "@text", text: "Half a report")]
    )
    var desk = Desk()
    desk.answer(.found([KeptDraft(name: name, at: Desk.now, author: "lead", record: record)]))
    #expect(desk.screen.contains("Half a report"))
    desk.press(.enter)
    #expect(desk.flash == "What this draft is about is not in the incident; the draft is kept")
    #expect(desk.room.drafts.map(\.record) == [record])
    desk.press(.character("x"))
    #expect(desk.room.drafts.isEmpty)
  }

  @Test(arguments: [Key.enter, .character("x"), .down])
  func aListWithoutDraftsCloses(key: Key) {
    let desk = Desk()
    var room = desk.room
    room.sheet = .drafts(DraftList())
    #expect(room.press(key, in: desk.context).isEmpty)
    #expect(room.sheet == nil)
  }
}
