/// Why a rule pack or a calendar file is refused.
///
/// Holds pieces of the file as they are: untrusted text, to be drawn through a gate.
public struct PackError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it stands: `rules[3].clock.unit`; of text that is no JSON, `line 3, column 7`; empty for the file
  /// itself.
  public let path: String
  /// What is wrong.
  public let problem: String
  /// What to do: the nearest valid word, or the known ones.
  public let remedy: String

  /// An error of its parts.
  public init(_ path: String, _ problem: String, _ remedy: String) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  /// All of it in one sentence.
  public var description: String {
    (path.isEmpty ? "" : "\(path): ") + problem + (remedy.isEmpty ? "" : "; \(remedy)")
  }
}
