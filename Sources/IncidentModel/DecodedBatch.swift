/// What reading some files gave: decoded, sanitized, not yet folded.
public struct DecodedBatch: Sendable {
  /// Events, in the order they were read.
  public var events: [Event] = []
  /// Raised alerts, as rows whose texts are in `strings`.
  public var alerts: [AlertRow] = []
  /// The texts of `alerts`, by this batch's own numbers.
  public var strings = StringTable()
  /// Problems, each with the file it was found in.
  public var problems: [FileProblem] = []
  /// Records of known formats that are no alerts.
  public var telemetry = 0

  /// A batch without records.
  public init() {}

  /// Nothing was read.
  public var isEmpty: Bool { events.isEmpty && alerts.isEmpty && problems.isEmpty && telemetry == 0 }
}

/// A problem and the file whose reading found it.
public struct FileProblem: Hashable, Sendable {
  /// The file.
  public var file: FileID
  /// What is wrong in it.
  public var problem: Problem

  /// A problem of a file.
  public init(file: FileID, problem: Problem) {
    self.file = file
    self.problem = problem
  }
}
