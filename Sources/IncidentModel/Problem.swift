/// A file or line that could not be read as an event. Nothing is dropped silently: every one is listed.
public struct Problem: Hashable, Sendable {
  /// Why, as a word that scripts can rely on.
  public enum Code: String, Sendable, CaseIterable, Comparable {
    case notJSON = "not-json"
    case truncated
    case notUTF8 = "not-utf8"
    case notAnEvent = "not-an-event"
    case unknownType = "unknown-type"
    case missingField = "missing-field"
    case badField = "bad-field"
    case noTime = "no-time"
    case badTime = "bad-time"
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case duplicateConflict = "duplicate-conflict"
    case untrusted
    case unreadable

    /// By the word that scripts read, in the order of the alphabet.
    public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
  }

  /// Path relative to the incident directory (or as given with `--feed`).
  public var path: SafeText
  /// Line of the record's first byte, from 1; nil where a whole file or an element of an array is meant.
  public var line: Int?
  /// Position of the record in its file, from 0; nil where the whole file is meant.
  public var index: Int?
  /// Why.
  public var code: Code
  /// What is wrong in a sentence, and what to do about it. Safe to draw.
  public var reason: SafeText

  /// A problem of its parts.
  public init(path: SafeText, line: Int?, index: Int?, code: Code, reason: SafeText) {
    self.path = path
    self.line = line
    self.index = index
    self.code = code
    self.reason = reason
  }
}

extension Problem: Comparable {
  /// By path, then line, then position, then code: the order in which `check` lists them.
  public static func < (left: Problem, right: Problem) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    if left.index != right.index { return (left.index ?? -1) < (right.index ?? -1) }
    if left.code != right.code { return left.code < right.code }
    return left.reason < right.reason
  }
}
