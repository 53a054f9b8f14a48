import JSON

/// The payload of a CloudEvent as JSON text, where it is one that is encoded.
enum EmbeddedData {
  /// More is no alert.
  private static let limit = 1 << 20

  /// The bytes of `data_base64`, or of `data` where that is JSON in a text; nil for anything else.
  static func bytes(of fields: RecordFields) -> [UInt8]? {
    if let text = fields[.data]?.text, let first = text.trimmed.bytes.first, first == UInt8(ascii: "{") {
      return Array(text.bytes)
    }
    guard let text = fields.text(.dataBase64), text.count <= limit else { return nil }
    return decoded(text.bytes)
  }

  /// What base64 stands for, in either alphabet, with its padding or without; nil for what is none.
  private static func decoded(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text where byte != UInt8(ascii: "=") && byte > 0x20 {
      guard let value = value(of: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
