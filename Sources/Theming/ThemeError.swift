/// Why a theme cannot be used: a sentence with the file, the line and the way out.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }

  init(place: String, line: Int, _ reason: String) { description = "\(place):\(line): \(reason)" }
}
