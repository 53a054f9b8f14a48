import JSON

/// Fields that are read in a way of their own.
extension JSONField {
  /// An incident's severity; `informational` is `info`, as many tools write it.
  func severity() throws(RecordFault) -> Severity? {
    if value.text == "informational" { return .info }
    return try word()
  }

  /// A TLP label, in upper or lower case, with or without `TLP:` before it.
  func tlp() throws(RecordFault) -> TLP? {
    if value.isNull { return nil }
    if let text = value.text, text.count <= 16 {
      let label = String(text).uppercased()
      if let tlp = TLP(rawValue: label.hasPrefix("TLP:") ? String(label.dropFirst(4)) : label) { return tlp }
    }
    throw .bad(name, value, wanted: "one of " + TLP.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// The name of a time zone that this system knows.
  func timezone() throws(RecordFault) -> String? {
    if value.isNull { return nil }
    if let text = value.text, text.count <= 64, case let zone = String(text), TimeZoneNames.isKnown(zone) {
      return zone
    }
    throw .bad(name, value, wanted: "an IANA time zone, like \"Europe/Berlin\"")
  }

  /// Facts by name: an object of true and false, or an array of the names of those that are true.
  func flags() throws(RecordFault) -> [String: Bool]? {
    if value.kind == .array, let names = try texts() {
      return Dictionary(names.map { ($0.string, true) }, uniquingKeysWith: { _, last in last })
    }
    return try map(wanted: "an object of true and false, or an array of names") { field throws(RecordFault) in
      try field.bool()
    }
  }

  /// Instants by the name of what happened then.
  func instants() throws(RecordFault) -> [String: Instant]? {
    try map(wanted: "an object of times") { field throws(RecordFault) in try field.instant() }
  }

  /// Texts or numbers by name.
  func parameters() throws(RecordFault) -> [String: SafeText]? {
    try map(wanted: "an object of texts or numbers") { field throws(RecordFault) in try field.textOrNumber() }
  }

  /// Texts of a notification by the id of the part; `true` is one that is ready without its text, `false` one that is not.
  func content() throws(RecordFault) -> [String: SafeText]? {
    try map(wanted: "an object of texts or true") { field throws(RecordFault) in
      if let isReady = field.value.bool { return isReady ? SafeText("") : nil }
      return try field.text()
    }
  }

  /// Fields by name. Names pass the gate too: they are shown.
  private func map<Value>(
    wanted: String,
    _ read: (JSONField) throws(RecordFault) -> Value?
  ) throws(RecordFault) -> [String: Value]? {
    if value.isNull { return nil }
    guard value.kind == .object else { throw .bad(name, value, wanted: wanted) }
    var map: [String: Value] = [:]
    for field in value.fields {
      map[SafeText(utf8: field.key.bytes).string] = try read(field)
    }
    return map
  }
}
