import AlertFormats
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
  /// Read again from the record with the last word.
  var detail: AlertDetail?
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
    detail = source.rest.detail(at: alert?.place ?? place)
    if title.string.hasSuffix("…"), let whole = detail?.title { title = whole }
  }

  /// Where its fields were taken from; empty unless that was asked for.
  var origins: [FieldOrigin] { detail?.origins ?? [] }

  /// The object with the keys that the README documents, in this order.
  var json: JSONOutput { .record(pairs + explanation) }

  /// The fields as texts, by the names that they have in JSON.
  var fields: [(name: String, value: String)] {
    [
      ("time", time?.rfc3339UTC ?? ""), ("severity", severity.rawValue), ("state", state.rawValue),
      ("title", title.string), ("description", detail?.description?.string ?? ""),
      ("product", product.string),
      ("source", detail?.source?.string ?? ""), ("host", host.string),
      ("entity", detail?.entity?.string ?? ""),
      ("user", user.string), ("src", src.string), ("dst", dst.string), ("rule", rule.string),
      ("attack", attack.string), ("key", key.string), ("link", detail?.link?.string ?? ""),
      ("labels", (detail?.labels ?? []).map(\.name.string).joined(separator: ", ")),
    ]
  }

  private var explanation: [(key: String, value: JSONOutput)] {
    guard !origins.isEmpty else { return [] }
    let list = origins.map { origin in
      JSONOutput.object([
        "field": .string(origin.field), "path": JSONOutput(origin.path), "value": JSONOutput(origin.value),
      ])
    }
    return [("explain", .array(list))]
  }

  private var pairs: [(key: String, value: JSONOutput)] {
    let ids = attack.string.split(separator: " ").map { JSONOutput.string(String($0)) }
    return [
      ("time", JSONOutput(time)),
      ("severity", .string(severity.rawValue)),
      ("title", JSONOutput(nonEmpty: title)),
      ("description", JSONOutput(detail?.description)),
      ("product", JSONOutput(nonEmpty: product)),
      ("source", JSONOutput(detail?.source)),
      ("host", JSONOutput(nonEmpty: host)),
      ("entity", JSONOutput(detail?.entity)),
      ("user", JSONOutput(nonEmpty: user)),
      ("src", JSONOutput(nonEmpty: src)),
      ("dst", JSONOutput(nonEmpty: dst)),
      ("rule", JSONOutput(nonEmpty: rule)),
      ("attack", ids.isEmpty ? .null : .array(ids)),
      ("key", JSONOutput(nonEmpty: key)),
      ("state", .string(state.rawValue)),
      ("count", .number(count)),
      ("link", JSONOutput(detail?.link)),
      ("labels", JSONOutput(detail?.labels ?? [])),
      ("format", JSONOutput(format)),
      ("file", JSONOutput(file)),
      ("line", JSONOutput(place.line)),
      ("index", .number(place.index)),
      ("sub", .number(place.sub)),
      ("zoneAssumed", .bool(isZoneAssumed)),
    ]
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
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
