/// Why a file of a person's own cannot be used: a sentence with the file, the line and the way out.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// Line of the file, from 1; nil where none is to blame.
  public let line: Int?
  /// What is wrong and the way out, without the file and the line.
  public let reason: String

  /// An error that no line is to blame for.
  public init(_ description: String) {
    self.description = description
    line = nil
    reason = description
  }

  /// An error on a line, from 1, of the file that is called `place`.
  public init(place: String, line: Int, _ reason: String) {
    description = "\(place):\(line): \(reason)"
    self.line = line
    self.reason = reason
  }
}
