import IncidentModel
import Panes

extension StatusReport {
  /// The report in eight plain lines.
  var text: String {
    [
      ("incident", incidentLine), ("as of", asOfLine), ("timeline", timelineLine), ("tasks", tasksLine),
      ("deadlines", deadlinesLine), ("systems", systemsLine), ("alerts", alertsLine), ("status", statusLine),
    ].map { name, line in
      let label = name + String(repeating: " ", count: 11 - name.count)
      return label + line.replacing("\n", with: " ") + "\n"
    }.joined()
  }

  private var incidentLine: String {
    let marks = [
      incident.severity?.rawValue.uppercased(), incident.phase?.rawValue, incident.status.rawValue,
      incident.tlp.map { "TLP:\($0.rawValue)" }, incident.exercise ? "EXERCISE" : nil,
    ]
    guard let name = incident.name else {
      return "none declared yet; an event warroom.incident.declared in events/ does that"
    }
    return ([name.string] + marks.compactMap(\.self)).joined(separator: ", ")
  }

  private var asOfLine: String {
    "\(asOf.rfc3339UTC), what was \(axis.rawValue); \(counted(events, "event")), \(counted(problems, "problem"))"
  }

  private var timelineLine: String {
    "\(entries) \(entries == 1 ? "entry" : "entries"), \(retracted) retracted"
  }

  private var tasksLine: String {
    let states = TaskState.allCases.map { "\(tasks[$0] ?? 0) \($0.words)" }
    return states.joined(separator: ", ") + "; \(overdueTasks) overdue"
  }

  private var deadlinesLine: String {
    let count = { (state: NotificationState) in duties.count { $0.state == state && !$0.isFollowing } }
    let following = duties.count(where: \.isFollowing)
    let overdue = duties.count(where: \.isOverdue)
    var line =
      "\(count(.pending)) pending, \(count(.filed)) filed, \(count(.waived)) waived; \(overdue) overdue"
    if following > 0 { line += "; \(following) to follow by law" }
    if let next = duties.first(where: { $0.state == .pending && $0.due != nil && !$0.isOverdue }),
      let due = next.due
    {
      line += "; next \(next.heading), due \(due.rfc3339UTC)"
    }
    return line
  }

  private var systemsLine: String {
    let parts = SystemState.allCases.compactMap { state in systems[state].map { "\($0) \(state.rawValue)" } }
    return parts.isEmpty ? "none named" : parts.joined(separator: ", ")
  }

  private var alertsLine: String {
    let parts = Severity.allCases.compactMap { severity in
      bySeverity[severity].flatMap { $0 > 0 ? "\($0) \(severity.rawValue)" : nil }
    }
    return (["\(alerts), \(newAlerts) new"] + [parts.joined(separator: ", ")]).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  private var statusLine: String {
    lastStatus.map { "\($0.time.rfc3339UTC) \($0.post.summary)" } ?? "none posted"
  }

  private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
