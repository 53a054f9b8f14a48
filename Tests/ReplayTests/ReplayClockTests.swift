import IncidentModel
import TestKit
import Testing

@testable import Replay

@Suite struct ReplayClockTests {
  private func clock(_ factor: Double, at position: Int64 = 0) throws -> ReplayClock {
    ReplayClock(at: at(position), speed: try #require(ReplaySpeed(factor: factor)), isPlaying: true)
  }

  @Test(arguments: [(0.25, 2.5), (1, 10), (60, 600)])
  func runsAtItsSpeed(factor: Double, passed: Double) throws {
    var clock = try clock(factor)
    clock.skipsQuiet = false
    clock.pass(seconds(10), over: .of(events: [0, 100_000]), on: .known)
    #expect(clock.position == at(0).adding(nanoseconds: seconds(passed)))
  }

  @Test func standsWhilePausedAndStopsAtTheEnd() throws {
    var clock = try clock(1)
    let course = ReplayCourse.of(events: [0, 5])
    clock.pause()
    clock.pass(seconds(3), over: course, on: .known)
    #expect(clock.position == at(0))
    #expect(clock.wall(until: at(1), over: course, on: .known) == nil)
    clock.play()
    clock.pass(seconds(60), over: course, on: .known)
    #expect(clock.position == at(5) && !clock.isPlaying)
  }

  /// Two seconds of the wall behind an event and before the next one are run, what is between them is not.
  @Test func skipsWhatIsQuietAndSaysWhat() throws {
    let course = ReplayCourse.of(events: [0, 36_000, 36_010])
    var clock = try clock(60)
    clock.pass(seconds(1.9), over: course, on: .known)
    #expect(clock.position == at(114) && clock.skip == nil)
    clock.pass(seconds(0.2), over: course, on: .known)
    #expect(clock.skip == ReplayClock.Skip(from: at(120), to: at(35_880)))
    #expect(clock.position == at(35_886))
    clock.pass(seconds(1.9), over: course, on: .known)
    #expect(clock.position == at(36_000) && clock.skip == nil)
  }

  @Test func runsFromWhereItWasPutBeforeItSkips() throws {
    let course = ReplayCourse.of(events: [0, 36_000])
    var clock = try clock(60)
    clock.go(to: at(10_000))
    clock.pass(seconds(1), over: course, on: .known)
    #expect(clock.position == at(10_060) && clock.skip == nil)
    clock.pass(seconds(1.5), over: course, on: .known)
    #expect(clock.skip?.from == at(10_120))
  }

  /// A mark, such as a deadline that passes, is not skipped.
  @Test func aMarkEndsAQuietStretch() throws {
    let course = ReplayCourse.of(events: [0, 36_000], marks: [(.deadline, 18_000)])
    var clock = try clock(60)
    clock.pass(seconds(2), over: course, on: .known)
    #expect(clock.skip?.to == at(17_880))
    #expect(clock.wall(until: at(18_000), over: course, on: .known) == seconds(2))
  }

  @Test func goesAsFastAsEvents() {
    let course = ReplayCourse.of(events: [0, 7, 7, 50_000, 90_000], alerts: [20, 30, 40])
    var clock = ReplayClock(at: at(0), speed: .events, isPlaying: true)
    var seen: [Instant] = []
    for _ in 0..<4 {
      clock.pass(seconds(0.125), over: course, on: .known)
      seen.append(clock.position)
    }
    #expect(seen == [at(7), at(50_000), at(90_000), at(90_000)])
    #expect(!clock.isPlaying)
  }

  @Test func stopsAtTheMarksAskedFor() throws {
    let course = ReplayCourse.of(
      events: [0, 30, 60, 90],
      marks: [(.phase, 30), (.decision, 60), (.decision, 90)]
    )
    for speed in [ReplaySpeed.real, .events, .quarters(240)] {
      var clock = ReplayClock(at: at(0), speed: speed, isPlaying: true, stops: [.decision])
      let stop = clock.pass(seconds(600), over: course, on: .known)
      #expect(clock.position == at(60) && !clock.isPlaying, "\(speed)")
      #expect(stop?.kind == .decision)
      clock.play()
      clock.pass(seconds(600), over: course, on: .known)
      #expect(clock.position == at(90) && !clock.isPlaying, "\(speed)")
    }
  }

  @Test func stopsOnceWhereThatIsAskedFor() {
    let course = ReplayCourse.of(events: [0, 30, 60], marks: [(.decision, 20), (.decision, 40)])
    var clock = ReplayClock(at: at(0), isPlaying: true, stops: [.decision])
    clock.stopsOnce = true
    clock.pass(seconds(600), over: course, on: .known)
    #expect(clock.position == at(20))
    clock.play()
    clock.pass(seconds(600), over: course, on: .known)
    #expect(clock.position == at(60))
  }

  /// However the wall's time is handed in, and whatever the speed: the same place.
  @Test(arguments: 0..<24)
  func portionsDoNotMatter(seed: Int) throws {
    var random = Seeded(seed: UInt64(seed))
    let events = (0..<40).map { _ in Int64.random(in: 0..<200_000, using: &random) }
    let marks = (0..<5).map { _ in (ReplayMark.Kind.deadline, Int64.random(in: 0..<200_000, using: &random)) }
    let course = ReplayCourse.of(events: events, marks: marks)
    let speed = try #require(ReplaySpeed.ladder.randomElement(using: &random))
    let start = ReplayClock(at: course.range.lowerBound, speed: speed, isPlaying: true)
    var (once, often) = (start, start)
    let wall = Int64.random(in: 0..<seconds(90), using: &random)
    once.pass(wall, over: course, on: .known)
    var left = wall
    while left > 0 {
      let portion = min(left, Int64.random(in: 1..<seconds(0.7), using: &random))
      often.pass(portion, over: course, on: .known)
      left -= portion
    }
    #expect(often == once)
  }

  /// After as long as it says, and not before, it is where it said.
  @Test(arguments: 0..<24)
  func tellsWhenItComes(seed: Int) throws {
    var random = Seeded(seed: UInt64(seed) + 500)
    let events = (0..<40).map { _ in Int64.random(in: 0..<100_000, using: &random) }
    let course = ReplayCourse.of(events: events)
    let speed = try #require(ReplaySpeed.ladder.randomElement(using: &random))
    var clock = ReplayClock(at: course.range.lowerBound, speed: speed, isPlaying: true)
    for _ in 0..<30 {
      guard let next = course.next(after: clock.position, on: .known),
        let wall = clock.wall(until: next, over: course, on: .known)
      else { break }
      var early = clock
      early.pass(max(0, wall - 1), over: course, on: .known)
      #expect(early.position < next)
      clock.pass(wall, over: course, on: .known)
      #expect(clock.position <= next && (clock.position == next || clock.skip != nil))
    }
  }

  @Test func aComputerThatSleptRunsOnFromWhereItWas() throws {
    var clock = try clock(1)
    clock.skipsQuiet = false
    clock.pass(.max, over: .of(events: [0, 1_000_000]), on: .known)
    #expect(clock.position == at(3600))
  }

  @Test func instantsOfAnyYearDoNotOverflow() {
    let course = ReplayCourse(
      known: ReplayTrack(events: [.distantPast, .distantFuture]),
      happened: ReplayTrack(),
      marks: ReplayMarks()
    )
    for speed in ReplaySpeed.ladder {
      var clock = ReplayClock(at: .distantPast, speed: speed, isPlaying: true)
      clock.pass(seconds(60), over: course, on: .known)
      #expect(clock.position > .distantPast)
    }
    #expect(course.part(of: .distantFuture, of: 80) == 79)
    #expect(course.density(columns: 80, on: .known).reduce(0, +) == 2)
  }

  @Test func speedsStepAlongTheLadder() throws {
    var speed = ReplaySpeed.ladder[0]
    var words = [speed.words]
    while speed.faster != speed {
      speed = speed.faster
      words.append(speed.words)
    }
    #expect(words.first == "0.25x" && words.last == "as fast as events")
    #expect(words.contains("3600x") && words.count == ReplaySpeed.ladder.count)
    #expect(try #require(ReplaySpeed(factor: 45)).faster.words == "60x")
    #expect(try #require(ReplaySpeed(factor: 45)).slower.words == "30x")
    #expect(
      ReplaySpeed(factor: 0.1) == nil && ReplaySpeed(factor: 3601) == nil && ReplaySpeed(factor: .nan) == nil
    )
    #expect(ReplaySpeed.events.slower.words == "3600x")
  }
}
