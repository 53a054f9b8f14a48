import IncidentModel
import JSON

/// PagerDuty: events as they are sent to it, and its webhooks. The routing key in them is a secret that nobody reads.
enum PagerDuty: ToolFormat {
  static func isEvent(_ fields: RecordFields) -> Bool {
    if let action = fields[.eventAction], action.isWord("trigger") || isChange(action) { return true }
    if fields[.payload]?.object?[field: "summary"] != nil { return true }
    return incident(fields) != nil
  }

  /// The event of a webhook about an incident.
  private static func incident(_ fields: RecordFields) -> JSONValue? {
    guard let event = fields[.event]?.object, event[field: "event_type"]?.text?.hasPrefix("incident.") == true
    else {
      return nil
    }
    return event
  }

  private static func isChange(_ action: JSONValue) -> Bool {
    action.isWord("acknowledge") || action.isWord("resolve")
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    draft.product = .word("PagerDuty event")
    if fields[.eventAction] == nil, let event = incident(fields) { return readWebhook(event, &draft) }
    guard let action = fields[.eventAction] else { return false }
    let record = fields.value
    let payload = fields[.payload]?.object
    draft.offerTime("payload.timestamp", payload?[field: "timestamp"])
    if draft.time == nil, draft.badTime == nil { draft.traits.insert(.isUntimed) }
    draft.source = draft.said(.source, record[field: "client"])
    draft.title = draft.said(.title, payload?[field: "summary"])
    draft.rate(word: payload?[field: "severity"])
    draft.host = draft.said(.host, payload?[field: "source"])
    draft.entity = draft.said(.entity, payload?[field: "component"])
    draft.rule = draft.said(.rule, payload?[field: "class"])
    draft.link = draft.said(.link, record.find("links.href"), record[field: "client_url"])
    if let details = payload?[field: "custom_details"], details.kind == .object {
      draft.description = draft.listed(.description, details)
      draft.label(fieldsOf: details)
    }
    if isChange(action) {
      draft.enter(action.isWord("resolve") ? .resolved : .acknowledged, by: action)
      draft.traits.insert(.isStateOnly)
    }
    if let key = record[field: "dedup_key"]?.said { draft.addKey(key) }
    draft.label("component", payload?[field: "component"])
    draft.label("group", payload?[field: "group"])
    draft.label("class", payload?[field: "class"])
    return true
  }

  /// A webhook of version 3.
  private static func readWebhook(_ event: JSONValue, _ draft: inout AlertDraft) -> Bool {
    let data = event[field: "data"]?.object
    draft.offerTime("event.occurred_at", event[field: "occurred_at"])
    draft.offerTime("event.data.created_at", data?[field: "created_at"])
    draft.product = .word("PagerDuty")
    draft.title = draft.said(
      .title,
      data?[field: "title"],
      data?[field: "summary"],
      event[field: "event_type"]
    )
    draft.source = draft.said(.source, event.find("data.service.summary"))
    draft.rate(word: data?[field: "urgency"])
    draft.user = draft.said(.user, event.find("agent.summary"))
    draft.link = draft.said(.link, data?[field: "html_url"])
    if let status = data?[field: "status"] {
      if status.isWord("acknowledged") { draft.enter(.acknowledged, by: status) }
      if status.isWord("resolved") { draft.enter(.resolved, by: status) }
    }
    if let id = data?[field: "id"]?.said ?? event[field: "id"]?.said { draft.addKey(id) }
    draft.label("event_type", event[field: "event_type"])
    return true
  }
}
