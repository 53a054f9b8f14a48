/// A JSON value of a pack. Objects keep the order of their keys, which are all different.
indirect enum PackValue: Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is no whole number, or too large for one; as it is written.
  case number(String)
  case string(String)
  case array([PackValue])
  case object([Member])

  struct Member: Hashable {
    let key: String
    let value: PackValue
  }

  /// What it is, for a person.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
