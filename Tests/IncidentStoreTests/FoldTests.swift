import EventFiles
import IncidentModel
import IncidentStore
import Testing

/// Pieces of an incident as updates, in any order and split.
private func updates(
  _ events: [Event],
  _ alerts: DecodedBatch,
  using random: inout Seeded
) -> [DirectoryUpdate] {
  var pieces: [DirectoryUpdate] = []
  var rest = events.shuffled(using: &random)
  while !rest.isEmpty {
    var update = DirectoryUpdate()
    update.batch.events = Array(rest.prefix(Int.random(in: 1...12, using: &random)))
    rest.removeFirst(update.batch.events.count)
    pieces.append(update)
  }
  for row in alerts.alerts.shuffled(using: &random) {
    var update = DirectoryUpdate()
    update.batch.strings = alerts.strings
    update.batch.alerts = [row]
    pieces.append(update)
  }
  return pieces.shuffled(using: &random)
}

@Suite struct FoldTests {
  @Test(arguments: 0..<12)
  func anyOrderSplitAndBatchGivesTheSameRoomContent(seed: Int) {
    var incident = RandomIncident(seed: UInt64(seed))
    let events = incident.events(120)
    var alerts = DecodedBatch()
    for _ in 0..<60 { incident.alert(into: &alerts) }

    var whole = Store()
    var all = DirectoryUpdate()
    all.batch = alerts
    all.batch.events = events
    whole.apply(all)

    var random = Seeded(UInt64(seed) + 99)
    for _ in 0..<4 {
      var pieces = Store()
      for update in updates(events + events.prefix(20), alerts, using: &random) { pieces.apply(update) }
      #expect(RoomContent(pieces.snapshot) == RoomContent(whole.snapshot))
    }
  }

  @Test(arguments: 0..<8)
  func everyCutIsTheFoldOfItsSide(seed: Int) {
    var incident = RandomIncident(seed: UInt64(seed) + 1000)
    let events = incident.events(300)
    var alerts = DecodedBatch()
    for _ in 0..<40 { incident.alert(into: &alerts) }
    var random = Seeded(UInt64(seed))
    var store = Store()
    for update in updates(events, alerts, using: &random) { store.apply(update) }

    for _ in 0..<25 {
      let instant = Instant(seconds: 1_743_200_000 + Int64.random(in: -600..<36_000, using: &random))
      for axis in TimeAxis.allCases {
        var side = Store()
        var update = DirectoryUpdate()
        update.batch.strings = alerts.strings
        update.batch.events = events.filter { (axis == .known ? $0.key.recorded : $0.time) <= instant }
        update.batch.alerts = alerts.alerts.filter { (axis == .known ? $0.recorded : $0.time) <= instant }
        side.apply(update)
        #expect(RoomContent(store.snapshot(asOf: instant, axis: axis)) == RoomContent(side.snapshot))
      }
    }
  }

  @Test func lateEventsAfterACutAreInTheNextCut() {
    var incident = RandomIncident(seed: 7)
    let events = incident.events(1_000).sorted()
    var store = Store()
    var first = DirectoryUpdate()
    first.batch.events = events.filter { $0.key.id.hashValue % 2 == 0 }
    store.apply(first)
    let end = Instant(seconds: 1_743_300_000)
    _ = store.snapshot(asOf: end, axis: .known)
    var late = DirectoryUpdate()
    late.batch.events = events.filter { $0.key.id.hashValue % 2 != 0 }
    store.apply(late)
    #expect(store.snapshot(asOf: end, axis: .known).state == store.snapshot.state)
    #expect(store.snapshot(asOf: end, axis: .true).state == store.snapshot.state)
  }

  @Test func olderSnapshotsStayAsTheyWere() {
    var incident = RandomIncident(seed: 3)
    var store = Store()
    var update = DirectoryUpdate()
    update.batch.events = incident.events(50)
    store.apply(update)
    let before = store.snapshot
    let copy = RoomContent(before)
    update.batch.events = incident.events(50)
    store.apply(update)
    #expect(RoomContent(before) == copy)
    #expect(RoomContent(store.snapshot) != copy)
  }
}
