import JSON
import TestKit

/// A JSON value that can be written again in other ways that mean the same.
indirect enum Tree {
  case object([(key: String, value: Tree)])
  case array([Tree])
  case text(String)
  /// A number, `true`, `false` or `null` as it is written.
  case word(String)

  init(_ value: JSONValue) {
    switch value.kind {
    case .object: self = .object(value.fields.map { (String($0.key), Tree($0.value)) })
    case .array: self = .array(value.elements.map(Tree.init))
    case .text: self = .text(value.text.map { String($0) } ?? "")
    case .true: self = .word("true")
    case .false: self = .word("false")
    case .null: self = .word("null")
    default: self = .word(value.digits ?? "0")
    }
  }

  /// The JSON text.
  var json: String {
    switch self {
    case .object(let fields):
      "{" + fields.map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .text(let text): Self.quoted(text)
    case .word(let word): word
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  subscript(key: String) -> Tree? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// A text, or a number as it is written.
  var plain: String? {
    switch self {
    case .text(let text): text
    case .word(let word): word
    default: nil
    }
  }
}

/// Ways to write the same record.
extension Tree {
  /// All fields in another order.
  func shuffled(_ random: inout Seeded) -> Tree {
    switch self {
    case .object(let fields):
      .object(fields.map { ($0.key, $0.value.shuffled(&random)) }.shuffled(using: &random))
    case .array(let elements): .array(elements.map { $0.shuffled(&random) })
    default: self
    }
  }

  /// Fields at the top that no format knows.
  func extended(_ random: inout Seeded) -> Tree {
    guard case .object(var fields) = self else { return self }
    for number in 0..<Int.random(in: 1...4, using: &random) {
      let value: Tree = [.text("x"), .word("5"), .array([.word("1")]), .object([("rule", .text("y"))])][
        number
      ]
      fields.insert(("zz_other_\(number)", value), at: Int.random(in: 0...fields.count, using: &random))
    }
    return .object(fields)
  }

  /// Whole numbers as texts.
  func withNumbersAsTexts() -> Tree {
    switch self {
    case .object(let fields): .object(fields.map { ($0.key, $0.value.withNumbersAsTexts()) })
    case .array(let elements): .array(elements.map { $0.withNumbersAsTexts() })
    case .word(let word) where word.first?.isNumber == true: .text(word)
    default: self
    }
  }

  /// Nested objects as keys with dots.
  func flattened() -> Tree {
    guard case .object(let fields) = self else { return self }
    return .object(
      fields.flatMap { field -> [(key: String, value: Tree)] in
        guard case .object(let inner) = field.value.flattened(), !inner.isEmpty else { return [field] }
        return inner.map { ("\(field.key).\($0.key)", $0.value) }
      }
    )
  }

  /// Single values as arrays of one, apart from those at the top.
  func withArraysOfOne(depth: Int = 0) -> Tree {
    switch self {
    case .object(let fields):
      .object(
        fields.map { field in
          let value = field.value.withArraysOfOne(depth: depth + 1)
          if case .text = value, depth > 0 { return (field.key, .array([value])) }
          return (field.key, value)
        }
      )
    default: self
    }
  }
}
