import JSON

/// The rows of an answer of Log Analytics as objects: values zipped with the names of their columns.
enum TableRows {
  /// Bytes of a column's name as JSON. Nobody knows a longer one, and each row would repeat it.
  private static let nameLimit = 128

  /// Calls `body` with the number of each row and its JSON text.
  static func each(of tables: JSONValue, _ body: (Int, [UInt8]) -> Void) {
    var number = 0
    for table in tables.elements {
      guard let columns = table[field: "columns"], let rows = table[field: "rows"] else { continue }
      let names = columns.elements.map { name(of: $0[field: "name"] ?? $0) }
      for row in rows.elements {
        if row.kind == .array { body(number, object(row, names)) }
        number += 1
      }
    }
  }

  /// The name of a column as JSON; nil where nobody knows it.
  private static func name(of column: JSONValue) -> [UInt8]? {
    guard let text = column.text, text.count <= nameLimit else { return nil }
    var name: [UInt8] = []
    name.append(json: column)
    return name.count <= nameLimit ? name : nil
  }

  private static func object(_ row: JSONValue, _ names: [[UInt8]?]) -> [UInt8] {
    var text: [UInt8] = [UInt8(ascii: "{")]
    for (name, value) in zip(names, row.elements) {
      guard let name else { continue }
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      text.append(contentsOf: name)
      text.append(UInt8(ascii: ":"))
      text.append(json: value)
    }
    text.append(UInt8(ascii: "}"))
    return text
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
