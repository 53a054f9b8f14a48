import IncidentModel
import JSON

/// A CloudEvent whose data no other format claims: an alert where it has a title and a severity.
enum CloudEvent {
  static let name: StaticString = "cloudevents"

  /// Reads an event with its data; false when it is no alert.
  static func read(_ fields: RecordFields, _ data: JSONValue?, into draft: inout AlertDraft) -> Bool {
    guard let data, data.kind == .object else { return false }
    let title =
      data[field: "title"]?.said ?? data[field: "summary"]?.said ?? data[field: "name"]?.said
      ?? data[field: "message"]?.said
    let severity =
      data[field: "severity"]?.said ?? data[field: "level"]?.said ?? data[field: "priority"]?.said
    guard let title, let severity else { return false }
    draft.offerTime("time", fields[.time])
    draft.offerTime("data.time", data[field: "time"] ?? data[field: "timestamp"])
    draft.title = draft.said(.title, title)
    draft.rate(syslog: severity)
    draft.product = draft.said(.product, data[field: "product"], fields[.source])
    draft.source = draft.said(.source, fields[.source])
    draft.description = draft.said(.description, data[field: "description"], data[field: "message"])
    draft.host = draft.said(.host, fields.value[field: "subject"], data[field: "host"])
    draft.user = draft.said(.user, data[field: "user"])
    draft.src = draft.endpoint(.src, data[field: "src"])
    draft.dst = draft.endpoint(.dst, data[field: "dst"])
    draft.rule = draft.said(.rule, data[field: "rule"], fields[.type])
    draft.link = draft.said(.link, data[field: "link"])
    draft.addTechniques(in: data[field: "attack"])
    draft.addKey(fields[.source])
    draft.addKey(fields[.id])
    draft.label("type", fields[.type])
    draft.label(fieldsOf: data)
    return true
  }
}
