import IncidentModel
import ScreenKit
import Testing

@testable import Work

@Suite struct WritingTests {
  @Test func aNoteIsThreeKeysAndItsWords() throws {
    var desk = Desk()
    desk.press(.character("n"))
    desk.type("Second wave on cloud-02")
    desk.press(.control("s"))
    #expect(desk.room.sheet == nil)
    #expect(desk.flash.hasPrefix("Written: Note"))
    let entry = try #require(desk.entry)
    #expect(entry.title == "Second wave on cloud-02")
    #expect(entry.author == "lead")
    #expect(desk.kept.isEmpty)
  }

  @Test func nothingIsWrittenWithoutAName() {
    var desk = Desk(as: nil)
    desk.press(.character("n"))
    #expect(desk.screen.contains("Who is at the keyboard?"))
    desk.press(.escape)
    #expect(desk.room.sheet == nil)
    desk.press(.character("n"))
    desk.type("dpo")
    desk.press(.enter)
    #expect(desk.screen.contains("operator: dpo"))
    desk.type("Told the team")
    desk.press(.control("s"))
    #expect(desk.written.map(\.author) == ["dpo"])
  }

  @Test func afterTenIdleMinutesItIsAskedWhoItIs() {
    var desk = Desk()
    desk.press(.character("j"))
    desk.wait(seconds: 599)
    desk.press(.character("n"))
    #expect(!desk.screen.contains("Who is at the keyboard?"))
    desk.press(.escape)
    desk.wait(seconds: 601)
    desk.press(.character("k"))
    desk.press(.character("n"))
    #expect(desk.screen.contains("Who is at the keyboard?"))
  }

  @Test func whatLayOpenWhileNobodyWasThereIsWrittenByWhoIsThereNow() {
    var desk = Desk()
    desk.press(.character("n"))
    desk.type("Mine")
    desk.wait(seconds: 601)
    desk.press(.control("s"))
    #expect(desk.screen.contains("Who is at the keyboard?"))
    #expect(desk.written.isEmpty && desk.kept.count == 1)
    desk.press(.escape)
    #expect(desk.screen.contains("Mine"))
    desk.press(.control("s"))
    desk.type("dpo")
    desk.press(.enter)
    #expect(desk.written.map(\.author) == ["dpo"])
    #expect(desk.entry?.title == "Mine")
    desk.press(.character("U"))
    desk.wait(seconds: 601)
    desk.press(.character("y"))
    #expect(desk.screen.contains("Who is at the keyboard?"))
    #expect(desk.written.count == 1)
    desk.type("cio")
    desk.press(.enter, .character("y"))
    #expect(desk.written.map(\.author) == ["dpo", "cio"])
  }

  @Test func aCardMovesAtOnceAndAsksForAReasonOnHold() {
    var desk = Desk()
    desk.press(.character("2"), .character(">"))
    #expect(desk.state.tasks[EntityID("keys")]?.value.state == .inProgress)
    desk.press(.character(">"))
    #expect(desk.screen.contains("Hold a task"))
    #expect(desk.written.count == 1)
  }

  @Test func aFullDiskBringsTheFormBackWithReasonAndWords() {
    var desk = Desk()
    desk.roomForEvents = 0
    desk.press(.character("n"))
    desk.type("Must not be lost")
    desk.press(.control("s"))
    #expect(desk.screen.contains("The disk is full."))
    #expect(desk.screen.contains("Must not be lost"))
    #expect(desk.kept.count == 1)
    #expect(desk.written.isEmpty)
    desk.roomForEvents = nil
    desk.press(.control("s"))
    #expect(desk.written.count == 1)
    #expect(desk.kept.isEmpty)
    #expect(desk.room.sheet == nil)
  }

  /// A form whose event was not written comes back in the present only: in the past it would get the time of the past.
  @Test func noFormComesBackOverThePast() {
    var desk = Desk()
    desk.isDiskSlow = true
    desk.press(.character("n"))
    desk.type("Must not be lost")
    desk.press(.control("s"))
    desk.lookBack()
    desk.answerLate(.stopped(after: 0, "The disk is full."))
    #expect(desk.room.sheet == nil)
    #expect(desk.kept.count == 1 && desk.written.isEmpty)
    #expect(desk.flash.contains("The draft is kept"))
    desk.press(.character("t"))
    #expect(desk.room.sheet == nil && desk.flash.contains("This is the past"))
  }

  @Test func nothingIsWrittenWhenThePastComesUnderAnOpenForm() {
    var desk = Desk()
    desk.press(.character("n"))
    desk.type("Not then")
    desk.lookBack()
    desk.press(.control("s"))
    #expect(desk.written.isEmpty && desk.room.sheet == nil)
    #expect(desk.kept.count == 1 && desk.room.drafts.count == 1)
    #expect(desk.flash.hasPrefix("This is the past: nothing was written. The draft is kept"))
  }

  @Test func aFormThatComesBackLiesOverTheGlanceAndIsSeen() {
    var desk = Desk()
    desk.isDiskSlow = true
    desk.press(.character("n"))
    desk.type("Must be seen")
    desk.press(.control("s"), .character("G"))
    desk.answerLate(.stopped(after: 0, "The disk is full."))
    #expect(desk.screen.contains("The disk is full.") && desk.screen.contains("Must be seen"))
    desk.press(.escape, .character("k"))
    #expect(!desk.screen.contains("Must be seen"))
    desk.press(.character("G"))
    #expect(desk.screen.contains("1 Timeline"))
  }

  @Test func nothingIsMovedOrTakenBackInThePast() {
    var desk = Desk()
    desk.press(.character("2"), .character(">"), .character("U"))
    desk.lookBack()
    desk.press(.character("y"))
    var unnamed = Desk(as: nil)
    unnamed.press(.character("2"), .character(">"))
    unnamed.lookBack()
    unnamed.type("dpo")
    unnamed.press(.enter)
    for desk in [desk, unnamed] { #expect(desk.flash.hasPrefix("This is the past")) }
    #expect(desk.written.count == 1 && unnamed.written.isEmpty)
  }

  @Test func whatOthersChangedMeanwhileIsToldBeforeAnythingIsWritten() {
    var desk = Desk()
    desk.press(.character("2"), .character("e"))
    desk.type(" today")
    desk.tell(EventDraft(.taskUpdated, subject: "keys", author: "dpo", data: ["owner": .text("ops")]))
    desk.press(.control("s"))
    #expect(desk.written.isEmpty)
    #expect(desk.screen.contains("dpo"))
    desk.press(.character("w"))
    #expect(desk.written.count == 1)
  }

  @Test func aMessageSaysWhoElseIsHere() {
    var desk = Desk()
    desk.answer(.company(["dpo", "cio"]))
    #expect(desk.screen.contains("with dpo, cio"))
  }
}
