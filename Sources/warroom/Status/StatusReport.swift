import IncidentModel

/// The incident in figures, for scripts.
struct StatusReport {
  /// One duty and its clock.
  struct Duty {
    var id: EntityID
    var rule: String?
    var recipient: SafeText?
    var state: NotificationState
    var isOverdue: Bool
    var isLate: Bool
    var due: Instant?
    var outerLimit: Instant?
    var filed: Instant?
    var isProvisional: Bool
  }

  var asOf: Instant
  /// SHA-256 over the events known then, in hexadecimal; nil when it was not asked for.
  var digest: String?
  var incident: Incident
  var events: Int
  var problems: Int
  var entries: Int
  var retracted: Int
  var tasks: [TaskState: Int] = [:]
  var overdueTasks = 0
  var duties: [Duty] = []
  var systems: [SystemState: Int] = [:]
  var alerts: Int
  var newAlerts: Int
  var bySeverity: [Severity: Int]
  var telemetry: Int
  var lastStatus: PostedStatus?

  /// The figures of a snapshot at an instant.
  init(_ snapshot: Snapshot, asOf: Instant, digest: String?) {
    let state = snapshot.state
    self.asOf = asOf
    self.digest = digest
    incident = state.incident.value
    events = state.eventCount
    problems = snapshot.problems.count
    entries = state.entries.count - state.entries.retractedCount
    retracted = state.entries.retractedCount
    alerts = snapshot.alerts.count
    newAlerts = snapshot.alerts.newCount
    bySeverity = snapshot.alerts.bySeverity
    telemetry = snapshot.telemetry
    for (_, task) in state.tasks {
      tasks[task.value.state, default: 0] += 1
      if task.value.isOverdue(at: asOf) { overdueTasks += 1 }
    }
    for (_, system) in state.systems { systems[system.value.state, default: 0] += 1 }
    let statuses = state.statuses.map { ($0.value.value.time, $0.key, $0.value.value) }
    lastStatus = statuses.max { ($0.0, $0.1) < ($1.0, $1.1) }?.2
    duties = snapshot.duties.duties.map { Duty($0, at: asOf) }
      .sorted { ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id) }
  }
}

extension StatusReport.Duty {
  /// What the clock of a duty says at an instant. The first filing is the one that meets the deadline.
  init(_ duty: IncidentModel.Duty, at now: Instant) {
    let standing = duty.standing(at: now)
    self.init(
      id: duty.id,
      rule: duty.notification.rule,
      recipient: duty.recipient.isEmpty ? nil : duty.recipient,
      state: duty.notification.state,
      isOverdue: standing == .overdue,
      isLate: standing == .doneLate,
      due: duty.reading.due,
      outerLimit: duty.reading.outerLimit ?? duty.reading.due,
      filed: duty.firstFiling,
      isProvisional: duty.isProvisional
    )
  }
}
