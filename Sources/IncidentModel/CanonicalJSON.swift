/// JSON in canonical form (RFC 8785), for comparing and hashing records.
public enum CanonicalJSON {
  /// The canonical form of one JSON value; nil when it is none.
  public static func form(of json: [UInt8]) -> [UInt8]? { nil }
}
