import IncidentModel
import ScreenKit
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
    var isCut: Bool
    var axis: TimeAxis
    var clock: ClockFace

    /// A question about what events say, or about alerts as well.
    init(_ filter: String, _ context: PaneContext, alerts: Bool = false) {
      self.filter = filter
      version = alerts ? context.snapshot.version : context.snapshot.stateVersion
      isCut = context.snapshot.asOf != nil
      axis = context.snapshot.axis
      clock = context.clock
    }
  }

  /// What the filter of the alert feed has found so far.
  private struct Alerts {
    var query: AlertQuery
    var extras: AlertMatches.Extras
    var found: AlertMatches
  }

  private let alerts = Mutex<Alerts?>(nil)

  /// So many times longer a look at a record takes where more than the alerts themselves is kept.
  private static let extraCost = 4

  private let known = Mutex<[PaneKind: (question: Question, ranks: [Int])]>([:])

  /// The deadlines in their order, and which of them a filter let through.
  private struct Deadlines {
    var book: DutyBook
    var board: DutyBoard
    var found: (filter: String, revision: Int, places: [Int])?
    var measured: (key: MeasureKey, measures: [DutyColumns.Measure])?
  }

  /// All that the widths of texts depend on but the countdown.
  private struct MeasureKey: Equatable {
    var revision: Int
    var day: Int
    var clock: ClockFace
    var isZoomed: Bool
  }

  private let deadlines = Mutex<Deadlines?>(nil)

  private let glance = Mutex<(question: Question, ceiling: TLP?, figures: GlanceFigures)?>(nil)

  /// A memo of nothing yet.
  public init() {}

  /// The last answer where the question is the same, else a new one.
  func ranks(_ pane: PaneKind, _ question: Question, _ search: () -> [Int]) -> [Int] {
    if let last = known.withLock({ $0[pane] }), last.question == question { return last.ranks }
    let ranks = search()
    known.withLock { $0[pane] = (question, ranks) }
    return ranks
  }

  /// The alerts that a question is about: what was found before, and what another slice of the search brings.
  func alerts(
    _ query: AlertQuery,
    with extras: AlertMatches.Extras,
    _ context: PaneContext
  ) -> AlertMatches {
    alerts.withLock { known in
      if known?.query != query || known?.extras != extras {
        known = Alerts(query: query, extras: extras, found: AlertMatches(query, with: extras))
      }
      known?.found.search(
        context.snapshot.alerts,
        marks: context.snapshot.state,
        limit: extras.isEmpty ? context.searchLimit : context.searchLimit / Self.extraCost
      )
      return known?.found ?? AlertMatches(query)
    }
  }

  /// The deadlines in their order: made anew only when another duty is known, else brought to the instant.
  func board(_ context: PaneContext) -> DutyBoard {
    let (book, now) = (context.snapshot.duties, context.now)
    return deadlines.withLock { known in
      if known?.book.isSame(as: book) == true, known?.board.reaches(now) == true {
        known?.board.advance(to: now)
      } else {
        known = Deadlines(book: book, board: DutyBoard(book, at: now))
      }
      return known?.board ?? DutyBoard(book, at: now)
    }
  }

  /// What the glance tells whatever the time is: counted anew only when something else is known.
  func figures(_ context: PaneContext, _ view: GlanceView) -> GlanceFigures {
    let question = Question("", context, alerts: true)
    if let last = glance.withLock({ $0 }), last.question == question, last.ceiling == view.ceiling {
      return last.figures
    }
    let figures = GlanceFigures(context.snapshot, view)
    glance.withLock { $0 = (question, view.ceiling, figures) }
    return figures
  }

  /// How wide what stands in some rows is: from one second to the next only countdowns are measured.
  func measures(
    of rows: ArraySlice<DutyRow>,
    on board: DutyBoard,
    _ context: PaneContext
  ) -> [DutyColumns.Measure] {
    let key = MeasureKey(
      revision: board.revision,
      day: context.clock.dayNumber(context.now),
      clock: context.clock,
      isZoomed: context.isZoomed
    )
    let isKnown = { (known: Deadlines?) in known?.book.isSame(as: context.snapshot.duties) == true }
    if let last = deadlines.withLock({ isKnown($0) ? $0?.measured : nil }), last.key == key,
      last.measures.count == rows.count
    {
      return zip(last.measures, rows).map { measure, row in
        var measure = measure
        measure.count = TextWidth.columns(of: DutyWording.count(of: row, at: context.now))
        return measure
      }
    }
    let measures = rows.map { DutyColumns.Measure(DutyWording(context: context, row: $0)) }
    deadlines.withLock { known in
      if isKnown(known) { known?.measured = (key, measures) }
    }
    return measures
  }

  /// The places of the rows that a filter lets through, looked for anew only where a duty stands elsewhere.
  func places(on board: DutyBoard, _ filter: RowFilter, _ context: PaneContext) -> [Int] {
    let known = deadlines.withLock { known in
      known?.book.isSame(as: context.snapshot.duties) == true ? known?.found : nil
    }
    if let known, known.filter == filter.text, known.revision == board.revision { return known.places }
    let places = board.rows.indices.filter { filter.matches(board.rows[$0].texts) }
    deadlines.withLock { known in
      if known?.book.isSame(as: context.snapshot.duties) == true {
        known?.found = (filter.text, board.revision, places)
      }
    }
    return places
  }
}
