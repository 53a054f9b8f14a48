import IncidentModel
import JSON

/// CrowdSec.
enum CrowdSec: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("created_at", record[field: "created_at"])
    draft.offerTime("stop_at", record[field: "stop_at"])
    draft.offerTime("start_at", record[field: "start_at"])
    draft.product = .word("CrowdSec")
    draft.title = draft.said(.title, fields[.scenario])
    draft.rule = draft.said(.rule, fields[.scenario])
    draft.description = draft.said(.description, fields[.message])
    draft.host = draft.said(.host, record[field: "machine_id"])
    let simulated = record[field: "simulated"]
    if simulated?.isTrue == true { draft.rate(.info, by: simulated) }
    let source = fields[.source]?.object
    let value = source?[field: "ip"]?.said ?? source?[field: "value"]?.said
    let scope = source?[field: "scope"]
    if scope?.isWord("username") == true || scope?.isWord("user") == true {
      draft.user = draft.said(.user, value)
    } else {
      draft.src = draft.endpoint(.src, value)
    }
    name(fields, source, &draft)
    draft.label("scope", scope)
    record[field: "decisions"]?.eachElement { decision in
      draft.label("decision", decision[field: "type"])
      draft.label("duration", decision[field: "duration"])
    }
    return true
  }

  private static func name(_ fields: RecordFields, _ source: JSONValue?, _ draft: inout AlertDraft) {
    if let uuid = fields[.uuid]?.said {
      draft.addKey(uuid)
    } else if let id = fields[.id]?.said, id.whole != 0 {
      draft.addKey(fields.value[field: "machine_id"])
      draft.addKey(id)
    } else {
      draft.addKey(fields[.scenario])
      draft.addKey(source?[field: "value"])
      draft.addKey(fields.value[field: "start_at"])
    }
  }
}
