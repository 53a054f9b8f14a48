import IncidentModel
import JSON

/// TheHive.
enum TheHive: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("date", record[field: "date"])
    draft.offerTime("_createdAt", record[field: "_createdAt"] ?? record[field: "createdAt"])
    draft.product = .word("TheHive")
    draft.source = draft.said(.source, fields[.source])
    draft.title = draft.said(.title, fields[.title])
    draft.description = draft.said(.description, record[field: "description"])
    draft.rule = draft.said(.rule, fields[.type])
    rate(fields[.severity], &draft)
    draft.addTags(fields[.tags])
    draft.link = draft.said(.link, record[field: "externalLink"])
    // The stage says that it is closed, the status how.
    let isIgnored = fields[.status]?.isWord("ignored") == true
    if let state = isIgnored ? fields[.status] : record[field: "stage"]?.said ?? fields[.status] {
      if state.isWord("closed") { draft.enter(.resolved, by: state) }
      if state.isWord("ignored") { draft.enter(.dismissed, by: state) }
      if state.isWord("imported") || state.isWord("inprogress") { draft.enter(.acknowledged, by: state) }
    }
    draft.addKey(fields[.type])
    draft.addKey(fields[.source])
    draft.addKey(fields[.sourceRef])
    draft.label("type", fields[.type])
    draft.label("tags", fields[.tags])
    return true
  }

  /// Medium is what the format means by none.
  private static func rate(_ value: JSONValue?, _ draft: inout AlertDraft) {
    guard let value = value?.said else { return draft.rate(.medium, by: nil) }
    switch value.whole {
    case 1: draft.rate(.low, by: value)
    case 2: draft.rate(.medium, by: value)
    case 3: draft.rate(.high, by: value)
    case 4: draft.rate(.critical, by: value)
    default: draft.rate(word: value)
    }
  }
}
