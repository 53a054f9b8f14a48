import IncidentModel
import Synchronization

/// Remembers which rows a filter let through and how the deadlines were ordered, so that moving in a list does not search
/// it again and a tick of the clock does not sort it again.
///
/// A memo of pure functions, keyed by all that they depend on; the locks make it safe from any thread.
public final class PaneMemo: Sendable {
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

  private let board = Mutex<(question: Question, board: DutyBoard)?>(nil)

  /// A memo of nothing yet.
  public init() {}

  /// The last answer where the question is the same, else a new one.
  func ranks(_ pane: PaneKind, _ question: Question, _ search: () -> [Int]) -> [Int] {
    if let last = known.withLock({ $0[pane] }), last.question == question { return last.ranks }
    let ranks = search()
    known.withLock { $0[pane] = (question, ranks) }
    return ranks
  }

  /// The deadlines in their order: made anew only when the room says something new, or a clock reaches a mark.
  func board(_ context: PaneContext) -> DutyBoard {
    let question = Question("", context)
    if let last = board.withLock({ $0 }), last.question == question, last.board.holds(at: context.now) {
      return last.board
    }
    let made = DutyBoard(context.snapshot.duties, at: context.now)
    board.withLock { $0 = (question, made) }
    return made
  }
}
