import IncidentModel
import JSON

/// Chainsaw: Sigma rules and its own over Windows events, in its second version and its first.
enum Chainsaw: ToolFormat {
  static func isDetection(_ fields: RecordFields) -> Bool {
    if fields.has(.group), fields.has(.name), fields.has(.level), let kind = fields[.kind],
      kind.isWord("individual") || kind.isWord("aggregate")
    {
      return true
    }
    return fields.hasArray(.detection) && fields[.event]?.object?[field: "Event"] != nil
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.product = .word("Chainsaw")
    draft.source = draft.said(.source, fields[.group])
    let document = record[field: "document"] ?? record[field: "documents"] ?? fields[.event]
    let event = document.flatMap { ($0.find("data.Event") ?? $0.find("Event"))?.object }
    let system = event?[field: "System"]?.object
    draft.offerTime("timestamp", fields[.timestamp])
    draft.offerTime("System.TimeCreated", system?.find("TimeCreated_attributes.SystemTime"))
    draft.title = draft.said(.title, fields[.name], fields[.detection])
    draft.rule = draft.said(.rule, fields[.id], fields[.name], fields[.detection])
    draft.rate(word: fields[.level])
    draft.addTechniques(in: fields[.tags])
    draft.host = draft.said(.host, system?[field: "Computer"])
    if let data = event?[field: "EventData"]?.object {
      draft.description = draft.listed(.description, data)
      draft.readWindowsEnds(data)
    }
    if system != nil {
      draft.addKey(fields[.id] ?? fields[.name] ?? fields[.detection])
      draft.addKey(system?[field: "Computer"])
      draft.addKey(system?[field: "EventRecordID"])
    }
    draft.label("tags", fields[.tags])
    draft.label("detection", fields[.detection])
    draft.label("authors", record[field: "authors"] ?? record[field: "author"])
    draft.label("references", record[field: "references"])
    return true
  }
}
