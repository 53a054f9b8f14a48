/// A value of a pack and where it stands: every way to read it refuses what is not as it should be.
struct PackNode {
  let value: PackValue
  let path: String

  func error(_ problem: String, _ remedy: String) -> PackError { PackError(path, problem, remedy) }

  private func wrong(_ wanted: String) -> PackError {
    error("\(wanted) is wanted here, not \(value.kind)", "change the value")
  }

  func string() throws(PackError) -> String {
    guard case .string(let text) = value else { throw wrong("a text") }
    return text
  }

  func bool() throws(PackError) -> Bool {
    guard case .bool(let bool) = value else { throw wrong("true or false") }
    return bool
  }

  func integer(atLeast least: Int) throws(PackError) -> Int {
    guard case .integer(let number) = value, number >= least else {
      throw error("a whole number of at least \(least) is wanted here", "change the value")
    }
    return number
  }

  func array() throws(PackError) -> [PackNode] {
    guard case .array(let values) = value else { throw wrong("a list") }
    return values.enumerated().map { PackNode(value: $0.element, path: "\(path)[\($0.offset)]") }
  }

  func strings() throws(PackError) -> [String] {
    var texts: [String] = []
    for node in try array() { texts.append(try node.string()) }
    return texts
  }

  /// A member's value, with the path to it.
  func child(_ member: PackValue.Member) -> PackNode {
    PackNode(value: member.value, path: path.isEmpty ? member.key : "\(path).\(member.key)")
  }

  func members() throws(PackError) -> [PackValue.Member] {
    guard case .object(let members) = value else { throw wrong("an object") }
    return members
  }

  /// An object that has all of some keys, may have others, and has no more.
  func fields(_ required: [String], optional: [String] = []) throws(PackError) -> PackFields {
    let members = try members()
    let known = required + optional
    for member in members where !known.contains(member.key) {
      let hint = Nearest.hint(for: member.key, among: known)
      throw child(member).error("the key '\(member.key)' is not known here", hint)
    }
    for key in required where !members.contains(where: { $0.key == key }) {
      throw error("the key '\(key)' is missing", "add it; required here: \(required.joined(separator: ", "))")
    }
    return PackFields(node: self, members: members)
  }

  /// One of the words of a type.
  func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type,
    _ what: String
  ) throws(PackError) -> Word where Word.RawValue == String {
    let text = try string()
    guard let word = Word(rawValue: text) else {
      throw error("'\(text)' is no \(what)", Nearest.hint(for: text, among: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// A text in which only some characters may stand, and at least one.
  func name(_ what: String, of allowed: String) throws(PackError) -> String {
    let text = try string()
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ PackNode.holds(allowed, $0) }) else {
      throw error("'\(text)' is no \(what)", "use only \(allowed)")
    }
    return text
  }

  func day() throws(PackError) -> CivilDay {
    let text = try string()
    guard let day = CivilDay(text) else {
      throw error("'\(text)' is no date", "write it as year-month-day, 2026-02-12")
    }
    return day
  }

  func time() throws(PackError) -> TimeOfDay {
    let text = try string()
    guard let time = TimeOfDay(text) else {
      throw error("'\(text)' is no time of day", "write it as hours:minutes, 17:30")
    }
    return time
  }

  private static func holds(_ allowed: String, _ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z": true
    case "0"..."9": allowed.contains("0-9")
    case "_": allowed.contains("_")
    case "-": allowed.hasSuffix("-")
    default: false
    }
  }
}

/// An object of a pack whose keys were checked.
struct PackFields {
  let node: PackNode
  let members: [PackValue.Member]

  /// A key that must be there.
  func callAsFunction(_ key: String) throws(PackError) -> PackNode {
    guard let child = optional(key) else {
      throw node.error("the key '\(key)' is missing", "add it")
    }
    return child
  }

  /// A key that may be there.
  func optional(_ key: String) -> PackNode? {
    members.first { $0.key == key }.map { node.child($0) }
  }

  /// A key that must be there and may be null.
  func nullable(_ key: String) throws(PackError) -> PackNode? {
    let child = try self(key)
    return child.value == .null ? nil : child
  }
}
