/// A value of a settings file with the line it begins on, so that what is wrong in it can be pointed at.
public struct JSON5: Sendable {
  /// What it is.
  public indirect enum Content: Sendable {
    case null
    case bool(Bool)
    /// As written.
    case number(String)
    case string(String)
    case array([JSON5])
    /// In the order of the file.
    case object([Member])
  }

  /// A key with its value.
  public struct Member: Sendable {
    /// The key, without quotes.
    public let key: String
    /// Line of the key, from 1.
    public let line: Int
    /// What it is set to.
    public let value: JSON5
  }

  /// What could not be read, and where.
  public struct Fault: Error, Hashable, Sendable {
    /// Line of the file, from 1.
    public let line: Int
    /// The rest of a sentence that begins with the file and the line.
    public let reason: String
  }

  /// What it is.
  public let content: Content
  /// Line it begins on, from 1.
  public let line: Int

  /// Reads a file as https://json5.org describes it; numbers are kept as they are written.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> JSON5 {
    var reader = JSON5Reader(bytes)
    let value = try reader.value(depth: 0)
    try reader.end()
    return value
  }

  /// The text of a string.
  public var string: String? { if case .string(let text) = content { text } else { nil } }
  /// The truth of a truth value.
  public var bool: Bool? { if case .bool(let flag) = content { flag } else { nil } }
  /// The elements of an array.
  public var array: [JSON5]? { if case .array(let elements) = content { elements } else { nil } }
  /// The members of an object.
  public var object: [Member]? { if case .object(let members) = content { members } else { nil } }
}
