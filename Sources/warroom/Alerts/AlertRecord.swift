import IncidentModel
import Panes

/// An alert as `warroom alerts` prints it.
struct AlertRecord {
  /// Nil where no record names one.
  var time: Instant?
  var isZoneAssumed: Bool
  var severity: Severity
  var state: AlertState
  var count: Int
  var title: SafeText
  var product: SafeText
  var host: SafeText
  var user: SafeText
  var src: SafeText
  var dst: SafeText
  var rule: SafeText
  var attack: SafeText
  var key: SafeText
  var format: SafeText
  /// Read again from the record.
  var rest: AlertRest
  var file: SafeText
  var place: RecordPlace

  /// A record; with what its alert says where one is meant.
  init(_ row: AlertRow, alert: Alert?, in source: AlertSource) {
    let table = source.snapshot.alerts
    let isTimed = alert?.isTimed ?? !row.traits.contains(.isUntimed)
    time = isTimed ? alert?.time ?? row.time : nil
    isZoneAssumed = alert?.isZoneAssumed ?? row.traits.contains(.isZoneAssumed)
    severity = alert?.severity ?? row.severity
    state = alert?.state ?? row.state
    count = alert?.count ?? 1
    title = alert?.title ?? table.text(row.title)
    product = alert?.product ?? table.text(row.product)
    host = alert?.host ?? table.text(row.host)
    user = alert?.user ?? table.text(row.user)
    src = alert?.src ?? table.text(row.src)
    dst = alert?.dst ?? table.text(row.dst)
    rule = alert?.rule ?? table.text(row.rule)
    attack = alert?.attack ?? table.text(row.attack)
    key = alert?.key.text ?? table.key(of: row).text
    format = alert?.format ?? table.text(row.format)
    place = row.place.place
    file = source.snapshot.files[place.file]
    rest = AlertRest(record: source.reader.record(at: place))
  }

  /// The object with the keys that the README documents, in this order.
  var json: JSONOutput {
    let ids = attack.string.split(separator: " ").map { JSONOutput.string(String($0)) }
    return .object([
      "time": JSONOutput(time),
      "severity": .string(severity.rawValue),
      "title": JSONOutput(nonEmpty: title),
      "description": JSONOutput(rest.description),
      "product": JSONOutput(nonEmpty: product),
      "source": JSONOutput(rest.source),
      "host": JSONOutput(nonEmpty: host),
      "entity": JSONOutput(rest.entity),
      "user": JSONOutput(nonEmpty: user),
      "src": JSONOutput(nonEmpty: src),
      "dst": JSONOutput(nonEmpty: dst),
      "rule": JSONOutput(nonEmpty: rule),
      "attack": ids.isEmpty ? .null : .array(ids),
      "key": JSONOutput(nonEmpty: key),
      "state": .string(state.rawValue),
      "count": .number(count),
      "link": JSONOutput(rest.link),
      "labels": rest.labels ?? .null,
      "format": JSONOutput(format),
      "file": JSONOutput(file),
      "line": JSONOutput(place.line),
      "index": .number(place.index),
      "sub": .number(place.sub),
      "zoneAssumed": .bool(isZoneAssumed),
    ])
  }

  /// The same for a person.
  var text: String {
    var parts = [
      time?.rfc3339UTC ?? "no time", severity.shortWord.padded(to: 4), product.string, title.string,
    ]
    if !host.isEmpty { parts.append("host \(host)") }
    if !user.isEmpty { parts.append("user \(user)") }
    if !src.isEmpty || !dst.isEmpty { parts.append("\(src) > \(dst)") }
    if count > 1 { parts.append("\(count) times") }
    if state != .new { parts.append(state.rawValue) }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ").replacing("\n", with: " ")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
