import IncidentModel
import JSON

/// What formats say of an alert.
extension AlertDraft {
  /// What the first of some values says that says something.
  @inline(__always)
  mutating func said(
    _ field: AlertField,
    _ first: JSONValue?,
    _ second: @autoclosure () -> JSONValue? = nil,
    _ third: @autoclosure () -> JSONValue? = nil,
    _ fourth: @autoclosure () -> JSONValue? = nil
  ) -> DraftText {
    guard let said = first?.said ?? second()?.said ?? third()?.said ?? fourth()?.said else { return .none }
    note(field, said)
    return .value(said)
  }

  /// Takes a time of the record, unless one that says its zone has been found before.
  @inline(__always)
  mutating func offerTime(_ name: StaticString, _ value: @autoclosure () -> JSONValue?) {
    guard time == nil || traits.contains(.isZoneAssumed), let value = value() else { return }
    takeTime(name, value)
  }

  private mutating func takeTime(_ name: StaticString, _ value: JSONValue) {
    guard let found = minute.time(of: value) else {
      if badTime == nil, value.said != nil { badTime = (name, value) }
      return
    }
    guard time == nil || found.hasZone else { return }
    time = found.instant
    if found.hasZone { traits.remove(.isZoneAssumed) } else { traits.insert(.isZoneAssumed) }
    note(.time, value)
  }

  /// Takes the severity that a word stands for.
  @inline(__always)
  mutating func rate(word value: JSONValue?) {
    guard let said = value?.said, let text = said.text else { return }
    severity = Severity(word: text.bytes)
    note(.severity, said)
  }

  /// Takes the severity that a word or a number of syslog stands for.
  mutating func rate(syslog value: JSONValue?) {
    guard let number = value?.said?.whole else { return rate(word: value) }
    rate(Severity(syslog: number), by: value)
  }

  /// Takes a severity that was worked out from a value.
  @inline(__always)
  mutating func rate(_ severity: Severity, by value: JSONValue?) {
    self.severity = severity
    note(.severity, value)
  }

  /// Takes a state that a value stands for.
  @inline(__always)
  mutating func enter(_ state: AlertState, by value: JSONValue?) {
    self.state = state
    note(.state, value)
  }

  /// An end of a connection from an address and a port, either of which may be missing.
  @inline(__always)
  mutating func endpoint(_ field: AlertField, _ address: JSONValue?, _ port: JSONValue? = nil)
    -> DraftEndpoint
  {
    guard let address = address?.said, address.kind == .text, address.text != "0" else {
      return DraftEndpoint()
    }
    note(field, address)
    guard let port, let number = port.whole, let port16 = UInt16(exactly: number), port16 > 0 else {
      return DraftEndpoint(address: .value(address))
    }
    note(field, port)
    return DraftEndpoint(address: .value(address), port: port16)
  }
}

/// Keys and other texts that are put together.
extension AlertDraft {
  /// Adds a part to the key; nothing for a value that says nothing, so that its place stays empty.
  mutating func addKey(_ value: JSONValue?) {
    addKeySeparator()
    guard let said = value?.said else { return }
    note(.key, said)
    if let text = said.text {
      scratch.appendKey(text.bytes)
    } else {
      scratch.append(contentsOf: (said.digits ?? (said.isTrue ? "true" : "false")).utf8)
    }
    key = (key?.lowerBound ?? 0)..<scratch.count
  }

  /// Adds the hash of a value to the key.
  mutating func addKey(hash value: JSONValue) {
    addKeySeparator()
    scratch.append(contentsOf: CanonicalJSON.exactSHA256(of: value).hexadecimal.utf8)
    key = (key?.lowerBound ?? 0)..<scratch.count
    note(.key, value)
  }

  /// Adds an instant to the key.
  mutating func addKey(_ instant: Instant?) {
    addKeySeparator()
    if let instant { scratch.append(contentsOf: instant.rfc3339UTC.utf8) }
    key = (key?.lowerBound ?? 0)..<scratch.count
  }

  private mutating func addKeySeparator() {
    if let key {
      scratch.append(UInt8(ascii: "|"))
      self.key = key.lowerBound..<scratch.count
    } else {
      let start = scratch.count
      if let customFormat { scratch.append(contentsOf: customFormat.string.utf8) } else { append(format) }
      scratch.append(UInt8(ascii: ":"))
      key = start..<scratch.count
    }
  }

  /// Adds the bytes of a word.
  mutating func append(_ word: StaticString) {
    scratch.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Adds what a value says.
  mutating func append(_ value: JSONValue) {
    if let text = value.text {
      scratch.append(contentsOf: text.bytes)
    } else if let integer = value.integer {
      scratch.append(decimal: integer)
    } else if let digits = value.digits {
      scratch.append(contentsOf: digits.utf8)
    }
  }

  /// A text that `body` puts together in the scratch.
  mutating func made(_ body: (inout AlertDraft) -> Void) -> DraftText {
    let start = scratch.count
    body(&self)
    return scratch.count > start ? .made(start..<scratch.count) : .none
  }
}

/// ATT&CK and labels.
extension AlertDraft {
  /// Takes the techniques named anywhere in the texts of a value.
  mutating func addTechniques(in value: JSONValue?) {
    value?.eachElement { element in
      guard let text = element.text else { return }
      let count = attack.count
      Technique.each(in: text.bytes) { addTechnique($0) }
      if attack.count > count { note(.attack, element) }
    }
  }

  /// Takes the techniques at a path.
  mutating func addTechniques(in value: JSONValue, at path: JSONText) {
    value.each(path) { addTechniques(in: $0) }
  }

  /// Takes the tags that are wholly a technique: `T1566.001`, `attack.t1059.001`.
  mutating func addTags(_ value: JSONValue?) {
    value?.eachElement { element in
      guard let text = element.text, let technique = Technique.tag(text.trimmed.bytes) else { return }
      let count = attack.count
      addTechnique(technique)
      if attack.count > count { note(.attack, element) }
    }
  }

  private mutating func addTechnique(_ id: UnsafeRawBufferPointer) {
    guard attack.count < 4_000, !hasTechnique(id) else { return }
    if !attack.isEmpty { attack.append(0x20) }
    attack.append(UInt8(ascii: "T"))
    attack.append(contentsOf: id.dropFirst())
  }

  private func hasTechnique(_ id: UnsafeRawBufferPointer) -> Bool {
    attack.withUnsafeBytes { attack in
      var at = 0
      while at < attack.count {
        let end = attack[at...].firstIndex(of: 0x20) ?? attack.count
        if attack[at..<end].dropFirst().elementsEqual(id.dropFirst()) { return true }
        at = end + 1
      }
      return false
    }
  }

  /// Keeps a label, if labels are wanted: texts as they are, objects field by field.
  mutating func label(_ name: StaticString, _ value: @autoclosure () -> JSONValue?) {
    guard wantsLabels, let value = value() else { return }
    let before = labels.count
    AlertLabel.add(value, as: SafeText("\(name)"), to: &labels)
    if labels.count > before { note(.labels, value) }
  }

  /// Keeps each field of an object as a label of its own.
  mutating func label(fieldsOf object: @autoclosure () -> JSONValue?) {
    guard wantsLabels, let object = object() else { return }
    for field in object.fields where !SecretFields.contains(field.key) {
      AlertLabel.add(field.value, as: SafeText(utf8: field.key.bytes), to: &labels)
    }
    note(.labels, object)
  }
}

extension AlertLabel {
  /// More is no label but a document.
  private static let limit = 200

  static func add(_ value: JSONValue, as name: SafeText, to labels: inout [AlertLabel]) {
    guard labels.count < limit else { return }
    if value.kind == .object {
      for field in value.fields where !SecretFields.contains(field.key) {
        add(field.value, as: SafeText("\(name).\(SafeText(utf8: field.key.bytes))"), to: &labels)
      }
      return
    }
    var texts: [SafeText] = []
    value.eachElement { element in
      guard texts.count < limit, let said = element.said else { return }
      if let text = said.text {
        texts.append(SafeText(utf8: text.bytes, atMost: AlertDetail.textLimit))
      } else {
        texts.append(SafeText(said.digits ?? (said.isTrue ? "true" : "false")))
      }
    }
    if texts.isEmpty { return }
    labels.append(AlertLabel(name: name, texts: texts, isNumber: value.digits != nil))
  }
}

extension AlertDraft {
  /// Copies texts that were taken from a document which is about to go; their origin is the text that held it.
  mutating func keepTexts(of outer: JSONValue, since count: Int) {
    host = kept(host)
    user = kept(user)
    src.address = kept(src.address)
    guard let origins, count < origins.count else { return }
    self.origins = origins[..<count] + origins[count...].map { ($0.field, outer) }
  }

  private mutating func kept(_ text: DraftText) -> DraftText {
    guard case .value(let value) = text else { return text }
    return made { $0.append(value) }
  }
}

extension [UInt8] {
  /// Adds a number in digits.
  fileprivate mutating func append(decimal number: Int64) {
    guard number >= 10 else {
      return number >= 0 ? append(UInt8(ascii: "0") + UInt8(number)) : append(contentsOf: "\(number)".utf8)
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = UInt64(number)
      while rest > 0 {
        start -= 1
        digits.initializeElement(at: start, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Adds a part of a key: what separates parts is written another way inside of them.
  fileprivate mutating func appendKey(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "|"): append(contentsOf: "%7C".utf8)
      case UInt8(ascii: "%"): append(contentsOf: "%25".utf8)
      default: append(byte)
      }
    }
  }
}
