import IncidentModel
import JSON

/// The Open Cybersecurity Schema Framework: findings are alerts, activity is telemetry.
enum OCSF: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    let classID = fields[.classUID]?.whole ?? 0
    let isFinding = 2001...2999 ~= classID
    guard isFinding || record[field: "is_alert"]?.isTrue == true else { return false }
    if record[field: "status_code"]?.isWord("pass") == true { return false }
    // A local time without its zone is worth less than the epoch beside it.
    draft.offerTime("time_dt", record[field: "time_dt"])
    draft.offerTime("time", fields[.time])
    draft.offerTime("metadata.logged_time", record.find("metadata.logged_time"))
    let product = record.find("metadata.product.name")
    draft.product = draft.said(.product, product, record.find("metadata.product.vendor_name"))
    if draft.product.isNone { draft.product = .word("OCSF") }
    draft.source = draft.said(
      .source,
      record.find("metadata.product.feature.name"),
      record.find("metadata.product.vendor_name")
    )
    let finding = record[field: "finding_info"]?.object ?? record[field: "finding"]?.object
    draft.title = draft.said(.title, finding?[field: "title"], fields[.message], record[field: "type_name"])
    draft.description = draft.said(.description, finding?[field: "desc"], fields[.message])
    draft.rule = draft.said(
      .rule,
      record.find("finding_info.analytic.uid"),
      record.find("metadata.event_code")
    )
    draft.link = draft.said(.link, finding?[field: "src_url"], record[field: "src_url"])
    readEnds(record, &draft)
    rate(record, fields, &draft)
    if isFinding { state(record, classID, &draft) }
    if record[field: "activity_id"]?.whole == 3, isFinding,
      draft.state == .new || draft.state == .acknowledged
    {
      draft.enter(.resolved, by: record[field: "activity_id"])
    }
    addTechniques(record, &draft)
    if let id = finding?[field: "uid"]?.said ?? record.find("metadata.uid")?.said ?? around.documentID {
      draft.addKey(product)
      draft.addKey(id)
    }
    draft.label("class", record[field: "class_name"])
    draft.label("status", record[field: "status"])
    draft.label("status_detail", record[field: "status_detail"])
    draft.label("types", finding?[field: "types"])
    return true
  }

  private static func rate(_ record: JSONValue, _ fields: RecordFields, _ draft: inout AlertDraft) {
    let id = record[field: "severity_id"]
    switch id?.whole {
    case 0: draft.rate(.unknown, by: id)
    case 1: draft.rate(.info, by: id)
    case 2: draft.rate(.low, by: id)
    case 3: draft.rate(.medium, by: id)
    case 4: draft.rate(.high, by: id)
    case 5, 6: draft.rate(.critical, by: id)
    default: draft.rate(word: fields[.severity])
    }
  }

  private static func state(_ record: JSONValue, _ classID: Int, _ draft: inout AlertDraft) {
    // In the class of version 1.0, `status_id` says how an activity ended where `state_id` stands beside it.
    let status = record[field: "status_id"]
    let state = record[field: "state_id"]
    let id = classID == 2001 ? state ?? status : status ?? state
    switch id?.whole {
    case 1: draft.enter(.new, by: id)
    case 2: draft.enter(.acknowledged, by: id)
    case 3, 5, 6: draft.enter(.dismissed, by: id)
    case 4: draft.enter(.resolved, by: id)
    default: word(record[field: "status"] ?? record[field: "state"], &draft)
    }
  }

  private static func word(_ value: JSONValue?, _ draft: inout AlertDraft) {
    guard let value else { return }
    if value.isWord("in progress") || value.isWord("inprogress") || value.isWord("in_progress") {
      draft.enter(.acknowledged, by: value)
    } else if value.isWord("suppressed") || value.isWord("archived") || value.isWord("deleted") {
      draft.enter(.dismissed, by: value)
    } else if value.isWord("resolved") || value.isWord("closed") {
      draft.enter(.resolved, by: value)
    }
  }

  private static func readEnds(_ record: JSONValue, _ draft: inout AlertDraft) {
    draft.host = draft.said(
      .host,
      record.find("device.hostname"),
      record.find("device.name"),
      record.find("resources.name"),
      record.find("resources.uid")
    )
    if draft.host.isNone {
      draft.host = draft.said(.host, record.find("resource.uid"), record.find("resource.name"))
    }
    draft.entity = draft.said(.entity, record.find("resources.uid"), record.find("resource.uid"))
    draft.user = draft.said(
      .user,
      record.find("actor.user.name"),
      record.find("user.name"),
      record.find("evidences.actor.user.name")
    )
    let evidence = record.find("evidences")
    draft.src = end(.src, "src_endpoint", evidence, record, &draft)
    draft.dst = end(.dst, "dst_endpoint", evidence, record, &draft)
  }

  /// An end of a connection from the first evidence that has one, else from the record.
  private static func end(
    _ field: AlertField,
    _ name: JSONText,
    _ evidences: JSONValue?,
    _ record: JSONValue,
    _ draft: inout AlertDraft
  ) -> DraftEndpoint {
    var found: JSONValue?
    evidences?.each(name) { if found == nil, $0.kind == .object { found = $0 } }
    guard let end = found ?? record[field: name]?.object else { return DraftEndpoint() }
    return draft.endpoint(field, end[field: "ip"]?.said ?? end[field: "hostname"], end[field: "port"])
  }

  private static func addTechniques(_ record: JSONValue, _ draft: inout AlertDraft) {
    for attacks in [
      record.find("finding_info.attacks"), record.find("finding.attacks"), record[field: "attacks"],
    ] {
      guard let attacks else { continue }
      draft.addTechniques(in: attacks, at: "technique.uid")
      draft.addTechniques(in: attacks, at: "sub_technique.uid")
    }
  }
}
