import Console
import Deadlines
import IncidentModel
import Panes
import ScreenKit
import Testing

@Suite struct AlarmTests {
  // MARK: Each moment

  @Test func everyMomentOfAClockIsToldOnceInPlainWords() throws {
    var watch = AlarmedRoom.watch(("gdpr", AlarmedRoom.breach(awareHoursAgo: 10)))
    let reading = try #require(watch.room.snapshot.duties[EntityID("gdpr")]?.reading)
    let due = try #require(reading.due)
    let limit = try #require(reading.outerLimit)
    #expect(limit > due)
    let moments: [(Instant, String)] = [
      (due.adding(seconds: -18 * 3600), "last quarter, 18 h 00 left, due Sat 08:42 CEST"),
      (due.adding(seconds: -3600), "last hour, due 08:42 CEST"),
      (due.adding(nanoseconds: 1), "is past due, legal outer limit in"),
      (limit.adding(nanoseconds: 1), "is past the legal outer limit since"),
    ]
    for (instant, words) in moments {
      #expect(watch.state.alarms.next == instant, "the room is to wake for: \(words)")
      #expect(watch.pass(to: instant.adding(nanoseconds: -1)) == Told(nil, 0), "\(words)")
      let told = watch.pass(to: instant)
      #expect(told.rings == 1, "\(words)")
      #expect(told.line?.hasPrefix("▲ GDPR Art. 33, SDTB: \(words)") == true, "\(told.line ?? "nothing")")
      #expect(watch.pass(to: instant.adding(seconds: 2)).rings == 0)
      #expect(watch.arrive(at: instant.adding(seconds: 3)).rings == 0)
      #expect(watch.pass(to: instant.adding(seconds: 10)) == Told(nil, 0))
    }
    #expect(watch.state.alarms.next == nil)
  }

  @Test func aDueWithoutALaterLimitIsRedAtOnce() {
    var watch = AlarmedRoom.watch(("own", AlarmedRoom.due("Customers", 2)))
    #expect(watch.pass(to: AlarmedRoom.at(1)) == Told("▲ Customers: last hour, due 20:42 CEST", 1))
    #expect(watch.state.alarm?.line.gravity == .pressing)
    #expect(watch.pass(to: AlarmedRoom.at(2)).rings == 0)
    #expect(
      watch.pass(to: AlarmedRoom.at(2).adding(nanoseconds: 1)).line
        == "▲ Customers: is past due since 20:42 CEST"
    )
    #expect(watch.state.alarm?.line.gravity == .over)
    #expect(watch.state.alarms.next == nil)
  }

  @Test func aFiledDutyIsSilent() {
    var watch = AlarmedRoom.watch(("own", AlarmedRoom.due("Customers", 2)))
    watch.room.add(.notificationFiled, "own", .filed(Filing(at: Room.now)), hoursAgo: 0)
    #expect(watch.arrive(at: AlarmedRoom.at(0.5)) == Told(nil, 0))
    #expect(watch.pass(to: AlarmedRoom.at(3)) == Told(nil, 0))
  }

  // MARK: Opening and arriving

  @Test func whatIsPastAtTheOpeningIsTakenAsKnown() {
    var watch = AlarmedRoom.watch(
      ("late", AlarmedRoom.due("Long overdue", -30)),
      ("soon", AlarmedRoom.due("Half an hour", 0.5))
    )
    #expect(watch.pass(to: AlarmedRoom.at(0.1)) == Told(nil, 0))
    #expect(watch.pass(to: AlarmedRoom.at(0.6)).line == "▲ Half an hour: is past due since 19:12 CEST")
  }

  @Test func aMomentThatComesWhileTheRoomIsReadIsTold() {
    var room = AlarmedRoom.declared
    room.add(.notificationRequired, "own", .required(AlarmedRoom.due("Customers", 0.01)), hoursAgo: 1)
    let whole = room.snapshot
    room.change { $0.progress.isComplete = false }
    var watch = AlarmedRoom(room, at: Room.now)
    #expect(watch.state.alarms.next == nil)
    #expect(watch.pass(to: AlarmedRoom.at(0.02)) == Told(nil, 0))
    watch.room.change { $0.progress = whole.progress }
    #expect(watch.arrive(at: AlarmedRoom.at(0.02)).rings == 1)
  }

  @Test func aFileThatArrivesLateDoesNotRingForAQuarterThatIsLongPast() {
    var watch = AlarmedRoom()
    watch.room.add(
      .notificationRequired,
      "gdpr",
      .required(AlarmedRoom.breach(awareHoursAgo: 60)),
      hoursAgo: 1
    )
    #expect(watch.arrive(at: AlarmedRoom.at(5)) == Told(nil, 0))
    #expect(watch.state.alarms.next != nil)
  }

  @Test func anEventThatPutsAClockPastItsDueIsToldOnce() {
    var watch = AlarmedRoom()
    watch.room.add(.notificationRequired, "own", .required(AlarmedRoom.due("Customers", -3)), hoursAgo: 0)
    #expect(watch.arrive(at: AlarmedRoom.at(1)) == Told("▲ Customers: is past due since 15:42 CEST", 1))
    #expect(watch.arrive(at: AlarmedRoom.at(2)) == Told(nil, 0))
    watch.room.add(.notificationRequired, "own", .required(AlarmedRoom.due("Customers", -2)), hoursAgo: 0)
    #expect(watch.arrive(at: AlarmedRoom.at(3)) == Told(nil, 0), "it was past its due before")
  }

  @Test func aCorrectionThatMovesADueIntoThePastIsToldAndOneThatMovesItAwayStartsAnew() {
    var watch = AlarmedRoom.watch(("own", AlarmedRoom.due("Customers", 40)))
    watch.room.add(.notificationRequired, "own", .required(AlarmedRoom.due("Customers", 0.5)), hoursAgo: 0)
    #expect(watch.arrive(at: AlarmedRoom.at(0.1)).line == "▲ Customers: last hour, due 19:12 CEST")
    watch.room.add(.notificationRequired, "own", .required(AlarmedRoom.due("Customers", -1)), hoursAgo: 0)
    #expect(watch.arrive(at: AlarmedRoom.at(0.2)) == Told("▲ Customers: is past due since 17:42 CEST", 1))
    watch.room.add(.notificationRequired, "own", .required(AlarmedRoom.due("Customers", 9)), hoursAgo: 0)
    #expect(
      watch.arrive(at: AlarmedRoom.at(0.2).adding(seconds: 1)) == Told(nil, 0),
      "the line goes with its reason"
    )
    #expect(watch.pass(to: AlarmedRoom.at(8)) == Told("▲ Customers: last hour, due 03:42 CEST", 1))
  }

  // MARK: Jumps of time

  @Test func aJumpOfTimeTellsTheGravestMomentOfEachDutyInOneLine() {
    var watch = AlarmedRoom.watch(
      ("a", AlarmedRoom.due("Customers", 2)),
      ("b", AlarmedRoom.due("Insurer", 3)),
      ("c", AlarmedRoom.due("Police", 5.5))
    )
    let told = watch.pass(to: AlarmedRoom.at(5))
    #expect(told == Told("▲ Customers: is past due since 20:42 CEST · and 2 more", 1))
    #expect(watch.pass(to: AlarmedRoom.at(5)).rings == 0)
    #expect(Set(watch.state.alarm?.calls.map(\.duty.raw) ?? []) == ["a", "b", "c"])
  }

  @Test func oneThatComesWhileAnotherIsShownJoinsItsLine() {
    var watch = AlarmedRoom.watch(
      ("a", AlarmedRoom.due("Customers", 2)),
      ("b", AlarmedRoom.due("Insurer", 3))
    )
    #expect(
      watch.pass(to: AlarmedRoom.at(2).adding(seconds: 1)).line
        == "▲ Customers: is past due since 20:42 CEST · and 1 more"
    )
    watch.room.add(.notificationFiled, "a", .filed(Filing(at: Room.now)), hoursAgo: 0)
    #expect(
      watch.arrive(at: AlarmedRoom.at(2).adding(seconds: 4))
        == Told("▲ Insurer: last hour, due 21:42 CEST", 0)
    )
  }

  @Test func aBellRingsNoMoreThanOnceInASecond() {
    var watch = AlarmedRoom.watch(
      ("a", AlarmedRoom.due("Customers", 2)),
      ("b", AlarmedRoom.due("Insurer", 2.0002))
    )
    let first = AlarmedRoom.at(2).adding(nanoseconds: 1)
    #expect(watch.pass(to: first).rings == 1)
    #expect(
      watch.pass(to: first.adding(nanoseconds: 900_000_000))
        == Told(
          "▲ Customers: is past due since 20:42 CEST · and 1 more",
          0
        )
    )
  }

  @Test func aClockSetBackTellsAgainOnlyWhatIsWellAhead() {
    var watch = AlarmedRoom.watch(("a", AlarmedRoom.due("Customers", 2)))
    let due = AlarmedRoom.at(2).adding(nanoseconds: 1)
    #expect(watch.pass(to: due).rings == 1)
    #expect(watch.pass(to: due.adding(seconds: -5)).rings == 0)
    #expect(watch.pass(to: due.adding(seconds: 5)).rings == 0)
    #expect(watch.pass(to: AlarmedRoom.at(0.5)).rings == 0)
    #expect(watch.state.alarms.next == AlarmedRoom.at(1))
    #expect(watch.pass(to: AlarmedRoom.at(1)).rings == 1)
    #expect(watch.pass(to: due).rings == 1)
  }

  @Test func inADrillTheLineIsShownForTenSecondsOfTheWall() {
    var room = AlarmedRoom.declared
    room.add(.notificationRequired, "a", .required(AlarmedRoom.due("Customers", 2)), hoursAgo: 1)
    var watch = AlarmedRoom(room, speed: 600)
    let due = AlarmedRoom.at(2).adding(seconds: 1)
    #expect(watch.pass(to: due).rings == 1)
    #expect(watch.pass(to: due.adding(seconds: 5999)).line != nil)
    #expect(watch.pass(to: due.adding(seconds: 6000)).line == nil)
  }
}
