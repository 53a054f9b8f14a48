import IncidentModel
import JSON

/// Microsoft Defender and Sentinel: alerts of Graph and of the endpoint API, rows of the table SecurityAlert, incidents.
enum Defender: ToolFormat {
  static func isAlert(_ fields: RecordFields) -> Bool {
    if fields.has(.systemAlertID) || fields.has(.alertSeverity) && fields.has(.alertName) { return true }
    if fields.has(.title), fields.has(.severity),
      fields.has(.alertWebURL) || fields.has(.serviceSource) || fields.has(.providerAlertId)
        || fields.has(.alertCreationTime)
    {
      return true
    }
    return isIncident(fields)
  }

  private static func isIncident(_ fields: RecordFields) -> Bool {
    fields[.type]?.isWord("Microsoft.SecurityInsights/incidents") == true
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    if isIncident(fields) {
      readIncident(fields, &draft)
    } else if fields.has(.systemAlertID) || fields.has(.alertSeverity) {
      readRow(fields.value, &draft)
    } else {
      readAlert(fields, &draft)
    }
    return true
  }

  /// Graph `alerts_v2`, and the endpoint API.
  private static func readAlert(_ fields: RecordFields, _ draft: inout AlertDraft) {
    let record = fields.value
    draft.offerTime("createdDateTime", record[field: "createdDateTime"])
    draft.offerTime("alertCreationTime", fields[.alertCreationTime])
    draft.offerTime("firstActivityDateTime", record[field: "firstActivityDateTime"])
    draft.offerTime("firstEventTime", record[field: "firstEventTime"])
    draft.product = .word("Defender")
    draft.source = draft.said(.source, fields[.serviceSource], record[field: "detectionSource"])
    draft.title = draft.said(.title, fields[.title])
    draft.description = draft.said(.description, record[field: "description"])
    draft.rule = draft.said(.rule, record[field: "detectorId"], record[field: "category"])
    draft.rate(word: fields[.severity])
    draft.host = draft.said(
      .host,
      first("evidence.deviceDnsName", in: record),
      record[field: "computerDnsName"],
      first("evidence.hostName", in: record)
    )
    draft.user = draft.said(
      .user,
      first("evidence.userAccount.accountName", in: record),
      record.find("relatedUser.userName"),
      first("evidence.accountName", in: record)
    )
    draft.src = draft.endpoint(.src, first("evidence.ipAddress", in: record))
    draft.addTechniques(in: record[field: "mitreTechniques"])
    draft.link = draft.said(.link, fields[.alertWebURL], record[field: "incidentWebUrl"])
    state(fields[.status], isIncident: false, &draft)
    if let id = fields[.id]?.said { draft.addKey(id) }
    draft.label("category", record[field: "category"])
    draft.label("determination", record[field: "determination"])
  }

  /// A row of SecurityAlert in Log Analytics.
  private static func readRow(_ record: JSONValue, _ draft: inout AlertDraft) {
    draft.offerTime("TimeGenerated", record[field: "TimeGenerated"])
    draft.offerTime("ProcessingEndTime", record[field: "ProcessingEndTime"])
    draft.offerTime("EndTime", record[field: "EndTime"])
    draft.product = .word("Sentinel")
    draft.source = draft.said(.source, record[field: "ProductName"], record[field: "ProviderName"])
    draft.title = draft.said(.title, record[field: "DisplayName"], record[field: "AlertName"])
    draft.rule = draft.said(.rule, record[field: "AlertType"])
    draft.description = draft.said(.description, record[field: "Description"])
    draft.rate(word: record[field: "AlertSeverity"])
    draft.host = draft.said(.host, record[field: "CompromisedEntity"])
    if let entities = record[field: "Entities"] { read(entities: entities, &draft) }
    draft.addTechniques(in: record[field: "Techniques"])
    draft.addTechniques(in: record[field: "SubTechniques"])
    draft.link = draft.said(.link, record[field: "AlertLink"])
    state(record[field: "Status"], isIncident: false, &draft)
    if let id = record[field: "SystemAlertId"]?.said { draft.addKey(id) }
    draft.label("Tactics", record[field: "Tactics"])
    draft.label("ProviderName", record[field: "ProviderName"])
  }

  private static func readIncident(_ fields: RecordFields, _ draft: inout AlertDraft) {
    let record = fields.value
    draft.offerTime("properties.createdTimeUtc", record.find("properties.createdTimeUtc"))
    draft.offerTime("properties.lastModifiedTimeUtc", record.find("properties.lastModifiedTimeUtc"))
    draft.product = .word("Microsoft Sentinel")
    draft.title = draft.said(.title, record.find("properties.title"))
    draft.description = draft.said(.description, record.find("properties.description"))
    draft.rate(word: record.find("properties.severity"))
    draft.user = draft.said(.user, record.find("properties.owner.assignedTo"))
    draft.addTechniques(in: record.find("properties.additionalData.techniques"))
    draft.link = draft.said(.link, record.find("properties.incidentUrl"))
    state(record.find("properties.status"), isIncident: true, &draft)
    if let id = fields[.name]?.said { draft.addKey(id) }
    draft.label("incidentNumber", record.find("properties.incidentNumber"))
    draft.label("tactics", record.find("properties.additionalData.tactics"))
  }

  private static func state(_ status: JSONValue?, isIncident: Bool, _ draft: inout AlertDraft) {
    guard let status else { return }
    if status.isWord("inprogress") || status.isWord("in progress") || isIncident && status.isWord("active") {
      draft.enter(.acknowledged, by: status)
    } else if status.isWord("resolved") || isIncident && status.isWord("closed") {
      draft.enter(.resolved, by: status)
    } else if status.isWord("dismissed") {
      draft.enter(.dismissed, by: status)
    }
  }

  /// The first value at a path through arrays that says something.
  private static func first(_ path: JSONText, in record: JSONValue) -> JSONValue? {
    var found: JSONValue?
    record.each(path) { if found == nil { found = $0.said } }
    return found
  }

  /// `Entities` is an array of objects, mostly as JSON in a text.
  private static func read(entities value: JSONValue, _ draft: inout AlertDraft) {
    if value.kind == .array { return take(entities: value, &draft) }
    guard let text = value.text, text.bytes.first == UInt8(ascii: "[") else { return }
    let inner = PaddedBytes(text.bytes)
    var parser = JSONParser()
    let noted = draft.origins?.count ?? 0
    inner.withUnsafeBytes { bytes in
      guard let entities = try? parser.parse(bytes) else { return }
      take(entities: entities, &draft)
      draft.keepTexts(of: value, since: noted)
    }
  }

  private static func take(entities: JSONValue, _ draft: inout AlertDraft) {
    entities.eachElement { entity in
      guard let type = entity[field: "Type"] ?? entity[field: "$type"] else { return }
      if draft.host.isNone, type.isWord("host") {
        draft.host = draft.said(
          .host,
          entity[field: "FQDN"],
          entity[field: "HostName"],
          entity[field: "NetBiosName"]
        )
      } else if draft.user.isNone, type.isWord("account") {
        draft.user = draft.said(.user, entity[field: "Name"], entity[field: "UserPrincipalName"])
      } else if draft.src.address.isNone, type.isWord("ip") {
        draft.src = draft.endpoint(.src, entity[field: "Address"])
      }
    }
  }
}
