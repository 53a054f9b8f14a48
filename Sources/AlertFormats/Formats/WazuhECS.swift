import IncidentModel
import JSON

/// Wazuh 5: documents of the Elastic Common Schema with an object `wazuh`.
enum WazuhECS: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("@timestamp", fields[.atTimestamp])
    draft.product = .word("Wazuh")
    // The severity of the event is on the scale of its source; Wazuh's own is a word.
    draft.rate(word: record.find("wazuh.rule.level"))
    draft.title = draft.said(
      .title,
      record.find("wazuh.rule.title"),
      record.find("rule.name"),
      fields[.message],
      record.find("event.original")
    )
    draft.description = draft.said(.description, fields[.message], record.find("event.original"))
    draft.rule = draft.said(.rule, record.find("wazuh.rule.id"), record.find("rule.id"))
    draft.host = draft.said(
      .host,
      record.find("wazuh.agent.name"),
      record.find("agent.name"),
      record.find("host.name")
    )
    draft.source = draft.said(.source, record.find("event.provider"), record.find("event.module"))
    draft.readECSEnds(record)
    draft.addTechniques(in: record, at: "wazuh.rule.mitre.technique.id")
    draft.addTechniques(in: record, at: "wazuh.rule.mitre.subtechnique.id")
    if let id = record.find("event.doc_id")?.said ?? record.find("event.id")?.said ?? around.documentID {
      draft.addKey(id)
    }
    draft.label("tags", fields[.tags])
    return true
  }
}

extension AlertDraft {
  /// The account and both ends of the connection, where the Elastic Common Schema has them.
  mutating func readECSEnds(_ record: JSONValue) {
    user = said(.user, record.find("user.name"))
    src = endpoint(.src, record.find("source.ip"), record.find("source.port"))
    dst = endpoint(.dst, record.find("destination.ip"), record.find("destination.port"))
  }
}
