import Foundation

/// Writes drafted values as JSON: a field to a line, indented by two, lists of plain values on one line.
struct DraftWriter {
  /// In which times are written.
  let zone: TimeZone
  private(set) var text = ""

  init(zone: TimeZone) { self.zone = zone }

  mutating func write(_ value: DraftValue, indent: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let digits): text += digits
    case .text(let string): quote(string)
    case .time(let instant): quote(instant.rfc3339(in: zone))
    case .list(let values): list(values, indent)
    case .fields(let fields):
      lines("{", fields.all, "}", indent) { writer, field in
        writer.quote(field.name)
        writer.text += ": "
        writer.write(field.value, indent: indent + 1)
      }
    }
  }

  private mutating func list(_ values: [DraftValue], _ indent: Int) {
    guard values.allSatisfy(\.isPlain) else {
      return lines("[", values, "]", indent) { $0.write($1, indent: indent + 1) }
    }
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += ", " }
      write(value, indent: indent)
    }
    text += "]"
  }

  private mutating func lines<Item>(
    _ open: String,
    _ items: [Item],
    _ close: String,
    _ indent: Int,
    _ write: (inout DraftWriter, Item) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indent + 1)
      write(&self, item)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  /// A text in quotes. Whatever steers a terminal or cannot be seen is escaped, so that a file may be looked at.
  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        if scalar.isHidden { escape(scalar) } else { text.unicodeScalars.append(scalar) }
      }
    }
    text += "\""
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension DraftValue {
  fileprivate var isPlain: Bool {
    switch self {
    case .list, .fields: false
    default: true
    }
  }
}

extension Unicode.Scalar {
  /// A control or format character, joiners of real scripts aside.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
