import IncidentModel

extension StatusReport {
  /// The report with the keys that the README documents: some may be added, none is ever renamed.
  var json: JSONOutput {
    .object([
      "asOf": JSONOutput(asOf),
      "digest": JSONOutput(word: digest),
      "incident": incidentJSON,
      "events": .number(events),
      "problems": .number(problems),
      "timeline": .object(["entries": .number(entries), "retracted": .number(retracted)]),
      "tasks": .record(
        TaskState.allCases.map { ($0.rawValue, .number(tasks[$0] ?? 0)) } + [
          ("overdue", .number(overdueTasks))
        ]
      ),
      "notifications": .array(duties.map(\.json)),
      "systems": .record(
        SystemState.allCases.compactMap { state in systems[state].map { (state.rawValue, .number($0)) } }
      ),
      "alerts": .object([
        "total": .number(alerts),
        "new": .number(newAlerts),
        "bySeverity": .record(Severity.allCases.map { ($0.rawValue, .number(bySeverity[$0] ?? 0)) }),
        "telemetry": .number(telemetry),
      ]),
      "lastStatus": lastStatus.map { status in
        .object(["summary": JSONOutput(status.post.summary), "time": JSONOutput(status.time)])
      } ?? .null,
    ])
  }

  private var incidentJSON: JSONOutput {
    .object([
      "name": JSONOutput(incident.name),
      "severity": JSONOutput(word: incident.severity?.rawValue),
      "phase": JSONOutput(word: incident.phase?.rawValue),
      "status": .string(incident.status.rawValue),
      "declared": JSONOutput(incident.declared),
      "tlp": JSONOutput(word: incident.tlp?.rawValue),
      "exercise": .bool(incident.exercise),
    ])
  }
}

extension StatusReport.Duty {
  fileprivate var json: JSONOutput {
    .object([
      "id": JSONOutput(id.text),
      "rule": JSONOutput(rule.map { SafeText($0) }),
      "recipient": JSONOutput(recipient),
      "state": .string(state.rawValue),
      "overdue": .bool(isOverdue),
      "late": .bool(isLate),
      "due": JSONOutput(due),
      "outerLimit": JSONOutput(outerLimit),
      "filed": JSONOutput(filed),
      "provisional": .bool(isProvisional),
    ])
  }
}
