import JSON

/// The known fields of one object, each found by its number; `null` ones are absent, of equal keys the last one counts.
struct RecordFields {
  /// The known keys that there are.
  private(set) var keys = KnownKeySet()
  /// For each of them the position of its value in the document.
  private var positions = [UInt32](repeating: 0, count: KnownKey.allCases.count)
  /// The object itself.
  private(set) var value: JSONValue
  /// There is a key that begins `kibana.alert.`.
  private(set) var hasKibanaAlert = false
  /// There is a key that begins `signal.rule.`.
  private(set) var hasSignalRule = false
  /// There is a key that begins `winlog.`.
  private(set) var hasWinlog = false

  /// The fields of `object`; none where it is none.
  init(_ object: JSONValue) {
    value = object
    read(object)
  }

  /// Takes the fields of another object.
  mutating func read(_ object: JSONValue) {
    keys = KnownKeySet()
    hasKibanaAlert = false
    hasSignalRule = false
    hasWinlog = false
    value = object
    let table = KeyTable.shared
    for field in object.fields {
      if let number = table.number(of: field.key) {
        keys.set(number, !field.value.isNull)
        positions[number] = UInt32(truncatingIfNeeded: field.value.position)
      } else if field.key.count > 7 {
        note(field.key)
      }
    }
  }

  private mutating func note(_ key: JSONText) {
    if key.hasPrefix("kibana.alert.") { hasKibanaAlert = true }
    if key.hasPrefix("signal.rule.") { hasSignalRule = true }
    if key.hasPrefix("winlog.") { hasWinlog = true }
  }

  /// A known field; nil without it.
  @inline(__always)
  subscript(key: KnownKey) -> JSONValue? {
    keys.contains(key) ? value.value(at: Int(positions[key.number])) : nil
  }

  /// Whether there is a known field.
  @inline(__always)
  func has(_ key: KnownKey) -> Bool { keys.contains(key) }

  /// Whether a known field is an object.
  @inline(__always)
  func hasObject(_ key: KnownKey) -> Bool { self[key]?.kind == .object }

  /// Whether a known field is an array.
  @inline(__always)
  func hasArray(_ key: KnownKey) -> Bool { self[key]?.kind == .array }

  /// A known field that is a text.
  @inline(__always)
  func text(_ key: KnownKey) -> JSONText? { self[key]?.text }
}

extension KnownKey {
  /// Its place among all.
  @inline(__always)
  var number: Int {
    // The cases have no payload, so each is its number in one byte.
    Int(unsafeBitCast(self, to: UInt8.self))
  }
}
