/// Why a file of a person's own cannot be used: a sentence with the file, the line and the way out.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// An error that no line is to blame for.
  public init(_ description: String) { self.description = description }

  /// An error on a line, from 1, of the file that is called `place`.
  public init(place: String, line: Int, _ reason: String) { description = "\(place):\(line): \(reason)" }
}
