import JSON

/// JSON as a person reads it: a field to a line, indented by two.
public enum PrettyJSON {
  /// The lines of one JSON value, safe to draw; nil when it is none. Numbers beyond every type stand in quotes.
  public static func lines(of json: [UInt8]) -> [SafeText]? {
    let padded = PaddedBytes(json)
    var parser = JSONParser()
    return padded.withUnsafeBytes { bytes in
      guard let value = try? parser.parse(mending: bytes).value else { return nil }
      var writer = PrettyWriter()
      writer.write(value, indent: 0, lead: "", tail: "")
      return writer.lines
    }
  }
}

/// Writes values line by line. Recursion is bounded by the depth that the parser allows.
private struct PrettyWriter {
  var lines: [SafeText] = []

  mutating func write(_ value: JSONValue, indent: Int, lead: String, tail: String) {
    switch value.kind {
    case .object:
      let fields = Array(value.fields)
      guard !fields.isEmpty else { return line("\(lead){}\(tail)", indent) }
      line("\(lead){", indent)
      for (index, field) in fields.enumerated() {
        let name = "\"\(String(field.key))\": "
        let tail = index + 1 < fields.count ? "," : ""
        if SecretFields.contains(field.key) {
          line("\(name)(a secret, not shown)\(tail)", indent + 1)
        } else {
          write(field.value, indent: indent + 1, lead: name, tail: tail)
        }
      }
      line("}\(tail)", indent)
    case .array:
      let elements = Array(value.elements)
      guard !elements.isEmpty else { return line("\(lead)[]\(tail)", indent) }
      line("\(lead)[", indent)
      for (index, element) in elements.enumerated() {
        write(element, indent: indent + 1, lead: "", tail: index + 1 < elements.count ? "," : "")
      }
      line("]\(tail)", indent)
    case .text:
      if let text = value.text, let end = SecretFields.end(of: text) {
        let start = String(decoding: text.bytes[..<end], as: UTF8.self)
        line("\(lead)\"\(start)…\" (a secret, not shown)\(tail)", indent)
      } else {
        line("\(lead)\"\(value.plainText)\"\(tail)", indent)
      }
    default:
      line("\(lead)\(value.plainText)\(tail)", indent)
    }
  }

  private mutating func line(_ text: String, _ indent: Int) {
    lines.append(SafeText(String(repeating: " ", count: indent * 2) + text))
  }
}
