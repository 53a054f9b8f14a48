import JSON

/// Why a record is no event and no alert: what becomes a problem when its place is known.
public struct RecordFault: Error, Hashable, Sendable {
  /// Why, as a word for scripts.
  public var code: Problem.Code
  /// Why, as a sentence; safe to draw, in one line.
  public var reason: SafeText

  /// A fault of its parts.
  public init(_ code: Problem.Code, _ reason: String) {
    self.code = code
    self.reason = SafeText(reason)
  }

  /// A field that the record cannot do without.
  public static func missing(_ field: String, in type: String) -> RecordFault {
    RecordFault(.missingField, "\(field) is missing or empty; \(type) needs it")
  }

  /// A field that holds something else than it may.
  public static func bad(_ field: String, _ found: JSONValue, wanted: String) -> RecordFault {
    RecordFault(.badField, "\(field) is \(found.inWords); wanted is \(wanted)")
  }

  /// A time that cannot be read.
  public static func badTime(_ field: String, _ found: JSONValue) -> RecordFault {
    RecordFault(
      .badTime,
      "\(field) is \(found.inWords); wanted is a time like \"2025-04-02T16:41:00+02:00\", in the years 1678 to 2261"
    )
  }
}

/// Pieces of records for sentences: safe, in one line and never long.
public enum Excerpt {
  /// Characters that are shown of anything.
  private static let limit = 60

  /// The beginning of a text.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> String {
    // Four bytes a character at most, and some that the gate takes away.
    let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(limit * 8))
    var scalars = String.UnicodeScalarView()
    for scalar in SafeText(utf8: start).string.unicodeScalars.prefix(limit) {
      scalars.append(scalar == "\n" ? " " : scalar)
    }
    let isCut = scalars.count == limit || start.count < bytes.count
    return SecretFields.cut(String(scalars) + (isCut ? "…" : ""))
  }

  /// The beginning of a text.
  public static func of(_ text: JSONText) -> String { of(text.bytes) }
}

extension JSONValue {
  /// What the value is, for a sentence: `the text "abc"`, `the number 3`, `an object`.
  public var inWords: String {
    switch kind {
    case .object: return "an object"
    case .array: return "an array"
    case .text: return text.map { "the text \"\(Excerpt.of($0))\"" } ?? "a text"
    case .integer, .unsigned, .double: return "the number \(digits ?? "")"
    case .true: return "true"
    case .false: return "false"
    case .null: return "null"
    }
  }
}
