import IncidentModel

/// A moment of an incident that one wants to go to.
public struct ReplayMark: Hashable, Sendable {
  /// What sort of moment it is; the names are those of the command line.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The incident was declared.
    case declared
    /// What starts the clock of a duty was entered or changed.
    case awareness
    case decision
    case filed
    /// The response went on to another phase.
    case phase
    /// A duty went past the instant to work to, or past its legal limit, and nobody had filed it.
    case deadline
    /// A system was back.
    case restored
    /// Something that training brings in.
    case inject
  }

  /// What sort of moment it is.
  public var kind: Kind
  /// What it is about; empty where that is not told, as for an inject.
  public var title: SafeText
  /// When it was recorded.
  public var known: Instant
  /// When it happened.
  public var happened: Instant
  /// The legal limit was passed, not only the instant to work to.
  public var isLimit: Bool

  /// A mark of its parts.
  public init(_ kind: Kind, _ title: SafeText, known: Instant, happened: Instant, isLimit: Bool = false) {
    self.kind = kind
    self.title = title
    self.known = known
    self.happened = happened
    self.isLimit = isLimit
  }

  /// When it comes on an axis.
  public func time(on axis: TimeAxis) -> Instant { axis == .known ? known : happened }
}

/// The marks of an incident on both axes.
public struct ReplayMarks: Hashable, Sendable {
  private let known: [ReplayMark]
  private let happened: [ReplayMark]

  /// Marks in any order.
  public init(_ marks: some Sequence<ReplayMark>) {
    let marks = Array(marks)
    known = Self.sorted(marks, on: .known)
    happened = Self.sorted(marks, on: .true)
  }

  /// No marks.
  public init() { self.init([]) }

  private static func sorted(_ marks: [ReplayMark], on axis: TimeAxis) -> [ReplayMark] {
    let order = Dictionary(uniqueKeysWithValues: ReplayMark.Kind.allCases.enumerated().map { ($1, $0) })
    return marks.sorted { left, right in
      let (one, two) = (left.time(on: axis), right.time(on: axis))
      if one != two { return one < two }
      if left.kind != right.kind { return order[left.kind, default: 0] < order[right.kind, default: 0] }
      return left.title.string < right.title.string
    }
  }

  /// All of them in the order of an axis.
  public func all(on axis: TimeAxis) -> [ReplayMark] { axis == .known ? known : happened }

  /// The first one after an instant that is of one of some kinds; nil when there is none.
  public func next(
    after instant: Instant,
    on axis: TimeAxis,
    of kinds: Set<ReplayMark.Kind> = Set(ReplayMark.Kind.allCases)
  ) -> ReplayMark? {
    let marks = all(on: axis)
    return marks[marks.firstRank { $0.time(on: axis) > instant }...].first { kinds.contains($0.kind) }
  }

  /// The last one before an instant; nil when there is none.
  public func previous(before instant: Instant, on axis: TimeAxis) -> ReplayMark? {
    let marks = all(on: axis)
    let rank = marks.firstRank { $0.time(on: axis) >= instant }
    return rank > 0 ? marks[rank - 1] : nil
  }

  /// Those at an instant.
  public func at(_ instant: Instant, on axis: TimeAxis) -> [ReplayMark] {
    let marks = all(on: axis)
    return Array(
      marks[marks.firstRank { $0.time(on: axis) >= instant }...].prefix { $0.time(on: axis) == instant }
    )
  }

  /// Those after an instant and up to another.
  public func between(_ start: Instant, _ end: Instant, on axis: TimeAxis) -> ArraySlice<ReplayMark> {
    let marks = all(on: axis)
    let first = marks.firstRank { $0.time(on: axis) > start }
    return marks[first..<max(first, marks.firstRank { $0.time(on: axis) > end })]
  }
}
