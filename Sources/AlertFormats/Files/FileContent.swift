import IncidentModel

/// Whether a file may bring everything or alerts only.
public enum Trust: Hashable, Sendable {
  /// The team's own: any `warroom.*` event.
  case team
  /// `feeds/` and `--feed`: alerts alone; any other `warroom.*` event is a problem (`untrusted`).
  case feed
}

/// Where the reading of a file stands: everything before it has been decoded.
public struct ReadPosition: Hashable, Sendable {
  /// Byte offset of the next value.
  public var offset: Int
  /// Line of that offset, from 1.
  public var line: Int
  /// Position of the next value in the file, from 0.
  public var index: Int

  /// A position of its parts; the start of a file by default.
  public init(offset: Int = 0, line: Int = 1, index: Int = 0) {
    self.offset = offset
    self.line = line
    self.index = index
  }
}

/// A file to be decoded, or the rest of one that grew.
public struct FileContent {
  /// The file's number in the file table.
  public var file: FileID
  /// Path as a person names it; safe to draw.
  public var path: SafeText
  /// What it may bring.
  public var trust: Trust
  /// `.jsonl` or `.ndjson`: one value a line and nothing else. `.json` may be anything.
  public var isLines: Bool
  /// Where the bytes given begin.
  public var position: ReadPosition
  /// When it is read, so that what ends later has not ended yet.
  public var readAt: Instant
  /// Whether more may come: a half value at the end then waits. Otherwise it is a problem (`truncated`).
  public var mayGrow: Bool

  /// A file's content of its parts.
  public init(
    file: FileID,
    path: SafeText,
    trust: Trust,
    isLines: Bool,
    position: ReadPosition = ReadPosition(),
    readAt: Instant = .distantFuture,
    mayGrow: Bool
  ) {
    self.file = file
    self.path = path
    self.trust = trust
    self.isLines = isLines
    self.position = position
    self.readAt = readAt
    self.mayGrow = mayGrow
  }
}
