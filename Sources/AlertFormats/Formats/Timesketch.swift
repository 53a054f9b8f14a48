import IncidentModel
import JSON

/// Timesketch: the lines of a forensic timeline; Hayabusa writes them as well and keeps its level.
enum Timesketch: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("datetime", record[field: "datetime"])
    draft.offerTime("timestamp", fields[.timestamp])
    draft.product = .word("Timesketch")
    draft.source = draft.said(.source, record[field: "data_type"], record[field: "source_short"])
    draft.title = draft.said(.title, fields[.message])
    draft.description = draft.said(.description, fields[.timestampDesc])
    draft.host = draft.said(.host, record[field: "computer_name"], fields[.hostname], fields[.computer])
    draft.user = draft.said(.user, record[field: "username"], record[field: "user"])
    if let level = fields[.levelCapital] { draft.rate(word: level) } else { draft.rate(.info, by: nil) }
    draft.addTags(record[field: "tag"])
    draft.addTechniques(in: record[field: "MitreTags"])
    draft.label("tag", record[field: "tag"])
    draft.label("timestamp_desc", fields[.timestampDesc])
    return true
  }
}
