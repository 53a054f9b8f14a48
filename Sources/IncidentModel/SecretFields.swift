import JSON

/// Fields whose values are keys to other systems: whoever reads the screen must not get them.
enum SecretFields {
  private static let names = ["routing_key", "service_key", "integration_key"]

  /// Whether a field holds a secret.
  static func contains(_ name: JSONText) -> Bool { names.contains(String(name)) }

  /// A text without what stands behind the name of such a field.
  static func cut(_ text: String) -> String {
    var end = text.endIndex
    for name in names {
      if let found = text.firstRange(of: name) { end = min(end, found.upperBound) }
    }
    return end == text.endIndex ? text : text[..<end] + "…"
  }
}
