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
  public var file: FileID
  public var problem: Problem

  /// A problem of a file.
  public init(file: FileID, problem: Problem) {
    self.file = file
    self.problem = problem
  }
}

/// Texts by number, each once.
public struct StringTable: Sendable {
  private var texts: [SafeText] = [SafeText("")]
  private var numbers: [SafeText: UInt32] = [SafeText(""): 0]

  /// A table that holds the empty text alone.
  public init() {}

  /// The number of a text, which is added when it is new.
  public mutating func intern(_ text: SafeText) -> StringID {
    if let known = numbers[text] { return StringID(known) }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[text] = number
    return StringID(number)
  }

  /// The text with a number; empty when there is none.
  public subscript(id: StringID) -> SafeText {
    Int(id.number) < texts.count ? texts[Int(id.number)] : texts[0]
  }

  /// How many texts there are.
  public var count: Int { texts.count }
}
