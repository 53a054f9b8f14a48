import IncidentModel
import JSON

/// Suricata EVE: network alerts among much telemetry.
enum Suricata: ToolFormat {
  static func isEVE(_ fields: RecordFields) -> Bool {
    if fields.has(.flowID) || fields.has(.srcIP) { return true }
    guard let type = fields.text(.eventType) else { return false }
    return fields.value[field: type]?.kind == .object
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    guard fields.text(.eventType) == "alert" else { return false }
    draft.offerTime("timestamp", fields[.timestamp])
    draft.product = .word("Suricata")
    draft.host = draft.said(.host, fields[.host], around.sensor)
    draft.src = draft.endpoint(.src, fields[.srcIP], fields[.srcPort])
    draft.dst = draft.endpoint(.dst, fields[.destIP], fields[.destPort])
    let alert = Alert(fields[.alert])
    draft.title = draft.said(.title, alert.signature)
    draft.description = draft.said(.description, alert.category)
    draft.rate(severity(alert.severity), by: alert.severity)
    draft.rule = rule(alert, &draft)
    if draft.title.isNone { draft.title = draft.rule }
    if let metadata = alert.metadata { draft.addTechniques(in: metadata[field: "mitre_technique_id"]) }
    name(fields, alert, &draft)
    draft.label("action", alert.action)
    draft.label("proto", fields[.proto])
    draft.label("app_proto", fields[.appProto])
    draft.label(fieldsOf: alert.metadata)
    return true
  }

  /// The fields of the signature that fired, found in one pass.
  private struct Alert {
    var signature, category, severity, gid, id, action, metadata: JSONValue?

    init(_ value: JSONValue?) {
      guard let value = value?.object else { return }
      for field in value.fields where !field.value.isNull {
        switch field.key {
        case "signature": signature = field.value
        case "category": category = field.value
        case "severity": severity = field.value
        case "gid": gid = field.value
        case "signature_id": id = field.value
        case "action": action = field.value
        case "metadata": metadata = field.value
        default: break
        }
      }
    }
  }

  /// The gravest is 1; nothing is ever more than high.
  private static func severity(_ value: JSONValue?) -> Severity {
    switch value?.whole {
    case 1: .high
    case 2: .medium
    case 3: .low
    case .some(4...255): .info
    default: .unknown
    }
  }

  private static func rule(_ alert: Alert, _ draft: inout AlertDraft) -> DraftText {
    guard let id = alert.id?.said else { return .none }
    draft.note(.rule, alert.gid)
    draft.note(.rule, id)
    return draft.made { draft in
      if let gid = alert.gid?.said { draft.append(gid) } else { draft.append("1") }
      draft.append(":")
      draft.append(id)
    }
  }

  /// The number of a flow repeats, and packets without one have none.
  private static func name(_ fields: RecordFields, _ alert: Alert, _ draft: inout AlertDraft) {
    if let value = fields[.flowID], let flow = number(value) {
      draft.flow = flow
      draft.note(.key, value)
    } else {
      draft.addKey(fields[.flowID])
      draft.addKey(alert.gid)
      draft.addKey(alert.id)
      draft.addKey(draft.time)
    }
  }

  /// A flow's number: exact, whether it is written as a number or as a text.
  private static func number(_ value: JSONValue) -> UInt64? {
    if let integer = value.integer { return UInt64(exactly: integer) }
    if value.kind == .unsigned { return value.digits.flatMap { UInt64($0) } }
    guard let text = value.text, (1...20).contains(text.count) else { return nil }
    var number: UInt64 = 0
    for byte in text.bytes {
      guard byte.isDigit else { return nil }
      let (product, isOver) = number.multipliedReportingOverflow(by: 10)
      let (sum, isOver2) = product.addingReportingOverflow(UInt64(byte & 0xF))
      guard !isOver, !isOver2 else { return nil }
      number = sum
    }
    return number
  }
}
