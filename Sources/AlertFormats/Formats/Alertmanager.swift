import IncidentModel
import JSON

/// The webhook of Prometheus Alertmanager, which Grafana speaks as well: one alert for each element of a group.
enum Alertmanager {
  static let name: StaticString = "alertmanager"

  static func isGroup(_ fields: RecordFields) -> Bool {
    fields.hasArray(.alerts) && (fields.has(.groupKey) || fields.has(.receiver))
  }

  /// What all alerts of a group have in common, found in one pass.
  struct Group {
    private(set) var receiver, status, link: JSONValue?
    /// How many alerts the sender left out.
    private(set) var truncated = 0

    init(_ group: JSONValue) {
      for field in group.fields where !field.value.isNull {
        switch field.key {
        case "receiver": receiver = field.value.object?[field: "name"] ?? field.value
        case "status": status = field.value
        case "externalURL": link = field.value
        case "truncatedAlerts": truncated = field.value.whole ?? 0
        default: break
        }
      }
    }
  }

  /// Reads an element of `group`; `readAt` is when the file was read, for ends that lie ahead.
  static func read(_ element: JSONValue, of group: Group, readAt: Instant, into draft: inout AlertDraft) {
    let labels = element[field: "labels"]?.object
    let notes = element[field: "annotations"]?.object
    draft.offerTime("startsAt", element[field: "startsAt"])
    draft.offerTime("updatedAt", element[field: "updatedAt"])
    draft.product = .word("Alertmanager")
    draft.source = draft.said(
      .source,
      group.receiver
    )
    draft.title = draft.said(
      .title,
      labels?[field: "alertname"],
      notes?[field: "summary"],
      notes?[field: "title"]
    )
    draft.rule = draft.said(.rule, labels?[field: "alertname"])
    draft.description = draft.said(
      .description,
      notes?[field: "description"],
      notes?[field: "summary"],
      notes?[field: "message"]
    )
    draft.rate(word: labels?[field: "severity"])
    draft.host = draft.said(
      .host,
      labels?[field: "instance"],
      labels?[field: "host"],
      labels?[field: "node"],
      labels?[field: "pod"]
    )
    draft.link = draft.said(
      .link,
      element[field: "generatorURL"],
      notes?[field: "runbook_url"],
      element[field: "dashboardURL"],
      group.link
    )
    state(element, group, readAt, &draft)
    name(element, labels, &draft)
    draft.label(fieldsOf: labels)
    draft.label(fieldsOf: notes)
  }

  /// Resolved when it says so, unless its end is written as the year 1 or lies ahead: then it still fires.
  private static func state(
    _ element: JSONValue,
    _ group: Group,
    _ readAt: Instant,
    _ draft: inout AlertDraft
  ) {
    let own = element[field: "status"]
    let status = own?.object?[field: "state"] ?? own?.said ?? group.status
    if status?.isWord("suppressed") == true { return draft.enter(.dismissed, by: status) }
    guard status?.isWord("resolved") == true else { return }
    guard let written = element[field: "endsAt"]?.said else { return draft.enter(.resolved, by: status) }
    guard let end = ToolTime(written)?.instant, end <= readAt else { return }
    draft.enter(.resolved, by: status)
    // What ended later was not known as ended before.
    if let start = draft.time { draft.recorded = max(start, end) }
  }

  private static func name(_ element: JSONValue, _ labels: JSONValue?, _ draft: inout AlertDraft) {
    if let fingerprint = element[field: "fingerprint"]?.said {
      draft.addKey(fingerprint)
    } else if let labels {
      draft.addKey(hash: labels)
    } else {
      return
    }
    draft.addKey(draft.time)
  }
}
