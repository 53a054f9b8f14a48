import IncidentModel
import TestKit
import Testing

@testable import Replay

@Suite struct ReplayMoveTests {
  private let course = ReplayCourse.of(
    events: [0, 100, 200, 86_400, 864_000],
    alerts: [150],
    marks: [(.declared, 0), (.decision, 200), (.filed, 86_400)]
  )

  private func place(after moves: ReplayMove..., from start: Int64 = 0, on axis: TimeAxis = .known) -> Instant
  {
    var replay = ReplayState(ReplayClock(at: at(start)), axis: axis)
    for move in moves { replay.make(move, over: course) }
    return replay.clock.position
  }

  @Test func eventsAreSteppedThroughBothWays() {
    #expect(place(after: .nextEvent) == at(100))
    #expect(place(after: .nextEvent, .nextEvent, .nextEvent) == at(86_400))
    #expect(place(after: .previousEvent, from: 150) == at(100))
    #expect(place(after: .previousEvent, from: 100) == at(0))
    #expect(place(after: .previousEvent, from: 0) == at(0))
    #expect(place(after: .nextEvent, from: 864_000) == at(864_000))
    #expect(place(after: .nextEvent, from: 100, on: .true) == at(190))
  }

  @Test func marksAreSteppedThroughBothWays() {
    #expect(place(after: .nextMark) == at(200))
    #expect(place(after: .nextMark, .nextMark, .nextMark) == at(86_400))
    #expect(place(after: .previousMark, from: 86_400) == at(200))
    var replay = ReplayState(ReplayClock(at: at(0)))
    #expect(replay.make(.nextMark, over: course)?.kind == .decision)
  }

  @Test func stepsFollowTheLengthAndStayWithinTheCourse() {
    #expect(course.steps == (small: 900, large: 21_600))
    #expect(place(after: .smallStep(back: false)) == at(900))
    #expect(place(after: .largeStep(back: false), .smallStep(back: true)) == at(20_700))
    #expect(place(after: .largeStep(back: true)) == at(0))
    #expect(place(after: .end, .largeStep(back: false)) == at(864_000))
    #expect(ReplayCourse.of(events: [0, 60]).steps == (small: 1, large: 1))
  }

  @Test func tenthsAndInstantsArePlaces() {
    for tenth in 0...9 { #expect(place(after: .tenth(tenth)) == at(Int64(tenth) * 86_400)) }
    #expect(place(after: .instant(at(777))) == at(777))
    #expect(place(after: .instant(at(-5))) == at(0))
  }

  @Test func playAtTheEndStartsAgain() {
    var replay = ReplayState(ReplayClock(at: at(864_000)))
    replay.make(.playOrPause, over: course)
    #expect(replay.clock.isPlaying && replay.clock.position == at(0))
    replay.make(.playOrPause, over: course)
    #expect(!replay.clock.isPlaying)
  }

  @Test func theAxisChangesAndTheInstantStays() {
    var replay = ReplayState(ReplayClock(at: at(150)))
    replay.make(.otherAxis, over: course)
    #expect(replay.axis == .true && replay.clock.position == at(150))
    replay.make(.otherAxis, over: course)
    #expect(replay.axis == .known)
  }

  /// Nothing is lost between the columns, whatever their number.
  @Test(arguments: 0..<8)
  func densityCountsEachOnce(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let events = (0..<200).map { _ in Int64.random(in: 0..<500_000, using: &random) }
    let alerts = (0..<500).map { _ in Int64.random(in: 0..<500_000, using: &random) }
    let course = ReplayCourse.of(events: events, alerts: alerts)
    let inRange = (events + alerts).count { course.range.contains(at($0)) }
    for columns in [1, 2, 7, 80, 500] {
      let density = course.density(columns: columns, on: .known)
      #expect(density.count == columns && density.reduce(0, +) == inRange)
      for column in 0..<columns {
        let start = course.instant(at: column, of: columns)
        #expect(course.part(of: start, of: columns) == column)
      }
    }
  }

  @Test func alertsLongBeforeTheFirstEventDoNotStretchIt() {
    let course = ReplayCourse.of(events: [0, 100], alerts: [-9_000_000, -3600, 50, 9_000_000])
    #expect(course.range == at(-3600)...at(100))
    #expect(ReplayCourse.of(events: [], alerts: [5, 9]).range == at(5)...at(9))
    #expect(ReplayCourse.of(events: [], alerts: [5, 9]).track(on: .known).nextEvent(after: at(5)) == at(9))
  }
}
