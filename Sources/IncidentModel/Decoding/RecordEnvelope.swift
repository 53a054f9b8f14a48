import JSON

/// The CloudEvents attributes of a record, found in one pass; `null` ones are absent. Valid as long as the record is.
public struct RecordEnvelope {
  /// The CloudEvents version.
  public var specversion: JSONValue?
  /// With `source`, the name of the event.
  public var id: JSONValue?
  /// Who made the record.
  public var source: JSONValue?
  /// What it is.
  public var type: JSONValue?
  /// The entity it is about.
  public var subject: JSONValue?
  /// When it happened.
  public var time: JSONValue?
  /// When it was entered.
  public var recordedtime: JSONValue?
  /// Who did it.
  public var authid: JSONValue?
  /// The id of the event that led to it.
  public var causationid: JSONValue?
  /// What it says.
  public var data: JSONValue?

  /// The attributes of `record`; none if it is no object.
  public init(_ record: JSONValue) {
    for field in record.fields {
      let value = field.value.isNull ? nil : field.value
      switch field.key {
      case "specversion": specversion = value
      case "id": id = value
      case "source": source = value
      case "type": type = value
      case "subject": subject = value
      case "time": time = value
      case "recordedtime": recordedtime = value
      case "authid": authid = value
      case "causationid": causationid = value
      case "data": data = value
      default: break
      }
    }
  }

  /// Whether the record claims to be an event of this program's own catalogue.
  public var isWarroom: Bool { type?.text?.hasPrefix("warroom.") ?? false }

  /// The fields of `data`; none without it.
  public func dataFields() throws(RecordFault) -> JSONFields {
    guard let data else { return .none }
    guard data.kind == .object else { throw .bad("data", data, wanted: "an object") }
    return data.fields
  }

  /// When it happened and when it was entered; one stands for the other.
  public func times() throws(RecordFault) -> (time: Instant, recorded: Instant) {
    let time = try Self.instant(self.time, "time")
    let recorded = try Self.instant(recordedtime, "recordedtime")
    guard let any = time ?? recorded else {
      throw RecordFault(.noTime, "neither time nor recordedtime is given; one of them is needed")
    }
    return (time ?? any, recorded ?? any)
  }

  /// What names the event, where it is a CloudEvent of the one version there is.
  public func name() throws(RecordFault) -> (source: JSONText, id: JSONText) {
    guard let specversion else { throw .missing("specversion", in: "an event") }
    guard specversion.text == "1.0" else {
      throw .bad("specversion", specversion, wanted: "the text \"1.0\"")
    }
    guard let id = try Self.text(id, "id"), !id.isEmpty else { throw .missing("id", in: "an event") }
    guard let source = try Self.text(source, "source"), !source.isEmpty else {
      throw .missing("source", in: "an event")
    }
    return (source, id)
  }

  /// The entity it is about; nil where `subject` names none, and the event's own `id` does.
  public func entity() throws(RecordFault) -> JSONText? {
    guard let subject = try Self.text(subject, "subject"), !subject.isEmpty else { return nil }
    return subject
  }

  static func text(_ value: JSONValue?, _ name: String) throws(RecordFault) -> JSONText? {
    guard let value else { return nil }
    guard let text = value.text else { throw .bad(name, value, wanted: "a text") }
    return text
  }

  private static func instant(_ value: JSONValue?, _ name: String) throws(RecordFault) -> Instant? {
    guard let value else { return nil }
    guard let text = value.text, let instant = Instant(rfc3339: text.bytes) else {
      throw .badTime(name, value)
    }
    return instant
  }
}
