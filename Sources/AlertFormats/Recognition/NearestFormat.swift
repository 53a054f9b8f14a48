import IncidentModel
import JSON

/// For a record that no format claims: the format that it comes nearest to, and what it lacks.
enum NearestFormat {
  /// What a format asks for: of each row one field must be there.
  private struct Wanted {
    let name: StaticString
    let rows: [[KnownKey]]
  }

  private static let formats = [
    Wanted(name: "alertmanager", rows: [[.alerts], [.groupKey, .receiver]]),
    Wanted(name: "suricata", rows: [[.eventType], [.flowID, .srcIP]]),
    Wanted(name: "hayabusa", rows: [[.ruleTitle], [.computer], [.levelCapital]]),
    Wanted(name: "chainsaw", rows: [[.group], [.name], [.level], [.kind]]),
    Wanted(name: "falco", rows: [[.rule], [.output], [.priority]]),
    Wanted(name: "wazuh", rows: [[.rule], [.agent, .manager, .decoder, .fullLog]]),
    Wanted(
      name: "guardduty",
      rows: [
        [.schemaVersion, .schemaVersionCapital], [.severity, .severityCapital], [.type, .typeCapital],
        [.service, .resource, .serviceCapital, .resourceCapital],
      ]
    ),
    Wanted(name: "securityhub", rows: [[.productArn], [.awsAccountID]]),
    Wanted(
      name: "defender",
      rows: [[.title], [.severity], [.alertWebURL, .serviceSource, .providerAlertId, .alertCreationTime]]
    ),
    Wanted(name: "defender", rows: [[.alertSeverity], [.alertName]]),
    Wanted(name: "crowdsec", rows: [[.scenario], [.eventsCount]]),
    Wanted(name: "zeek", rows: [[.ts], [.note, .underscorePath, .atStream, .uid]]),
    Wanted(name: "osquery", rows: [[.hostIdentifier], [.columns, .snapshot, .diffResults]]),
    Wanted(name: "timesketch", rows: [[.timestampDesc], [.message]]),
    Wanted(name: "pagerduty", rows: [[.eventAction], [.payload]]),
    Wanted(name: "thehive", rows: [[.sourceRef], [.title], [.type]]),
    Wanted(name: "stix", rows: [[.specVersion], [.id], [.type]]),
    Wanted(name: "winlog", rows: [[.eventID], [.channel]]),
    Wanted(name: "elastic", rows: [[.atTimestamp], [.kibana, .ecs, .event]]),
    Wanted(name: "warroom event", rows: [[.specversion], [.type], [.id], [.source]]),
  ]

  /// The fault of a record that nobody claims.
  static func fault(_ fields: RecordFields, _ mappings: [AlertMapping]) -> RecordFault {
    var best: (wanted: Wanted, missing: [KnownKey], share: Double)?
    for wanted in formats {
      let missing = wanted.rows.filter { row in !row.contains { fields.has($0) } }
      let share = Double(wanted.rows.count - missing.count) / Double(wanted.rows.count)
      guard share > 0, share > best?.share ?? 0 else { continue }
      best = (wanted, missing.compactMap(\.first), share)
    }
    if let near = mappings.lazy.compactMap({ $0.lack(in: fields.value) }).first {
      return RecordFault(.notAnEvent, near)
    }
    guard let best else {
      return RecordFault(.notAnEvent, "no known alert format has any of its fields")
    }
    guard !best.missing.isEmpty else {
      return RecordFault(
        .notAnEvent,
        "no known alert format; nearest is \(best.wanted.name), but its fields hold something else than they do there"
      )
    }
    let names = best.missing.map(\.rawValue).joined(separator: ", ")
    let verb = best.missing.count == 1 ? "is" : "are"
    return RecordFault(
      .notAnEvent,
      "no known alert format; nearest is \(best.wanted.name), for which \(names) \(verb) missing"
    )
  }
}
