import IncidentModel
import JSON

/// What wraps records on their way: search answers, cloud events, API answers.
enum Envelope {
  /// How many are taken off, one inside the other.
  static let limit = 6

  /// One record.
  case one(JSONValue, Surroundings)
  /// Each element of an array is a record.
  case each(JSONValue, Surroundings)
  /// Each sighting and indicator of a bundle is a record.
  case bundle(objects: JSONValue, Surroundings)
  /// Each element of `alerts` is an alert of the group.
  case group(alerts: JSONValue, of: JSONValue)
  /// Each row of each table is a record.
  case tables(JSONValue)
  /// A CloudEvent: its `data`, or what is encoded in it.
  case cloudEvent

  /// The envelope that an object is, if it may be one; nil when it is none.
  init?(_ fields: RecordFields, _ around: Surroundings) {
    if fields.has(.specversion) {
      self = .cloudEvent
    } else if let one = Self.single(fields, around) ?? Self.several(fields, around) {
      self = one
    } else {
      return nil
    }
  }

  /// Whether an object has any field that an envelope has.
  @inline(__always)
  static func mayBe(_ fields: RecordFields) -> Bool { fields.keys.intersects(marks) }

  /// An envelope has at least one of these.
  private static let marks = KnownKeySet([
    .specversion, .underscoreSource, .detailType, .firewallName, .parameters, .alerts, .hits, .awsFindings,
    .objects, .value, .tables,
  ])

  private static func single(_ fields: RecordFields, _ around: Surroundings) -> Envelope? {
    var around = around
    if let source = fields[.underscoreSource], source.kind == .object {
      around.documentID = fields[.underscoreID]?.said
      return .one(source, around)
    }
    if fields.has(.detailType), let detail = fields[.detail], detail.kind == .object {
      if let findings = detail[field: "findings"], findings.kind == .array { return .each(findings, around) }
      // The envelope's own time may be that of 1970.
      return .one(detail, around)
    }
    if let name = fields[.firewallName], let event = fields[.event], event.kind == .object,
      event[field: "event_type"] != nil
    {
      around.sensor = name
      return .one(event, around)
    }
    if let alert = fields[.parameters]?.object?[field: "alert"], alert.kind == .object, !fields.has(.rule) {
      return .one(alert, around)
    }
    return nil
  }

  private static func several(_ fields: RecordFields, _ around: Surroundings) -> Envelope? {
    if Alertmanager.isGroup(fields), let alerts = fields[.alerts] {
      return .group(alerts: alerts, of: fields.value)
    }
    if let hits = fields[.hits]?.object?[field: "hits"], hits.kind == .array { return .each(hits, around) }
    if let findings = fields[.awsFindings], findings.kind == .array { return .each(findings, around) }
    if let objects = fields[.objects], objects.kind == .array, fields[.type]?.isWord("bundle") == true {
      return .bundle(objects: objects, around)
    }
    if let value = fields[.value], value.isArrayOfObjects { return .each(value, around) }
    if let tables = fields[.tables], tables.isArrayOfObjects { return .tables(tables) }
    return nil
  }
}

extension JSONValue {
  fileprivate var isArrayOfObjects: Bool {
    kind == .array && elements.allSatisfy { $0.kind == .object }
  }
}
