import IncidentModel
import JSON

/// osquery: results of scheduled queries, which observe and do not judge.
enum Osquery: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("unixTime", record[field: "unixTime"])
    draft.offerTime("calendarTime", record[field: "calendarTime"])
    draft.product = .word("osquery")
    draft.title = draft.said(.title, fields[.name])
    draft.rule = draft.said(.rule, fields[.name])
    draft.rate(.info, by: nil)
    draft.host = draft.said(.host, fields[.hostIdentifier])
    let row = fields[.columns]?.object
    draft.user = draft.said(.user, row?[field: "username"])
    if let row { draft.description = draft.listed(.description, row) }
    draft.label("action", record[field: "action"])
    draft.label(fieldsOf: record[field: "decorations"])
    return true
  }
}
