import IncidentModel
import JSON

/// Alerts of Elastic Security: `kibana.alert.*` since version 8, `signal.*` before, flat or nested or mixed.
enum Elastic: ToolFormat {
  static func isAlert(_ fields: RecordFields) -> Bool {
    if fields.hasKibanaAlert || fields.hasObject(.kibanaAlert) || fields.hasSignalRule { return true }
    if let kibana = fields[.kibana]?.object, kibana.find("alert") != nil || hasAlert(kibana) { return true }
    if fields.hasObject(.signalRule) { return true }
    return fields[.signal]?.object?[field: "rule"]?.kind == .object
  }

  /// `{"kibana": {"alert.uuid": …}}`
  private static func hasAlert(_ kibana: JSONValue) -> Bool {
    kibana.fields.contains { $0.key.hasPrefix("alert.") }
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("@timestamp", fields[.atTimestamp])
    draft.offerTime("kibana.alert.start", record.find("kibana.alert.start"))
    draft.product = .word("Elastic Security")
    draft.source = draft.said(.source, record.find("event.module"), record.find("agent.type"))
    draft.title = draft.said(
      .title,
      record.find("kibana.alert.rule.name"),
      record.find("signal.rule.name"),
      record.find("kibana.alert.reason"),
      fields[.message]
    )
    draft.description = draft.said(
      .description,
      record.find("kibana.alert.reason"),
      record.find("kibana.alert.rule.description"),
      record.find("signal.reason"),
      record.find("signal.rule.description")
    )
    draft.rule = draft.said(
      .rule,
      record.find("kibana.alert.rule.uuid"),
      record.find("signal.rule.id"),
      record.find("kibana.alert.rule.rule_id")
    )
    draft.host = draft.said(.host, record.find("host.name"), record.find("host.hostname"))
    draft.readECSEnds(record)
    draft.link = draft.said(.link, record.find("kibana.alert.url"))
    rate(record, &draft)
    state(record, &draft)
    addTechniques(record, &draft)
    if let id = record.find("kibana.alert.uuid")?.said ?? fields[.underscoreID]?.said ?? around.documentID {
      draft.addKey(id)
    }
    draft.label("tags", record.find("kibana.alert.rule.tags") ?? record.find("signal.rule.tags"))
    draft.label("risk_score", record.find("kibana.alert.risk_score") ?? record.find("signal.rule.risk_score"))
    return true
  }

  private static func addTechniques(_ record: JSONValue, _ draft: inout AlertDraft) {
    draft.addTechniques(in: record, at: "kibana.alert.rule.threat.technique.id")
    draft.addTechniques(in: record, at: "kibana.alert.rule.threat.technique.subtechnique.id")
    draft.addTechniques(in: record, at: "signal.rule.threat.technique.id")
    draft.addTechniques(in: record, at: "signal.rule.threat.technique.subtechnique.id")
    draft.addECSTechniques(in: record)
  }

  private static func rate(_ record: JSONValue, _ draft: inout AlertDraft) {
    draft.rate(word: record.find("kibana.alert.severity") ?? record.find("signal.rule.severity"))
    guard draft.severity == .unknown else { return }
    let score =
      record.find("kibana.alert.risk_score") ?? record.find("kibana.alert.rule.risk_score")
      ?? record.find("signal.rule.risk_score")
    if let number = score?.number { draft.rate(Severity(riskScore: number), by: score) }
  }

  private static func state(_ record: JSONValue, _ draft: inout AlertDraft) {
    let workflow = record.find("kibana.alert.workflow_status") ?? record.find("signal.status")
    if let workflow {
      if workflow.isWord("acknowledged") || workflow.isWord("in-progress") {
        draft.enter(.acknowledged, by: workflow)
      } else if workflow.isWord("closed") {
        draft.enter(.resolved, by: workflow)
      }
    }
    let status = record.find("kibana.alert.status")
    if status?.isWord("recovered") == true { draft.enter(.resolved, by: status) }
  }
}

extension Severity {
  /// The severity that Elastic gives a risk score from 0 to 100.
  init(riskScore: Double) {
    self = riskScore < 22 ? .low : riskScore < 48 ? .medium : riskScore < 74 ? .high : .critical
  }
}

extension AlertDraft {
  /// Takes the techniques of the Elastic Common Schema, and their parts.
  mutating func addECSTechniques(in record: JSONValue) {
    addTechniques(in: record, at: "threat.technique.id")
    addTechniques(in: record, at: "threat.technique.subtechnique.id")
  }
}
