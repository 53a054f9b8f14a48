import IncidentModel
import JSON

extension RecordFault {
  /// What a parser's error means for the one who wrote the text.
  init(_ error: JSONError, in text: UnsafeRawBufferPointer) {
    let near = ": \"\(Excerpt.of(text))\""
    switch error {
    case .notUTF8:
      self.init(.notUTF8, "some bytes are not UTF-8; is it written in another encoding?" + near)
    case .tooDeep:
      self.init(
        .tooDeep,
        "more than \(JSONParser.maxDepth) levels of objects and arrays inside each other" + near
      )
    case .tooLarge, .outOfMemory:
      self.init(.tooLarge, "there is not enough memory for a value of \(text.count) bytes" + near)
    case .badNumber:
      self.init(.notJSON, "a number is not written as JSON wants it, or beyond every type" + near)
    case .rawControl:
      self.init(.notJSON, "a control character in a text is not escaped" + near)
    case .badEscape:
      self.init(.notJSON, "a text holds an escape that JSON does not know, or half a surrogate pair" + near)
    case .unclosedString:
      self.init(.notJSON, "a text has no closing quote" + near)
    case .syntax, .empty:
      self.init(.notJSON, "this is not one JSON value" + near)
    }
  }

  /// The text ends inside a value.
  static func truncated(_ text: UnsafeRawBufferPointer) -> RecordFault {
    RecordFault(.truncated, "the file ends inside a value: \"\(Excerpt.of(text))\"")
  }

  /// A value is larger than what is read of one.
  static func tooLarge(_ count: Int, limit: Int, what: String) -> RecordFault {
    RecordFault(.tooLarge, "\(what) has \(count) bytes; at most \(limit) are read")
  }
}
