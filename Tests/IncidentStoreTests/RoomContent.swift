import IncidentModel

/// What two sites must agree on: everything but where the records lie.
struct RoomContent: Equatable {
  var state: IncidentState
  var alerts: [String]
  var severities: [Severity: Int]
  var new: Int
  var newest: Instant?

  init(_ snapshot: Snapshot) {
    state = snapshot.state
    alerts = snapshot.alerts.ids(in: 0..<snapshot.alerts.count)
      .compactMap { snapshot.alerts.alert($0, marks: snapshot.state) }
      .map { "\($0.time.seconds) \($0.key.raw) \($0.severity) \($0.state) \($0.title) \($0.count)" }
      .sorted()
    severities = snapshot.alerts.bySeverity
    new = snapshot.alerts.newCount
    newest = snapshot.newest
  }
}
