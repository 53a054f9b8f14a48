import Crypto
import JSON

/// JSON in canonical form (RFC 8785), for comparing and hashing records.
///
/// Keys are sorted by their UTF-16 units, numbers are written as ECMAScript writes doubles, nothing is escaped that need
/// not be. Of two equal keys the last one counts, as where events are read.
public enum CanonicalJSON {
  /// The canonical form of one JSON value; nil when it is none.
  public static func form(of json: [UInt8]) -> [UInt8]? {
    let padded = PaddedBytes(json)
    var parser = JSONParser()
    return padded.withUnsafeBytes { bytes in
      guard let value = try? parser.parse(bytes) else { return nil }
      var writer = CanonicalWriter(capacity: json.count)
      writer.write(value)
      return writer.output
    }
  }

  /// The SHA-256 of the canonical form of a value but for its whole numbers of 64 bits, which stand by their digits: a
  /// double would blur them, and two values would have one name.
  public static func exactSHA256(of value: JSONValue) -> [UInt8] {
    var writer = CanonicalWriter(capacity: 1 << 10, isExact: true)
    writer.write(value)
    return Array(SHA256.hash(data: writer.output))
  }

  /// The SHA-256 of the canonical form; of the bytes as they are where they are no JSON value.
  public static func sha256(of json: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: form(of: json) ?? json))
  }
}

/// Writes values in canonical form. Recursion is bounded by the depth that the parser allows.
private struct CanonicalWriter {
  var output: [UInt8] = []

  /// Whole numbers are written by their digits, not as doubles.
  private let isExact: Bool

  init(capacity: Int, isExact: Bool = false) {
    self.isExact = isExact
    output.reserveCapacity(capacity)
  }

  mutating func write(_ value: JSONValue) {
    switch value.kind {
    case .object: writeObject(value)
    case .array:
      write("[")
      for (position, element) in value.elements.enumerated() {
        if position > 0 { write(",") }
        write(element)
      }
      write("]")
    case .text: if let text = value.text { writeText(text) }
    case .integer where isExact, .unsigned where isExact: write(value.digits ?? "")
    case .integer, .unsigned, .double: write(ECMAScriptNumber.text(of: value.double ?? 0))
    case .true: write("true")
    case .false: write("false")
    case .null: write("null")
    }
  }

  private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func writeObject(_ object: JSONValue) {
    // Equal keys stand in the order of the text after a stable sort, and the last of each is written.
    let fields = Array(object.fields.enumerated()).sorted { left, right in
      if left.element.key == right.element.key { return left.offset < right.offset }
      return left.element.key.precedesInUTF16(right.element.key)
    }
    write("{")
    var isFirst = true
    for (position, field) in fields.enumerated() {
      if position + 1 < fields.count, fields[position + 1].element.key == field.element.key { continue }
      if !isFirst { write(",") }
      isFirst = false
      writeText(field.element.key)
      write(":")
      write(field.element.value)
    }
    write("}")
  }

  private mutating func writeText(_ text: JSONText) {
    output.append(UInt8(ascii: "\""))
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "\""): write("\\\"")
      case UInt8(ascii: "\\"): write("\\\\")
      case 0x08: write("\\b")
      case 0x09: write("\\t")
      case 0x0A: write("\\n")
      case 0x0C: write("\\f")
      case 0x0D: write("\\r")
      case 0x00..<0x20:
        write(byte < 0x10 ? "\\u000" : "\\u00")
        write(String(byte, radix: 16))
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension JSONText {
  /// The order of the UTF-16 units, told from UTF-8: it is that of the bytes, but for U+E000 to U+FFFF (first bytes EE and
  /// EF), which stand behind all that UTF-16 writes as surrogates (first bytes F0 to F4).
  fileprivate func precedesInUTF16(_ other: JSONText) -> Bool {
    for (mine, theirs) in zip(bytes, other.bytes) where mine != theirs {
      return Self.rank(mine) < Self.rank(theirs)
    }
    return count < other.count
  }

  private static func rank(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte
  }
}
