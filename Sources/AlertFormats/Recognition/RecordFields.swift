import JSON

/// The known fields of one object, each found by its number; `null` ones are absent, of equal keys the last one counts.
struct RecordFields {
  /// The known keys that there are.
  private(set) var keys = KnownKeySet()
  /// For each of them the position of its value in the document.
  private var positions = [UInt32](repeating: 0, count: KnownKey.allCases.count)
  /// The object itself.
  private(set) var value: JSONValue
  private var beginnings = Beginnings()
  /// The keys of the last records, by the places of their fields: those of a log are much alike.
  private var shape = [Known](repeating: Known(key: .nobodys, number: KeyTable.none), count: 32)

  /// The fields of `object`; none where it is none.
  init(_ object: JSONValue) {
    value = object
    read(object)
  }

  /// Takes the fields of another object.
  mutating func read(_ object: JSONValue) {
    value = object
    var found = KnownKeySet()
    var beginnings = Beginnings()
    positions.withUnsafeMutableBufferPointer { positions in
      shape.withUnsafeMutableBufferPointer { shape in
        var place = 0
        for field in object.fields {
          let number = Self.number(of: field, at: place, &shape, &beginnings)
          place += 1
          guard number != KeyTable.none else { continue }
          found.set(Int(number), !field.value.isNull)
          positions[Int(number)] = UInt32(truncatingIfNeeded: field.value.position)
        }
      }
    }
    (keys, self.beginnings) = (found, beginnings)
  }

  /// The number of a field's key: mostly that of the field at the same place in the record before.
  @inline(__always)
  private static func number(
    of field: JSONField,
    at place: Int,
    _ shape: inout UnsafeMutableBufferPointer<Known>,
    _ beginnings: inout Beginnings
  ) -> UInt8 {
    let key = KeyTable.Key(field)
    if place < shape.count, shape[place].key == key { return shape[place].number }
    let number = KeyTable.shared.number(of: key, field.key)
    if number == KeyTable.none, beginnings.note(field.key) { return number }
    if place < shape.count, key.isWhole { shape[place] = Known(key: key, number: number) }
    return number
  }

  /// A key that was looked for before, and its number.
  private struct Known {
    var key: KeyTable.Key
    var number: UInt8
  }

  /// There is a key that begins `kibana.alert.`.
  var hasKibanaAlert: Bool { beginnings.kibanaAlert }
  /// There is a key that begins `signal.rule.`.
  var hasSignalRule: Bool { beginnings.signalRule }
  /// There is a key that begins `winlog.`.
  var hasWinlog: Bool { beginnings.winlog }

  /// How dotted keys begin that tell a format.
  private struct Beginnings {
    var kibanaAlert = false
    var signalRule = false
    var winlog = false

    /// Whether a key begins so.
    mutating func note(_ key: JSONText) -> Bool {
      if key.hasPrefix("kibana.alert.") {
        kibanaAlert = true
      } else if key.hasPrefix("signal.rule.") {
        signalRule = true
      } else if key.hasPrefix("winlog.") {
        winlog = true
      } else {
        return false
      }
      return true
    }
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
