import JSON

/// The rows of an answer of Log Analytics as objects: values zipped with the names of their columns.
enum TableRows {
  /// Calls `body` with the JSON text of each row.
  static func each(of tables: JSONValue, _ body: ([UInt8]) -> Void) {
    for table in tables.elements {
      guard let columns = table[field: "columns"], let rows = table[field: "rows"] else { continue }
      let names = columns.elements.map { $0[field: "name"] ?? $0 }
      for row in rows.elements where row.kind == .array {
        var text: [UInt8] = [UInt8(ascii: "{")]
        for (name, value) in zip(names, row.elements) where name.kind == .text {
          if text.count > 1 { text.append(UInt8(ascii: ",")) }
          text.append(json: name)
          text.append(UInt8(ascii: ":"))
          text.append(json: value)
        }
        text.append(UInt8(ascii: "}"))
        body(text)
      }
    }
  }
}

extension [UInt8] {
  /// Adds a value as JSON text. Recursion is bounded by the depth that the parser allows.
  fileprivate mutating func append(json value: JSONValue) {
    switch value.kind {
    case .object:
      append(UInt8(ascii: "{"))
      for (number, field) in value.fields.enumerated() {
        if number > 0 { append(UInt8(ascii: ",")) }
        append(quoted: field.key)
        append(UInt8(ascii: ":"))
        append(json: field.value)
      }
      append(UInt8(ascii: "}"))
    case .array:
      append(UInt8(ascii: "["))
      for (number, element) in value.elements.enumerated() {
        if number > 0 { append(UInt8(ascii: ",")) }
        append(json: element)
      }
      append(UInt8(ascii: "]"))
    case .text: if let text = value.text { append(quoted: text) }
    case .true: append(contentsOf: "true".utf8)
    case .false: append(contentsOf: "false".utf8)
    case .null: append(contentsOf: "null".utf8)
    default: append(contentsOf: (value.digits ?? "null").utf8)
    }
  }

  private mutating func append(quoted text: JSONText) {
    append(UInt8(ascii: "\""))
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case ..<0x20: append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
