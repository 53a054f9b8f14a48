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
  public static let builtIn = RuleSource { Library(book: .builtIn) }

  private let library: OnceLoaded<Library>

  /// Rules that `load` brings, on the thread that first needs them.
  public init(_ load: @escaping @Sendable () -> Library) { library = OnceLoaded(load) }

  /// Rules and calendars.
  public var book: Rulebook { library.value.book }
  /// Files that were left out.
  public var refusals: [Problem] { library.value.refusals }
}
