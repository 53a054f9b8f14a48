import EventFiles
import IncidentModel
import IncidentStore
import Replay
import Testing

/// Replay is the room on another clock: what it shows at an instant is what a room shows that has only what had come
/// by then.
@Suite struct PastRoomTests {
  private struct Case {
    var events: [Event]
    var alerts: DecodedBatch
    var store: Store

    init(seed: Int, events count: Int = 120, alerts alertCount: Int = 60) {
      var incident = RandomIncident(seed: UInt64(seed) + 2000)
      events = incident.events(count)
      alerts = DecodedBatch()
      for _ in 0..<alertCount { incident.alert(into: &alerts) }
      store = Store()
      store.apply(Self.update(events, alerts))
    }

    static func update(_ events: [Event], _ alerts: DecodedBatch) -> DirectoryUpdate {
      var update = DirectoryUpdate()
      update.batch = alerts
      update.batch.events = events
      update.progress = LoadProgress(filesRead: 1, filesFound: 1, isComplete: true)
      return update
    }

    /// A room whose directory holds only what had come by an instant.
    func fresh(at instant: Instant, _ axis: TimeAxis) -> Store {
      var alerts = alerts
      alerts.alerts = alerts.alerts.filter { (axis == .known ? $0.recorded : $0.time) <= instant }
      let events = events.filter { (axis == .known ? $0.key.recorded : $0.time) <= instant }
      var store = Store()
      store.apply(Self.update(events, alerts))
      return store
    }
  }

  @Test(arguments: 0..<6)
  func atEveryInstantItIsAFreshRoomOfWhatHadCome(seed: Int) {
    let room = Case(seed: seed)
    var past = room.store.past
    var random = Seeded(UInt64(seed))
    for _ in 0..<8 {
      let instant = Instant(seconds: 1_743_200_000 + Int64.random(in: -600..<36_000, using: &random))
      for axis in TimeAxis.allCases {
        let fresh = room.fresh(at: instant, axis)
        let cut = past.cut(at: instant, axis: axis)
        #expect(RoomContent(cut) == RoomContent(fresh.snapshot))
        #expect(DutyContent(cut) == DutyContent(fresh.snapshot))
        #expect(cut.asOf == instant && cut.axis == axis)
      }
    }
  }

  /// The digest needs no file where there are no alerts.
  @Test(arguments: 0..<4)
  func theDigestAtEveryInstantIsThatOfTheFreshRoom(seed: Int) {
    let room = Case(seed: seed, alerts: 0)
    var store = room.store
    for instant in Set(room.events.map(\.key.recorded)).sorted().prefix(12) {
      var fresh = room.fresh(at: instant, .known)
      #expect(store.digest(asOf: instant, axis: .known) == fresh.digest(asOf: nil, axis: .known))
    }
  }

  @Test func theVersionStaysWhereNothingCame() throws {
    let room = Case(seed: 3, events: 20, alerts: 4)
    var past = room.store.past
    let track = past.course.track(on: .known)
    var instants: [Instant] = [past.course.range.lowerBound]
    while let next = track.next(after: instants[instants.count - 1]) { instants.append(next) }
    for (instant, next) in zip(instants, instants.dropFirst()) {
      let version = past.cut(at: instant, axis: .known).version
      #expect(past.cut(at: next.adding(nanoseconds: -1), axis: .known).version == version)
      #expect(past.cut(at: next, axis: .known).version != version)
      #expect(past.cut(at: next, axis: .true).version != version)
    }
  }

  @Test func whatArrivesLaterIsNotInIt() {
    let room = Case(seed: 5)
    var store = room.store
    var past = store.past
    let before = RoomContent(past.cut(at: past.course.range.upperBound, axis: .known))
    var incident = RandomIncident(seed: 77)
    incident.number = 10_000
    store.apply(Case.update(incident.events(50), DecodedBatch()))
    #expect(store.recordCount == past.recordCount + 50)
    _ = past.cut(at: past.course.range.lowerBound, axis: .true)
    #expect(RoomContent(past.cut(at: past.course.range.upperBound, axis: .known)) == before)
  }

  @Test func theCourseKnowsEveryRecordOnBothAxes() {
    let room = Case(seed: 9)
    let course = room.store.past.course
    for axis in TimeAxis.allCases {
      #expect(course.track(on: axis).eventCount == room.events.count)
      #expect(course.track(on: axis).count(by: .distantFuture) == room.store.recordCount)
      #expect(
        course.marks.all(on: axis).count { $0.kind == .decision }
          == room.events.count { $0.type == .decisionMade }
      )
    }
  }
}

/// What the duties of a room say.
private struct DutyContent: Equatable {
  var lines: [String]

  init(_ snapshot: Snapshot) {
    lines = snapshot.duties.duties.map { duty in
      "\(duty.id.raw) \(duty.heading) \(duty.notification.state) \(duty.reading) \(duty.isProvisional)"
    }
  }
}
