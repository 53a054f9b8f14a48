import Deadlines
import IncidentModel

/// Where the rules come from by which clocks are read. Loaded once, when they are first needed: nothing that a room
/// shows before its first event waits for them.
public final class RuleSource: Sendable {
  /// Rules and calendars, and what was refused.
  public struct Library: Sendable {
    /// Rules and calendars.
    public let book: Rulebook
    /// Files that were left out, as problems of theirs.
    public let refusals: [Problem]

    /// A library of its parts.
    public init(book: Rulebook, refusals: [Problem] = []) {
      self.book = book
      self.refusals = refusals
    }
  }

  /// The rules that come with the program.
  public static let builtIn = RuleSource(hasFiles: false) { Library(book: .builtIn) }

  private let library: OnceLoaded<Library>

  /// Whether there are files of rules, which may have to be refused.
  let hasFiles: Bool

  /// Rules that `load` brings, on the thread that first needs them. Where there are files of rules it is called even
  /// when no clock is to be read, for what is wrong with them.
  public init(hasFiles: Bool = true, _ load: @escaping @Sendable () -> Library) {
    self.hasFiles = hasFiles
    library = OnceLoaded(load)
  }

  /// Rules and calendars.
  public var book: Rulebook { library.value.book }
  /// Files that were left out.
  public var refusals: [Problem] { library.value.refusals }
}
