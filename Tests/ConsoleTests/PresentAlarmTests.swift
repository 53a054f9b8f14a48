import Console
import IncidentModel
import Replay
import ScreenKit
import Testing

/// Deadlines of the present while somebody looks at the past.
@Suite struct PresentAlarmTests {
  private var watch = AlarmedRoom.watch(
    ("a", AlarmedRoom.due("Customers", 2)),
    ("b", AlarmedRoom.due("Insurer", 3.5))
  )
  private var past: ConsoleContext

  init() {
    let course = ReplayCourse(
      known: ReplayTrack(events: [AlarmedRoom.at(-2), AlarmedRoom.at(-1)]),
      happened: ReplayTrack(),
      marks: ReplayMarks()
    )
    let whole = watch.room.snapshot
    past = watch.room.context(at: AlarmedRoom.at(-1)).replaying(course, of: whole)
    past.present = whole
    let clock = ReplayClock(at: AlarmedRoom.at(-1))
    _ = watch.state.update(.replayBegan(ReplayState(clock, leadsToLive: true)), in: past)
  }

  @Test mutating func whatComesInThePresentRingsAndIsTold() {
    #expect(watch.state.presentAlarms?.next == AlarmedRoom.at(1))
    #expect(watch.state.update(.presentPassed(AlarmedRoom.at(1)), in: past) == [.bell])
    #expect(lastRow == "▲ In the present: Customers: last hour, due 20:42 CEST")
    _ = watch.state.update(.replayMoved(.previousEvent), in: past)
    #expect(lastRow.hasPrefix("▲ In the present"), "the clock of the past has no say in it")
    #expect(
      watch.state.update(.presentPassed(AlarmedRoom.at(2.5).adding(seconds: 1)), in: past) == [.bell]
    )
    #expect(lastRow.hasSuffix("Customers: is past due since 20:42 CEST · and 1 more"))
    _ = watch.state.update(.wallPassed(11_000_000_000), in: past)
    #expect(!lastRow.contains("In the present"))
  }

  @Test mutating func whatCameMeanwhileIsToldOnReturnOnce() {
    _ = watch.state.update(.presentPassed(AlarmedRoom.at(1)), in: past)
    #expect(watch.state.update(.replayLeft, in: past) == [.endReplay])
    #expect(watch.state.presentAlarms == nil)
    #expect(watch.arrive(at: AlarmedRoom.at(1.1)) == Told(nil, 0))
    #expect(watch.state.alarms.next == AlarmedRoom.at(2).adding(nanoseconds: 1))
  }

  @Test mutating func whatNobodyWasToldIsToldOnReturn() {
    _ = watch.state.update(.replayLeft, in: past)
    #expect(
      watch.arrive(at: AlarmedRoom.at(2.1)) == Told("▲ Customers: is past due since 20:42 CEST", 1)
    )
  }

  @Test mutating func thatThePastIsPreparedIsSaidUntilItIsThere() {
    _ = watch.state.update(.replayLeft, in: past)
    #expect(watch.state.update(.replayAsked, in: past) == [.beginReplay])
    #expect(watch.state.flash?.text == "The past is being prepared")
    let clock = ReplayClock(at: AlarmedRoom.at(-1))
    _ = watch.state.update(.replayBegan(ReplayState(clock, leadsToLive: true)), in: past)
    #expect(watch.state.flash == nil)
  }

  private var lastRow: String {
    var composer = Composer()
    let rows = GridText.rows(of: composer.compose(watch.state, in: past).grid)
    return rows.last?.trimmingPrefix(while: \.isWhitespace).description ?? ""
  }
}
