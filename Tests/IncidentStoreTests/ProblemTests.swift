import EventFiles
import IncidentModel
import IncidentStore
import Testing

@Suite struct ProblemTests {
  private func required(_ id: String, at seconds: Int64, title: SafeText?) -> Event {
    var change = NotificationChange()
    change.title = title
    let instant = Instant(seconds: seconds)
    return Event(
      key: EventKey(recorded: instant, source: "/t", id: id),
      time: instant,
      type: .notificationRequired,
      subject: EntityID("duty"),
      author: nil,
      cause: nil,
      content: .required(change),
      place: RecordPlace(file: FileID(0), offset: 0, length: 2, line: 1, index: 0),
      raw: Array("{}".utf8)
    )
  }

  private func update(_ events: [Event]) -> DirectoryUpdate {
    var update = DirectoryUpdate()
    update.batch.events = events
    return update
  }

  @Test func theFirstEventOfANotificationNamesARuleOrATitle() {
    var store = Store()
    store.apply(update([required("b", at: 20, title: nil)]))
    #expect(store.snapshot.problems.map(\.code) == [.missingField])
    store.apply(update([required("a", at: 10, title: "SDTB")]))
    #expect(store.snapshot.problems.isEmpty)
    #expect(store.snapshot.state.notifications[EntityID("duty")]?.value.title == "SDTB")
  }

  @Test func whatIsWrongWithAPipeIsListedUntilItIsNot() {
    var store = Store()
    for reason in ["full", "gone"] as [SafeText] {
      store.list(pipe: Problem(path: "pipe", line: nil, index: nil, code: .unreadable, reason: reason))
      #expect(store.snapshot.problems.map(\.reason) == [reason])
    }
    store.list(pipe: nil)
    #expect(store.snapshot.problems.isEmpty)
  }

  @Test func problemsOfAFileReadAnewAreVoid() {
    let problem = Problem(path: "a.json", line: 1, index: 0, code: .truncated, reason: "cut")
    var first = DirectoryUpdate()
    first.batch.problems = [FileProblem(file: FileID(0), problem: problem)]
    var store = Store()
    store.apply(first)
    #expect(store.snapshot.problems.count == 1)
    var again = DirectoryUpdate()
    again.restarted = [FileID(0)]
    store.apply(again)
    #expect(store.snapshot.problems.isEmpty)
  }

  /// What shows no alerts is drawn anew for events alone.
  @Test func alertsLeaveTheVersionOfTheStateAlone() {
    var store = Store()
    store.apply(update([required("a", at: 10, title: "SDTB")]))
    let before = store.snapshot
    #expect(before.stateVersion == before.version)
    var alerts = DirectoryUpdate()
    alerts.batch.telemetry = 1
    alerts.batch.alerts = [
      AlertRow(
        time: Instant(seconds: 1),
        recorded: Instant(seconds: 1),
        severity: .low,
        title: alerts.batch.strings.intern("probe"),
        key: .text(alerts.batch.strings.intern("key")),
        identity: 7,
        content: 7,
        place: AlertPlace(RecordPlace(file: FileID(0), offset: 0, length: 2, line: 1, index: 0))
      )
    ]
    store.apply(alerts)
    #expect(store.snapshot.alerts.count == 1)
    #expect(store.snapshot.version > before.version)
    #expect(store.snapshot.stateVersion == before.stateVersion)
    store.apply(update([required("b", at: 20, title: "BSI")]))
    #expect(store.snapshot.stateVersion == store.snapshot.version)
  }
}
