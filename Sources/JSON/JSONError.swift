import CSimdjson

/// Why bytes are no JSON value.
public enum JSONError: Error, Hashable, Sendable {
  /// Some bytes are not UTF-8.
  case notUTF8
  /// Nested more than `JSONParser.maxDepth` levels.
  case tooDeep
  /// More than the parser can hold.
  case tooLarge
  /// Nothing but white space.
  case empty
  /// A string has no end.
  case unclosedString
  /// A string holds a control character that JSON wants escaped.
  case rawControl
  /// A string holds an escape that JSON does not know, or half a surrogate pair.
  case badEscape
  /// A number is written as JSON does not allow, or is beyond 64 bits and beyond a double.
  case badNumber
  /// Anything else.
  case syntax
  /// There is no memory to parse it.
  case outOfMemory

  init?(_ status: csimdjson_status) {
    switch status {
    case CSIMDJSON_SUCCESS: return nil
    case CSIMDJSON_CAPACITY: self = .tooLarge
    case CSIMDJSON_MEMORY: self = .outOfMemory
    case CSIMDJSON_DEPTH: self = .tooDeep
    case CSIMDJSON_STRING: self = .badEscape
    case CSIMDJSON_NUMBER: self = .badNumber
    case CSIMDJSON_UTF8: self = .notUTF8
    case CSIMDJSON_EMPTY: self = .empty
    case CSIMDJSON_UNESCAPED: self = .rawControl
    case CSIMDJSON_UNCLOSED: self = .unclosedString
    default: self = .syntax
    }
  }
}
