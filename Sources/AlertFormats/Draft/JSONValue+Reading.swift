import JSON

/// What tools mean by the values they write.
extension JSONValue {
  /// The value itself where it says something as a text or number; the first that does of an array; nil for `null`,
  /// objects, and what tools write to say nothing.
  @inline(__always)
  var said: JSONValue? {
    // Nothing that says nothing is longer than that, unless it begins with white space or a control.
    if let text, text.count > 4, text.bytes[0] > 0x20 { return self }
    return saidAtAll
  }

  private var saidAtAll: JSONValue? {
    switch kind {
    case .text: textHereSays ? self : nil
    case .array: firstSaid
    case .object, .null: nil
    default: self
    }
  }

  private var firstSaid: JSONValue? {
    for element in elements where element.kind != .array {
      if let said = element.said { return said }
    }
    return nil
  }

  private var textHereSays: Bool {
    guard let text else { return false }
    switch text {
    case "-", "<NA>", "N/A": return false
    default: break
    }
    for byte in text.bytes where byte > 0x20 { return true }
    return false
  }

  /// The object itself, or the first element of an array where that is one.
  var object: JSONValue? {
    switch kind {
    case .object: self
    case .array: elements.lazy.first { _ in true }.flatMap { $0.kind == .object ? $0 : nil }
    default: nil
    }
  }

  /// A field of an object that is not `null`.
  subscript(field name: JSONText) -> JSONValue? {
    self[name].flatMap { $0.isNull ? nil : $0 }
  }

  /// The value at a path whose parts may be nested objects, dotted keys or both; arrays of one on the way are looked into.
  func find(_ path: JSONText) -> JSONValue? {
    var found: JSONValue?
    var isWhole = false
    for field in (object ?? self).fields where !field.value.isNull {
      if field.key == path {
        found = field.value
        isWhole = true
      } else if !isWhole, let rest = path.rest(behind: field.key), let inner = field.value.find(rest) {
        found = inner
      }
    }
    return found
  }

  /// Calls `body` with each value at a path, through arrays on the way and at its end.
  func each(_ path: JSONText, _ body: (JSONValue) -> Void) {
    if kind == .array {
      for element in elements { element.each(path, body) }
    } else {
      for field in fields {
        if field.key == path {
          field.value.eachElement(body)
        } else if let rest = path.rest(behind: field.key) {
          field.value.each(rest, body)
        }
      }
    }
  }

  /// Calls `body` with each element of an array at any depth, or with the value itself; not with `null`.
  func eachElement(_ body: (JSONValue) -> Void) {
    switch kind {
    case .array: for element in elements { element.eachElement(body) }
    case .null: break
    default: body(self)
    }
  }

  /// A whole number, also one that is written as a text or with a fraction of zeros.
  var whole: Int? {
    switch kind {
    case .integer: integer.flatMap { Int(exactly: $0) }
    case .double: double.flatMap { Int(exactly: $0) }
    case .text: number.flatMap { Int(exactly: $0) }
    case .array: said?.whole
    default: nil
    }
  }

  /// A number, also one that is written as a text.
  var number: Double? {
    if let double { return double }
    if kind == .array { return said?.number }
    guard let text, text.count <= 40, let number = Double(String(text).trimmed), number.isFinite else {
      return nil
    }
    return number
  }

  /// `true`, also where it is written as a text or as 1.
  var isTrue: Bool {
    if let bool { return bool }
    return text == "true" || text == "True" || integer == 1
  }

  /// Whether it is that text, whatever the case of ASCII letters.
  func isWord(_ word: StaticString) -> Bool {
    guard let text = said?.text else { return false }
    return text.isWord(word)
  }
}

extension JSONText {
  /// Whether the bytes are those of `word`, whatever the case of ASCII letters.
  func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: count)
    return zip(bytes, wanted).allSatisfy { $0.lowercase == $1.lowercase }
  }

  /// What a path has behind its first part `key` and the dot; nil when it does not begin so.
  fileprivate func rest(behind key: JSONText) -> JSONText? {
    guard key.count < count, hasPrefix(key), bytes[key.count] == UInt8(ascii: ".") else { return nil }
    return JSONText(UnsafeRawBufferPointer(rebasing: bytes[(key.count + 1)...]))
  }

  /// The bytes without white space and controls at both ends.
  @inline(__always)
  var trimmed: JSONText {
    count > 0 && bytes[0] > 0x20 && bytes[count - 1] > 0x20 ? self : trimmedSlowly
  }

  private var trimmedSlowly: JSONText {
    var range = bytes[...]
    while let first = range.first, first <= 0x20 { range.removeFirst() }
    while let last = range.last, last <= 0x20 { range.removeLast() }
    return JSONText(UnsafeRawBufferPointer(rebasing: range))
  }
}

extension String {
  var trimmed: String {
    String(decoding: utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed(), as: UTF8.self)
  }
}

extension UInt8 {
  /// The small letter of an ASCII capital; any other byte as it is.
  var lowercase: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { 0x30...0x39 ~= self }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { 0x61...0x7A ~= (self | 0x20) }
}
