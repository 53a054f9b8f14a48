import JSON

/// A field of a record by its path, as text that may be drawn.
public struct EventField: Hashable, Sendable {
  /// Names from the outside in, joined by dots: `triggers.aware_breach`.
  public let path: SafeText
  /// The value: text as it is, a list of plain values joined by commas.
  public let value: SafeText
}

extension Event {
  /// Attributes that have a place of their own wherever an event is shown.
  private static let envelope: Set<String> = [
    "specversion", "id", "source", "type", "subject", "time", "recordedtime", "authtype", "authid", "data",
  ]

  /// What the record says, read again from its JSON: every field of `data`, then the attributes beside it that are not
  /// shown elsewhere, known to the program or not. Empty where the record cannot be read.
  public var fields: [EventField] {
    let padded = PaddedBytes(raw)
    var parser = JSONParser()
    return padded.withUnsafeBytes { bytes in
      guard let record = try? parser.parse(bytes) else { return [] }
      var walk = FieldWalk()
      if let data = record["data"] { walk.take(data, path: "") }
      for field in record.fields {
        let name = String(field.key)
        if !Self.envelope.contains(name) { walk.take(field.value, path: name) }
      }
      return walk.found
    }
  }
}

/// Gathers plain values by their paths. Recursion is bounded by the depth that the parser allows.
private struct FieldWalk {
  var found: [EventField] = []

  mutating func take(_ value: JSONValue, path: String) {
    switch value.kind {
    case .object:
      for field in value.fields {
        let name = String(field.key)
        take(field.value, path: path.isEmpty ? name : "\(path).\(name)")
      }
    case .array:
      let elements = Array(value.elements)
      if elements.allSatisfy(\.isPlain) {
        add(path, elements.map(\.plainText).joined(separator: ", "))
      } else {
        for (index, element) in elements.enumerated() { take(element, path: "\(path)[\(index)]") }
      }
    default:
      add(path, value.plainText)
    }
  }

  private mutating func add(_ path: String, _ value: String) {
    found.append(EventField(path: SafeText(path.isEmpty ? "data" : path), value: SafeText(value)))
  }
}

extension JSONValue {
  /// Neither an object nor a list.
  var isPlain: Bool { kind != .object && kind != .array }

  /// A plain value as text.
  var plainText: String {
    switch kind {
    case .text: text.map { String($0) } ?? ""
    case .true: "true"
    case .false: "false"
    case .null: "null"
    default: digits ?? ""
    }
  }
}
