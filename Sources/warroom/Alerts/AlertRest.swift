import IncidentModel
import JSON

/// What the columns of the feed do not hold of an alert, read again from its record.
struct AlertRest {
  var description: SafeText?
  /// CloudEvents `source`.
  var source: SafeText?
  var entity: SafeText?
  var link: SafeText?
  var labels: JSONOutput?

  /// The rest of a record; nothing of one that is no longer there.
  init(record: [UInt8]?) {
    guard let record else { return }
    let padded = record + [UInt8](repeating: 0, count: PaddedBytes.padding)
    padded.withUnsafeBytes { bytes in
      var parser = JSONParser()
      guard let value = try? parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<record.count])) else {
        return
      }
      read(value)
    }
  }

  private mutating func read(_ value: JSONValue) {
    source = value["source"].flatMap(Self.text)
    guard let data = value["data"] else { return }
    description = data["description"].flatMap(Self.text)
    entity = data["entity"].flatMap(Self.text)
    link = data["link"].flatMap(Self.text)
    labels = data["labels"].flatMap { $0.isNull ? nil : JSONOutput($0) }
  }

  private static func text(_ value: JSONValue) -> SafeText? {
    (value.text.map { String($0) } ?? value.digits).map { SafeText($0) }
  }
}

extension JSONOutput {
  /// A value that was read, with every text through the gate.
  init(_ value: JSONValue) {
    switch value.kind {
    case .object: self = .record(value.fields.map { (SafeText(String($0.key)).string, JSONOutput($0.value)) })
    case .array: self = .array(value.elements.map { JSONOutput($0) })
    default:
      if let text = value.text {
        self = .string(SafeText(String(text)).string)
      } else if let bool = value.bool {
        self = .bool(bool)
      } else {
        self = value.digits.map { .digits($0) } ?? .null
      }
    }
  }
}
