import IncidentModel
import JSON

/// Wazuh 3 and 4.
enum Wazuh: ToolFormat {
  static func isAlert(_ fields: RecordFields) -> Bool {
    guard let rule = fields[.rule], rule.kind == .object,
      fields.has(.agent) || fields.has(.manager) || fields.has(.decoder) || fields.has(.fullLog)
    else { return false }
    return rule[field: "level"]?.whole != nil && rule[field: "description"] != nil
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    draft.offerTime("timestamp", fields[.timestamp])
    draft.offerTime("@timestamp", fields[.atTimestamp])
    draft.product = .word("Wazuh")
    if let rule = fields[.rule] { read(rule: rule, &draft) }
    draft.description = draft.said(.description, fields[.fullLog])
    let manager = fields[.manager]?.object?[field: "name"]
    draft.host = draft.said(.host, fields[.agent]?.object?[field: "name"], manager)
    draft.source = draft.said(.source, fields[.decoder]?.object?[field: "name"], fields[.location])
    if let data = fields[.data]?.object { read(data: data, &draft) }
    if fields[.id]?.said != nil || around.documentID != nil {
      draft.addKey(manager)
      draft.addKey(fields[.id]?.said ?? around.documentID)
    }
    draft.label("location", fields[.location])
    draft.label("manager", manager)
    return true
  }

  private static func read(rule: JSONValue, _ draft: inout AlertDraft) {
    for field in rule.fields where !field.value.isNull {
      switch field.key {
      case "level": draft.rate(severity(field.value.whole), by: field.value)
      case "description": draft.title = draft.said(.title, field.value)
      case "id": draft.rule = draft.said(.rule, field.value)
      case "mitre": draft.addTechniques(in: field.value.object?[field: "id"])
      case "groups": draft.label("groups", field.value)
      default: break
      }
    }
  }

  /// The scale ends at 16.
  private static func severity(_ level: Int?) -> Severity {
    switch level {
    case .some(0...3): .info
    case .some(4...6): .low
    case .some(7...11): .medium
    case .some(12...14): .high
    case .some(15...): .critical
    default: .unknown
    }
  }

  /// What the decoder found; network sensors and Windows name the same things in other words.
  private static func read(data: JSONValue, _ draft: inout AlertDraft) {
    var user: (to: JSONValue?, from: JSONValue?)
    var src: (ip: JSONValue?, port: JSONValue?)
    var dst: (ip: JSONValue?, port: JSONValue?)
    var other: (src: JSONValue?, srcPort: JSONValue?, dst: JSONValue?, dstPort: JSONValue?)
    var windows: JSONValue?
    for field in data.fields where !field.value.isNull {
      switch field.key {
      case "dstuser": user.to = field.value
      case "srcuser": user.from = field.value
      case "srcip": src.ip = field.value
      case "srcport": src.port = field.value
      case "dstip": dst.ip = field.value
      case "dstport": dst.port = field.value
      case "src_ip": other.src = field.value
      case "src_port": other.srcPort = field.value
      case "dest_ip": other.dst = field.value
      case "dest_port": other.dstPort = field.value
      case "win": windows = field.value.object?[field: "eventdata"]?.object
      default: break
      }
    }
    draft.user = draft.said(.user, user.to, user.from, windows?[field: "targetUserName"])
    draft.src = draft.endpoint(.src, src.ip, src.port)
    if draft.src.address.isNone { draft.src = draft.endpoint(.src, other.src, other.srcPort) }
    if draft.src.address.isNone, let windows {
      draft.src = draft.endpoint(.src, windows[field: "ipAddress"], windows[field: "ipPort"])
    }
    draft.dst = draft.endpoint(.dst, dst.ip, dst.port)
    if draft.dst.address.isNone { draft.dst = draft.endpoint(.dst, other.dst, other.dstPort) }
  }
}
