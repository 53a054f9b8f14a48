import IncidentModel

/// A JSON value on its way out; keys keep the order they are given in, so that output is the same for the same input.
indirect enum JSONOutput {
  case null
  case bool(Bool)
  case number(Int)
  /// A number as it was read.
  case digits(String)
  case string(String)
  case array([JSONOutput])
  case object(KeyValuePairs<String, JSONOutput>)
  /// An object whose keys come from the incident.
  case record([(key: String, value: JSONOutput)])

  /// A text, or null.
  init(_ text: SafeText?) { self.init(word: text?.string) }

  /// A number, or null.
  init(_ number: Int?) { self = number.map(JSONOutput.number) ?? .null }

  /// A word of the program's own, or null.
  init(word: String?) { self = word.map(JSONOutput.string) ?? .null }

  /// A text, or null where there is none or nothing in it.
  init(nonEmpty text: SafeText?) { self.init(text.flatMap { $0.isEmpty ? nil : $0 }) }

  /// An instant in UTC, or null.
  init(_ instant: Instant?) { self.init(word: instant?.rfc3339UTC) }

  /// All on one line.
  var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// A key a line.
  var page: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += "\(value)"
    case .digits(let value): text += value
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      Self.list(values, open: "[", close: "]", to: &text, indent: indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let pairs): Self.pairs(pairs.map { ($0.key, $0.value) }, to: &text, indent: indent)
    case .record(let pairs): Self.pairs(pairs, to: &text, indent: indent)
    }
  }

  private static func pairs(_ pairs: [(key: String, value: JSONOutput)], to text: inout String, indent: Int?)
  {
    list(pairs, open: "{", close: "}", to: &text, indent: indent) { pair, text, indent in
      quote(pair.key, to: &text)
      text += indent == nil ? ":" : ": "
      pair.value.write(to: &text, indent: indent)
    }
  }

  private static func list<Item>(
    _ items: [Item],
    open: String,
    close: String,
    to text: inout String,
    indent: Int?,
    write: (Item, inout String, Int?) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(item, &text, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": text += escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
