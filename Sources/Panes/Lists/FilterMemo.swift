import IncidentModel
import Synchronization

/// Remembers which rows a filter let through, so that moving in a filtered list does not search it again.
///
/// A memo of a pure function, keyed by all that it depends on; the lock makes it safe from any thread.
public final class FilterMemo: Sendable {
  /// All that the answer depends on.
  struct Question: Hashable {
    var filter: String
    var version: UInt64
    var asOf: Instant?
    var axis: TimeAxis
    var clock: ClockFace

    init(_ filter: String, _ context: PaneContext) {
      self.filter = filter
      version = context.snapshot.version
      asOf = context.snapshot.asOf
      axis = context.snapshot.axis
      clock = context.clock
    }
  }

  private let known = Mutex<[PaneKind: (question: Question, ranks: [Int])]>([:])

  /// A memo of nothing yet.
  public init() {}

  /// The last answer where the question is the same, else a new one.
  func ranks(_ pane: PaneKind, _ question: Question, _ search: () -> [Int]) -> [Int] {
    if let last = known.withLock({ $0[pane] }), last.question == question { return last.ranks }
    let ranks = search()
    known.withLock { $0[pane] = (question, ranks) }
    return ranks
  }
}
