import IncidentModel
import JSON

/// `warroom.alert.raised`: the format of this program's own, for tools that can write what they like.
///
/// Strict in what names the alert, lenient in the rest: an alert is not lost because a tool writes a host as an object.
enum WarroomAlert: AlertFormat {
  static func read(_ record: Record, into batch: inout DecodedBatch) throws(RecordFault) -> Bool {
    guard record.envelope.type?.text == "warroom.alert.raised" else { return false }
    let name = try record.envelope.name()
    let times = try record.envelope.times()
    let key = try record.envelope.entity() ?? name.id
    let data = try record.envelope.dataFields()
    try checkTitle(data)
    var row = AlertRow(
      time: times.time,
      recorded: times.recorded,
      severity: .unknown,
      title: .none,
      key: .text(batch.strings.intern(utf8: key.bytes)),
      format: batch.strings.intern("warroom"),
      identity: RecordIdentity.name(source: name.source.bytes, id: name.id.bytes),
      content: RecordIdentity.content(record.raw),
      place: AlertPlace(record.place)
    )
    for field in data {
      switch field.key {
      case "severity": row.severity = field.value.text.map { Severity(word: $0.bytes) } ?? .unknown
      case "title": row.title = batch.strings.intern(alertText: field.value)
      case "product": row.product = batch.strings.intern(alertText: field.value)
      case "rule": row.rule = batch.strings.intern(alertText: field.value)
      case "host": row.host = batch.strings.intern(alertText: field.value)
      case "user": row.user = batch.strings.intern(alertText: field.value)
      case "src": row.src = batch.strings.endpoint(alertText: field.value)
      case "dst": row.dst = batch.strings.endpoint(alertText: field.value)
      case "attack": row.attack = batch.strings.intern(attack: field.value)
      default: break
      }
    }
    batch.alerts.append(row)
    return true
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

extension StringTable {
  /// The number of a text that an alert states; none for what tools write to say nothing.
  fileprivate mutating func intern(alertText value: JSONValue) -> StringID {
    guard let text = value.text else {
      return value.digits.map { intern(SafeText($0)) } ?? .none
    }
    switch text {
    case "", "-", "<NA>", "N/A": return .none
    default: return intern(utf8: text.bytes)
    }
  }

  /// The end of a connection that an alert states; none for what tools write to say nothing.
  fileprivate mutating func endpoint(alertText value: JSONValue) -> AlertEndpoint {
    guard let text = value.text else {
      return AlertEndpoint(value.digits.map { .text(intern(SafeText($0))) } ?? .none)
    }
    switch text {
    case "", "-", "<NA>", "N/A": return .none
    default: return endpoint(utf8: text.bytes)
    }
  }

  /// The number of ATT&CK ids, joined by a space.
  fileprivate mutating func intern(attack value: JSONValue) -> StringID {
    guard value.kind == .array else { return intern(alertText: value) }
    return intern(SafeText(value.elements.compactMap { $0.text.map { String($0) } }.joined(separator: " ")))
  }
}
