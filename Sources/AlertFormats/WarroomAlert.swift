import IncidentModel
import JSON

/// `warroom.alert.raised`: the format of this program's own, for tools that can write what they like.
///
/// Strict in what names the alert, lenient in the rest: an alert is not lost because a tool writes a host as an object.
enum WarroomAlert {
  /// Reads what an event raises.
  static func read(_ envelope: RecordEnvelope, into draft: inout AlertDraft) throws(RecordFault) {
    let name = try envelope.name()
    let times = try envelope.times()
    let key = try envelope.entity() ?? name.id
    let data = try envelope.dataFields()
    try checkTitle(data)
    draft.format = "warroom"
    draft.time = times.time
    draft.recorded = times.recorded
    draft.note(.time, envelope.time ?? envelope.recordedtime)
    draft.name = name
    let start = draft.scratch.count
    draft.scratch.append(contentsOf: key.bytes)
    draft.key = start..<draft.scratch.count
    draft.isKeyWhole = true
    draft.note(.key, envelope.subject ?? envelope.id)
    draft.source = draft.said(.source, envelope.source)
    for field in data { read(field, into: &draft) }
  }

  private static func read(_ field: JSONField, into draft: inout AlertDraft) {
    let value = field.value
    switch field.key {
    case "severity": draft.rate(word: value)
    case "title": draft.title = draft.said(.title, value)
    case "description": draft.description = draft.said(.description, value)
    case "product": draft.product = draft.said(.product, value)
    case "rule": draft.rule = draft.said(.rule, value)
    case "host": draft.host = draft.said(.host, value)
    case "entity": draft.entity = draft.said(.entity, value)
    case "user": draft.user = draft.said(.user, value)
    case "src": draft.src = draft.endpoint(.src, value)
    case "dst": draft.dst = draft.endpoint(.dst, value)
    case "link": draft.link = draft.said(.link, value)
    case "attack": draft.addIDs(value)
    case "labels": draft.label(fieldsOf: value)
    default: break
    }
  }

  private static func checkTitle(_ data: JSONFields) throws(RecordFault) {
    var title: JSONValue?
    for field in data where field.key == "title" { title = field.value.isNull ? nil : field.value }
    guard let title else { throw .missing("title", in: "warroom.alert.raised") }
    guard let text = title.text else { throw .bad("title", title, wanted: "a text") }
    let isBlank = text.bytes.allSatisfy { $0 <= 0x20 }
    if isBlank { throw .missing("title", in: "warroom.alert.raised") }
  }
}

extension AlertDraft {
  /// Takes ids as the record lists them.
  fileprivate mutating func addIDs(_ value: JSONValue) {
    value.eachElement { element in
      guard let text = element.said?.text?.trimmed, attack.count < 4_000 else { return }
      if !attack.isEmpty { attack.append(0x20) }
      attack.append(contentsOf: text.bytes)
      note(.attack, element)
    }
  }
}
