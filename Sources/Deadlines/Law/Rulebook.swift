/// The rules and calendars by which clocks are read.
public struct Rulebook: Sendable {
  /// All rules in the order of their packs; a rule of a later pack stands where the one it replaces stood.
  public let rules: [Rule]
  /// Rule id to its place in `rules`.
  let places: [String: Int]
  private let calendarsByID: [String: HolidayCalendar]
  /// The methods of the packs, for packs that name but do not define them.
  let methods: [String: Method]

  /// A rulebook of some rules; of two with one id the later counts.
  public init(rules: [Rule], calendars: [HolidayCalendar] = [], methods: [String: Method] = [:]) {
    var kept: [Rule] = []
    var places: [String: Int] = [:]
    for rule in rules {
      if let place = places[rule.id] {
        kept[place] = rule
      } else {
        places[rule.id] = kept.count
        kept.append(rule)
      }
    }
    self.rules = kept
    self.places = places
    self.methods = methods
    calendarsByID = Dictionary(calendars.map { ($0.id, $0) }) { _, later in later }
  }

  /// All calendars, by id.
  public var calendars: [HolidayCalendar] { calendarsByID.values.sorted { $0.id < $1.id } }

  /// A rule by its id; nil when there is none.
  public func rule(_ id: String) -> Rule? { places[id].map { rules[$0] } }

  /// A calendar by its id; nil when there is none.
  public func calendar(_ id: String) -> HolidayCalendar? { calendarsByID[id] }

  /// Reads a clock; pure, no wall clock, no I/O.
  public func reading(of query: ClockQuery) -> ClockReading {
    if let due = query.due {
      let start = query.triggers.values.min()
      return ClockReading(status: .computed, conservativeDue: due, statutoryDue: due, start: start)
    }
    guard let id = query.rule, let place = places[id] else {
      return ClockReading(status: .unknownRule(query.rule))
    }
    switch evaluation(of: rules[place], query) {
    case .success(let evaluation): return evaluation.reading
    case .failure(let stop): return ClockReading(status: stop.status)
    }
  }

  func evaluation(of rule: Rule, _ query: ClockQuery) -> Result<Evaluation, Stop> {
    do {
      var evaluator = try Evaluator(rule, query, in: self)
      return .success(evaluator.evaluate(rule))
    } catch {
      return .failure(error)
    }
  }
}
