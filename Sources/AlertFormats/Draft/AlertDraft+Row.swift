import IncidentModel
import JSON

/// From a draft to the columns of the feed.
extension AlertDraft {
  /// Bytes of a text that a column keeps; the whole text is read again from the record.
  private static let columnLimit = 1_024
  /// Bytes of a key that are kept as they are; a longer key is kept as its hash.
  private static let keyLimit = 240

  /// Adds the alert as columns to `batch`; `content` is the hash of the whole record.
  ///
  /// Changes nothing here: mutating, so that the draft is not copied for the call.
  mutating func addRow(
    of value: JSONValue,
    at place: RecordPlace,
    content: UInt64,
    to batch: inout DecodedBatch
  ) {
    let time = time ?? .distantPast
    let row = AlertRow(
      time: time,
      recorded: recorded ?? time,
      severity: severity,
      state: state,
      title: intern(title, &batch),
      product: intern(product, &batch),
      host: intern(host, &batch),
      user: intern(user, &batch),
      src: intern(src, &batch),
      dst: intern(dst, &batch),
      rule: intern(rule, &batch),
      attack: attack.withUnsafeBytes { batch.strings.intern(utf8: $0) },
      key: key(of: value, &batch),
      format: customFormat.map { batch.strings.intern($0) }
        ?? batch.strings.intern(word: format),
      traits: traits,
      identity: identity(place, content),
      content: content,
      place: AlertPlace(place)
    )
    batch.alerts.append(row)
  }

  private var formatName: String { customFormat?.string ?? "\(format)" }

  private func identity(_ place: RecordPlace, _ content: UInt64) -> UInt64 {
    guard let name else {
      return RecordIdentity.place(content: content, offset: place.offset, sub: place.sub)
    }
    return RecordIdentity.name(source: name.source.bytes, id: name.id.bytes)
  }

  private func key(of value: JSONValue, _ batch: inout DecodedBatch) -> AlertKey {
    if let flow { return .numbered(flow) }
    guard let key else {
      // Whatever order the fields stand in, it is the same record.
      return .text(
        batch.strings.intern(SafeText("\(formatName):\(CanonicalJSON.exactSHA256(of: value).hexadecimal)"))
      )
    }
    return scratch.withUnsafeBytes { bytes in
      let text = UnsafeRawBufferPointer(rebasing: bytes[key])
      guard text.count > Self.keyLimit, !isKeyWhole else { return .text(batch.strings.intern(utf8: text)) }
      let hash = CanonicalJSON.sha256(of: Array(text)).hexadecimal
      return .text(batch.strings.intern(SafeText("\(formatName):\(hash)")))
    }
  }

  @inline(__always)
  private func intern(_ text: DraftText, _ batch: inout DecodedBatch) -> StringID {
    switch text {
    case .none: return .none
    case .word(let word): return batch.strings.intern(word: word)
    case .value, .made: break
    }
    return withBytes(of: text) { bytes in
      bytes.count <= Self.columnLimit
        ? batch.strings.intern(utf8: bytes)
        : batch.strings.intern(SafeText(utf8: bytes, atMost: Self.columnLimit))
    }
  }

  @inline(__always)
  private func intern(_ end: DraftEndpoint, _ batch: inout DecodedBatch) -> AlertEndpoint {
    if case .none = end.address { return .none }
    return withBytes(of: end.address) { bytes in
      bytes.count <= Self.columnLimit
        ? batch.strings.endpoint(utf8: bytes, port: end.port)
        : AlertEndpoint(.text(batch.strings.intern(SafeText(utf8: bytes, atMost: Self.columnLimit))))
    }
  }

  /// The bytes of a text, valid during the call.
  @inline(__always)
  func withBytes<Result>(of text: DraftText, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch text {
    case .none: return body(UnsafeRawBufferPointer(start: nil, count: 0))
    case .value(let value):
      if let text = value.text { return body(text.trimmed.bytes) }
      var digits = value.digits ?? (value.isTrue ? "true" : "false")
      return digits.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    case .word(let word): return word.withBytes(body)
    case .made(let range):
      return scratch.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
  }
}

extension StaticString {
  /// The bytes of a literal, valid as long as the program runs.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
  }
}

extension [UInt8] {
  /// The first sixteen bytes in hexadecimal digits: enough that nobody finds two records of the same.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }
}
