import JSON

/// Fields whose values are keys to other systems: whoever reads the screen must not get them.
public enum SecretFields {
  private static let names: [StaticString] = ["routing_key", "service_key", "integration_key"]

  /// Whether a field holds a secret.
  public static func contains(_ name: JSONText) -> Bool {
    names.contains { name == JSONText(stringLiteral: $0) }
  }

  /// How much of a text that is JSON itself may be shown: up to the first name of such a field; nil for all of it.
  static func end(of text: JSONText) -> Int? {
    let bytes = text.bytes
    let first = bytes.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    for start in bytes.indices {
      let rest = JSONText(UnsafeRawBufferPointer(rebasing: bytes[start...]))
      if let name = names.first(where: { rest.hasPrefix(JSONText(stringLiteral: $0)) }) {
        return start + name.utf8CodeUnitCount
      }
    }
    return nil
  }

  /// A text without what stands behind the name of such a field.
  static func cut(_ text: String) -> String {
    var end = text.endIndex
    for name in names {
      if let found = text.firstRange(of: "\(name)") { end = min(end, found.upperBound) }
    }
    return end == text.endIndex ? text : text[..<end] + "…"
  }
}
