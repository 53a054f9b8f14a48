import IncidentModel
import JSON

/// Windows events in the layouts of evtx tools, winlogbeat, NXLog and plain exports: observations, apart from a few that
/// are grave wherever they happen.
enum WindowsEvent: ToolFormat {
  static func isEvent(_ fields: RecordFields) -> Bool {
    if fields[.eventCapital]?.object?[field: "System"]?.object != nil { return true }
    return fields.hasObject(.winlog) || fields.hasWinlog || fields.has(.eventID) && fields.has(.channel)
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    draft.product = .word("Windows")
    let record = fields.value
    let names: Names
    if let event = fields[.eventCapital]?.object, let system = event[field: "System"]?.object {
      names = evtx(event, system, &draft)
    } else if fields.has(.winlog) || fields.hasWinlog {
      names = winlogbeat(fields, &draft)
    } else {
      names = export(fields, &draft)
    }
    draft.source = draft.said(.source, names.provider)
    draft.host = draft.said(.host, names.computer)
    draft.rule = draft.said(.rule, names.id)
    rate(names, &draft)
    title(names, &draft)
    if names.record?.said != nil {
      draft.addKey(names.computer)
      draft.addKey(names.channel)
      draft.addKey(names.record)
    }
    draft.label("channel", names.channel)
    draft.label("event_id", names.id)
    draft.label("tags", record[field: "tags"])
    return true
  }

  /// What each layout has under other names.
  private struct Names {
    var provider, computer, channel, id, record, level, message: JSONValue?
  }

  private static func evtx(_ event: JSONValue, _ system: JSONValue, _ draft: inout AlertDraft) -> Names {
    draft.offerTime("Event.System.TimeCreated", attribute("TimeCreated", "SystemTime", of: system))
    draft.offerTime("Event.System.TimeCreated", system[field: "TimeCreated"])
    var names = Names()
    names.provider = attribute("Provider", "Name", of: system)
    names.computer = system[field: "Computer"]
    names.channel = system[field: "Channel"]
    let id = system[field: "EventID"]
    names.id = id?.object?[field: "#text"] ?? id?.object?[field: "Value"] ?? id
    names.record = system[field: "EventRecordID"]
    names.level = system[field: "Level"]
    names.message = event.find("RenderingInfo.Message")
    let data = event[field: "EventData"]?.object ?? event[field: "UserData"]?.object
    if let data {
      draft.description = draft.listed(.description, data)
      draft.readWindowsEnds(data)
    }
    return names
  }

  /// An attribute of an element, in the three ways in which tools write XML as JSON.
  private static func attribute(_ name: StaticString, _ attribute: StaticString, of system: JSONValue)
    -> JSONValue?
  {
    let name = JSONText(stringLiteral: name)
    let attribute = JSONText(stringLiteral: attribute)
    let element = system[field: name]?.object
    if let value = (element?[field: "#attributes"] ?? element?[field: "@attributes"])?.object?[
      field: attribute
    ] {
      return value
    }
    for field in system.fields {
      let isOfIt = field.key.count == name.count + 11 && field.key.hasPrefix(name)
      if isOfIt, let value = field.value.object?[field: attribute] { return value }
    }
    return element?[field: attribute]
      ?? element?.fields.first { $0.key.bytes.dropFirst().elementsEqual(attribute.bytes) }?.value
  }

  private static func winlogbeat(_ fields: RecordFields, _ draft: inout AlertDraft) -> Names {
    let record = fields.value
    draft.offerTime("@timestamp", fields[.atTimestamp])
    draft.offerTime("winlog.time_created", record.find("winlog.time_created"))
    var names = Names()
    names.provider = record.find("winlog.provider_name") ?? record.find("event.provider")
    names.computer = record.find("winlog.computer_name") ?? record.find("host.name")
    names.channel = record.find("winlog.channel")
    names.id = record.find("winlog.event_id") ?? record.find("event.code")
    names.record = record.find("winlog.record_id")
    names.level = record.find("winlog.level") ?? record.find("log.level")
    names.message = fields[.message]
    draft.description = draft.said(.description, fields[.message])
    draft.readECSEnds(record)
    if let data = record.find("winlog.event_data")?.object { draft.readWindowsEnds(data) }
    return names
  }

  /// NXLog, whose `host` is the collector, and exports of the plain fields.
  private static func export(_ fields: RecordFields, _ draft: inout AlertDraft) -> Names {
    let record = fields.value
    draft.offerTime("@timestamp", fields[.atTimestamp])
    draft.offerTime("TimeCreated", record[field: "TimeCreated"])
    draft.offerTime("UtcTime", record[field: "UtcTime"])
    draft.offerTime("EventTime", record[field: "EventTime"])
    draft.offerTime("EventReceivedTime", record[field: "EventReceivedTime"])
    draft.offerTime("TimeGenerated", fields[.timeGenerated])
    var names = Names()
    names.provider = record[field: "SourceName"] ?? record[field: "Source"] ?? record[field: "ProviderName"]
    names.provider = names.provider?.said ?? record[field: "Provider"]
    names.computer = record[field: "Hostname"] ?? fields[.computer] ?? record[field: "MachineName"]
    names.channel = fields[.channel]
    names.id = fields[.eventID]
    names.record =
      record[field: "RecordNumber"] ?? record[field: "RecordId"] ?? record[field: "EventRecordID"]
    names.level = fields[.levelCapital]
    names.message = record[field: "Message"] ?? fields[.message]
    draft.description = draft.said(.description, names.message)
    if let value = record[field: "SeverityValue"], let number = value.whole {
      draft.rate(number >= 5 ? .high : number == 4 ? .medium : number == 3 ? .low : .info, by: value)
    }
    draft.readWindowsEnds(record)
    return names
  }

  private static func rate(_ names: Names, _ draft: inout AlertDraft) {
    let provider = names.provider?.said?.text
    let isDefender =
      provider?.isWord("microsoft-windows-windows defender") == true || isDefenderChannel(names.channel)
    switch names.id?.whole {
    case 1102 where isLog(names.channel, "security"), 104 where isLog(names.channel, "system"):
      return draft.rate(.high, by: names.id)
    case 1006 where isDefender, 1116 where isDefender, 5001 where isDefender:
      return draft.rate(.high, by: names.id)
    case 1007 where isDefender, 1117 where isDefender:
      return draft.rate(.medium, by: names.id)
    default: break
    }
    guard let level = names.level?.said else {
      if draft.severity == .unknown { draft.rate(.info, by: nil) }
      return
    }
    draft.rate(severity(level), by: level)
  }

  private static func severity(_ level: JSONValue) -> Severity {
    switch level.whole {
    case 1: return .high
    case 2: return .medium
    case 3: return .low
    case .some: return .info
    case nil: break
    }
    if level.isWord("critical") { return .high }
    if level.isWord("error") { return .medium }
    return level.isWord("warning") ? .low : .info
  }

  private static func isLog(_ channel: JSONValue?, _ name: StaticString) -> Bool {
    channel == nil || channel?.isWord(name) == true
  }

  private static func isDefenderChannel(_ channel: JSONValue?) -> Bool {
    channel?.isWord("microsoft-windows-windows defender/operational") == true
  }

  /// The first line of the message, else who says it and its number.
  private static func title(_ names: Names, _ draft: inout AlertDraft) {
    if let message = names.message?.said, let text = message.text?.trimmed {
      let line = text.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
      draft.note(.title, message)
      draft.title = draft.made { $0.scratch.append(contentsOf: line) }
      return
    }
    draft.note(.title, names.provider)
    draft.note(.title, names.id)
    draft.title = draft.made { draft in
      if let provider = names.provider?.said { draft.append(provider) } else { draft.append("Event") }
      draft.append(" ")
      if let id = names.id?.said { draft.append(id) }
    }
  }
}

extension AlertDraft {
  /// The account and both ends of the connection, where Windows events have them.
  mutating func readWindowsEnds(_ data: JSONValue) {
    if user.isNone {
      user = said(
        .user,
        data[field: "TargetUserName"],
        data[field: "User"],
        data[field: "SubjectUserName"],
        data[field: "AccountName"]
      )
    }
    if src.address.isNone {
      src = endpoint(
        .src,
        data[field: "IpAddress"]?.said ?? data[field: "SourceIp"]?.said ?? data[field: "SourceAddress"],
        data[field: "IpPort"]?.said ?? data[field: "SourcePort"]
      )
    }
    if dst.address.isNone {
      dst = endpoint(
        .dst,
        data[field: "DestinationIp"]?.said ?? data[field: "DestAddress"],
        data[field: "DestinationPort"]?.said ?? data[field: "DestPort"]
      )
    }
  }
}
