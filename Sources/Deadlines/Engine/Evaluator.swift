/// Works out the clock of a rule: its limbs, the stages before it, its relief.
struct Evaluator {
  /// More stages than a law ever has; packs with longer chains are refused.
  static let mostStages = 64

  let book: Rulebook
  let query: ClockQuery
  let counter: PeriodCounter
  /// Stages that were worked out already: limbs may share them.
  private var known: [String: Evaluation] = [:]

  /// An evaluator for a rule in the place of a query; throws where there is no such place.
  init(_ rule: Rule, _ query: ClockQuery, in book: Rulebook) throws(Stop) {
    let name = query.timezone ?? rule.defaultTimezone
    guard let zone = name.flatMap({ LocalZone(named: $0) }) else { throw Stop(status: .unknownZone(name)) }
    let calendar = query.calendar ?? rule.defaultCalendar
    self.book = book
    self.query = query
    counter = PeriodCounter(
      zone: zone,
      calendar: calendar.flatMap { book.calendar($0) },
      calendarName: calendar
    )
  }

  /// Works out a rule.
  mutating func evaluate(_ rule: Rule) -> Evaluation { evaluate(rule, stage: 0) }

  private mutating func evaluate(_ rule: Rule, stage: Int) -> Evaluation {
    func without(_ status: ClockReading.Status, _ limbs: [Limb] = []) -> Evaluation {
      Evaluation(ruleID: rule.id, limbs: limbs, reading: ClockReading(status: status))
    }
    if rule.status == .proposed { return without(.notInForce) }
    switch rule.clock {
    case .none: return without(standing(of: rule))
    case .period(let period):
      let limb = limb(period, of: rule, hasRelief: period.relief != nil, stage: stage)
      return conclude(rule, [limb], relief: nil)
    case .earliestOf(let periods, let relief):
      let limbs = periods.map { period in
        limb(period, of: rule, hasRelief: relief != nil || period.relief != nil, stage: stage)
      }
      return conclude(rule, limbs, relief: relief)
    }
  }

  /// What a rule without a clock says: whether it holds at the event it is asked for.
  private func standing(of rule: Rule) -> ClockReading.Status {
    guard let at = query.at ?? query.triggers.values.min() else {
      return rule.status == .repealed && rule.validTo == nil ? .notInForce : .noFixedPeriod
    }
    guard LocalZone.range.contains(at) else { return .outOfRange }
    return rule.holds(on: counter.zone.day(at: at)) ? .noFixedPeriod : .notInForce
  }

  // MARK: Limbs

  private mutating func limb(_ period: Period, of rule: Rule, hasRelief: Bool, stage: Int) -> Limb {
    do {
      guard let start = try start(of: period, stage: stage) else {
        return Limb(period: period, outcome: .unknown(event: period.trigger))
      }
      guard rule.holds(on: counter.zone.day(at: start.conservative)) else {
        return Limb(period: period, outcome: .notInForce(trigger: start.conservative))
      }
      let amount = try amount(of: period)
      if let event = period.voidIfLater, let at = query.triggers[event],
        Self.isLater(at, than: amount, hoursAfter: start.conservative)
      {
        return Limb(period: period, outcome: .voided(by: event, at: at))
      }
      var count = try counter.count(
        period,
        amount: amount,
        cutoff: try cutoff(of: period),
        from: start,
        hasRelief: hasRelief
      )
      if let relief = period.relief { try apply(relief, to: &count) }
      return Limb(period: period, outcome: .counted(count))
    } catch {
      return Limb(period: period, outcome: .stopped(error.status))
    }
  }

  /// Where a period starts; nil where nobody knows.
  private mutating func start(of period: Period, stage: Int) throws(Stop) -> PeriodStart? {
    if let instant = query.triggers[period.trigger] {
      guard LocalZone.range.contains(instant) else { throw Stop(status: .outOfRange) }
      return PeriodStart(source: .event(period.trigger), conservative: instant, statutory: instant)
    }
    guard let fallback = period.fallback else { return nil }
    guard let place = book.places[fallback], stage < Self.mostStages else {
      throw Stop(status: .unknownRule(fallback))
    }
    let earlier = known[fallback] ?? evaluate(book.rules[place], stage: stage + 1)
    known[fallback] = earlier
    guard let conservative = earlier.reading.conservativeDue, let statutory = earlier.reading.statutoryDue
    else { throw Stop(status: earlier.reading.status) }
    // The last second in which the earlier stage can be filed.
    return PeriodStart(source: .projected(earlier), conservative: conservative, statutory: statutory - 1)
  }

  private func amount(of period: Period) throws(Stop) -> Int {
    switch period.amount {
    case .fixed(let amount): return amount
    case .parameter:
      guard let text = query.params["amount"] else { throw Stop(status: .parameterMissing("amount")) }
      guard let amount = Int(text), amount >= 1 else {
        let problem = "it must be a whole number of \(period.unit.words), at least 1"
        throw Stop(status: .badParameter("amount", value: text, problem: problem))
      }
      return amount
    }
  }

  /// The rule's own cutoff; of a contract, the one that it names.
  private func cutoff(of period: Period) throws(Stop) -> TimeOfDay? {
    guard period.unit == .businessDays, period.cutoff == nil, period.amount == .parameter,
      let text = query.params["cutoff"]
    else { return period.cutoff }
    guard let time = TimeOfDay(text) else {
      let problem = "it must be a time of day such as 17:00"
      throw Stop(status: .badParameter("cutoff", value: text, problem: problem))
    }
    return time
  }

  private static func isLater(_ instant: Int64, than hours: Int, hoursAfter start: Int64) -> Bool {
    let (seconds, overflow) = Int64(hours).multipliedReportingOverflow(by: 3600)
    let (passed, under) = instant.subtractingReportingOverflow(start)
    return !overflow && !under && passed > seconds
  }
}
