import JSON

/// What a field holds, by the kind of field it is. `null` is nil: as if the field were not there.
extension JSONField {
  /// A text.
  func text() throws(RecordFault) -> SafeText? {
    if let text = value.text { return SafeText(utf8: text.bytes) }
    if value.isNull { return nil }
    throw .bad(name, value, wanted: "a text")
  }

  /// A text, where a number is as natural: "about 200", 200.
  func textOrNumber() throws(RecordFault) -> SafeText? {
    if let text = value.text { return SafeText(utf8: text.bytes) }
    if value.isNull { return nil }
    guard let digits = value.digits else { throw .bad(name, value, wanted: "a text or a number") }
    return SafeText(digits)
  }

  /// An array of texts.
  func texts() throws(RecordFault) -> [SafeText]? {
    try list(of: "texts") { $0.text.map { SafeText(utf8: $0.bytes) } }
  }

  /// A name, exactly as written.
  func exactText() throws(RecordFault) -> String? {
    if let text = value.text { return String(text) }
    if value.isNull { return nil }
    throw .bad(name, value, wanted: "a text")
  }

  /// The name of an entity; an empty one names none.
  func entity() throws(RecordFault) -> EntityID? {
    guard let name = try exactText(), !name.isEmpty else { return nil }
    return EntityID(name)
  }

  /// An array of names of entities.
  func entities() throws(RecordFault) -> [EntityID]? {
    try list(of: "names") { $0.text.map { EntityID(String($0)) } }
  }

  /// `true` or `false`.
  func bool() throws(RecordFault) -> Bool? {
    if let bool = value.bool { return bool }
    if value.isNull { return nil }
    throw .bad(name, value, wanted: "true or false")
  }

  /// A time.
  func instant() throws(RecordFault) -> Instant? {
    if value.isNull { return nil }
    guard let text = value.text, let instant = Instant(rfc3339: text.bytes) else {
      throw .badTime(name, value)
    }
    return instant
  }

  /// A word of a fixed list.
  func word<Word>(
    _: Word.Type = Word.self
  ) throws(RecordFault) -> Word? where Word: RawRepresentable<String> & CaseIterable {
    if value.isNull { return nil }
    // No word is longer; a long text is not copied just to be refused.
    if let text = value.text, text.count <= 32, let word = Word(rawValue: String(text)) { return word }
    throw .bad(name, value, wanted: "one of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// The field's name for a sentence.
  var name: String { Excerpt.of(key) }

  private func list<Element>(
    of elements: String,
    _ element: (JSONValue) -> Element?
  ) throws(RecordFault) -> [Element]? {
    if value.isNull { return nil }
    guard value.kind == .array else { throw .bad(name, value, wanted: "an array of \(elements)") }
    var list: [Element] = []
    for item in value.elements {
      guard let read = element(item) else { throw .bad("an element of \(name)", item, wanted: "a text") }
      list.append(read)
    }
    return list
  }
}
