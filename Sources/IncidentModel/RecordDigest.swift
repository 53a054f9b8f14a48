import Crypto
import JSON

/// The SHA-256 over the canonical forms of records, one after the other: equal where two sites hold the same.
public struct RecordDigest {
  private var hash = SHA256()

  /// A digest of nothing yet.
  public init() {}

  /// Takes the next record's JSON text.
  public mutating func add(_ json: [UInt8]) {
    hash.update(data: CanonicalJSON.form(of: json) ?? json)
  }

  /// The digest as 64 hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension EventKey {
  /// The key of a record that was recorded at an instant, from its JSON text; nil where that names no event.
  public init?(recorded: Instant, json: [UInt8]) {
    let padded = PaddedBytes(json)
    var parser = JSONParser()
    let names: (source: String, id: String)? = padded.withUnsafeBytes { bytes in
      guard let value = try? parser.parse(bytes), let source = value["source"]?.text,
        let id = value["id"]?.text
      else { return nil }
      return (String(source), String(id))
    }
    guard let names else { return nil }
    self.init(recorded: recorded, source: names.source, id: names.id)
  }
}
