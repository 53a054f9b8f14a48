/// Writes the arithmetic of a clock, line by line.
struct ArithmeticWriter {
  let book: Rulebook
  let rule: Rule
  let query: ClockQuery
  let counter: PeriodCounter
  var explanation = Explanation()

  init(book: Rulebook, rule: Rule, query: ClockQuery, counter: PeriodCounter) {
    self.book = book
    self.rule = rule
    self.query = query
    self.counter = counter
  }

  var lines: [Explanation.Line] { explanation.lines }
  var words: WallWords { WallWords(zone: counter.zone) }

  mutating func say(_ kind: Explanation.Kind, _ label: String, _ text: String) {
    explanation.say(kind, label, text)
  }

  /// Writes a clock from its place and its validity to its limits.
  mutating func write(_ evaluation: Evaluation, now: Int64?) {
    sayPlace()
    sayValidity()
    let isSeveral = evaluation.limbs.count > 1
    for (index, limb) in evaluation.limbs.enumerated() {
      if isSeveral {
        say(.step, "limb \(index + 1)", "\(limb.period.words) from \(limb.period.triggerWords)")
      }
      write(limb, isSeveral: isSeveral)
    }
    guard let first = evaluation.first, let last = evaluation.last else {
      say(.obstacle, "no instant", obstacle(of: evaluation))
      return
    }
    if isSeveral { sayEarliest(evaluation) }
    say(.due, "due", "\(words.due(first.conservative)): work to this instant")
    write(limit: last)
    sayContested(last)
    if evaluation.reading.provisional { sayProvisional(evaluation) }
    if let now {
      say(.standing, "now", StandingWords.now(now, due: first.conservative, limit: last.statutory))
    }
  }

  // MARK: Place and validity

  private mutating func sayPlace() {
    let zone = counter.zone.timeZone.identifier
    switch (counter.calendar, counter.calendarName) {
    case (let calendar?, _): say(.step, "place", "\(zone), calendar \(calendar.id): \(calendar.name)")
    case (nil, let name?): say(.caution, "place", "\(zone); there is no calendar '\(name)'")
    case (nil, nil): say(.step, "place", "\(zone), no calendar")
    }
  }

  private mutating func sayValidity() {
    if rule.status == .proposed {
      say(.caution, "validity", "a proposal, not law: it never runs")
      return
    }
    switch (rule.validFrom, rule.validTo) {
    case (nil, nil):
      say(.step, "validity", rule.status == .repealed ? "repealed" : "in force; no first day is given")
    case (let from?, nil): say(.step, "validity", "for events from \(WallWords.day(from)) on")
    case (nil, let to?): say(.step, "validity", "for events before \(WallWords.day(to))")
    case (let from?, let to?):
      say(.step, "validity", "for events from \(WallWords.day(from)) on and before \(WallWords.day(to))")
    }
  }

  private func obstacle(of evaluation: Evaluation) -> String {
    let text = evaluation.reading.status.words(in: book)
    guard evaluation.reading.status == .notInForce else { return text }
    if rule.status == .proposed { return "A proposal starts no clock." }
    let instants = evaluation.limbs.compactMap { limb -> Int64? in
      if case .notInForce(let trigger) = limb.outcome { return trigger }
      return nil
    }
    guard let instant = instants.first ?? query.at ?? query.triggers.values.min(),
      LocalZone.range.contains(instant)
    else { return text }
    return
      "The rule is not law on \(WallWords.day(counter.zone.day(at: instant))), the local day that counts."
  }

  // MARK: Limbs

  private mutating func write(_ limb: Limb, isSeveral: Bool) {
    switch limb.outcome {
    case .counted(let count):
      write(count.start)
      write(count)
      guard isSeveral else { return }
      say(
        .step,
        "",
        "would be due \(words.due(count.conservative)), at the utmost \(words.due(count.statutory))"
      )
    case .unknown(let event):
      guard isSeveral else { return }
      say(.caution, "", "left out: nobody has said when \(Period.triggerWords(event)) was")
    case .voided(let event, let at):
      say(.step, "", "left out: \(event) came more than \(limb.period.words) later, \(words.instant(at))")
    case .notInForce(let trigger):
      guard isSeveral else { return }
      say(.step, "", "left out: the rule is not law on \(WallWords.day(counter.zone.day(at: trigger)))")
    case .stopped(let status):
      guard isSeveral else { return }
      say(.caution, "", "left out: \(status.words(in: book))")
    }
  }

  private mutating func sayEarliest(_ evaluation: Evaluation) {
    guard let first = evaluation.first else { return }
    let index = evaluation.limbs.firstIndex { $0.period == first.period } ?? 0
    let others = evaluation.limbs.count { $0.count == nil }
    let left = others == 0 ? "" : "; \(others) left out"
    say(.step, "earliest", "limb \(index + 1) ends first and counts\(left)")
  }

  private mutating func write(_ start: PeriodStart) {
    switch start.source {
    case .event(let event):
      let isFiling = event.hasPrefix(Period.filed)
      let name = isFiling ? "\(event.dropFirst(Period.filed.count)) filed" : event
      say(.trigger, "trigger", "\(name): \(words.instant(start.conservative))")
    case .projected(let earlier):
      for stage in stages(upTo: earlier) {
        guard let due = stage.reading.conservativeDue, let limit = stage.reading.statutoryDue else {
          continue
        }
        let from = stage.first.map { Period.triggerWords($0.period.trigger) } ?? ""
        let text = "\(stage.ruleID), \(book.rule(stage.ruleID)?.clock.words ?? "")"
        say(.step, "stage", text)
        if let first = stage.first, !first.start.isProjected {
          say(.trigger, "", "\(from): \(words.instant(first.start.conservative))")
        }
        say(.step, "", "due \(words.due(due)), outer limit \(words.due(limit))")
      }
      say(
        .caution,
        "trigger",
        "\(earlier.ruleID) is not filed yet: projected from \(words.instant(start.conservative))"
      )
      if start.statutory != start.conservative {
        say(.step, "", "its last second, \(words.instant(start.statutory)), counts for the outer limit")
      }
    }
  }

  /// The stages that a projection rests on, the first one first.
  private func stages(upTo evaluation: Evaluation) -> [Evaluation] {
    var chain = [evaluation]
    while let start = chain.last?.first?.start, case .projected(let earlier) = start.source {
      chain.append(earlier)
    }
    return chain.reversed()
  }

  private mutating func sayProvisional(_ evaluation: Evaluation) {
    let unknown = evaluation.limbs.compactMap { limb -> String? in
      if case .unknown(let event) = limb.outcome { return Period.triggerWords(event) }
      return nil
    }
    let reason =
      unknown.isEmpty
      ? "the earlier stage is not filed yet; filing it sets the clock"
      : "it may change when \(Nearest.list(unknown, "or")) is known"
    say(.caution, "provisional", reason)
  }

  // MARK: Contested

  private mutating func sayContested(_ count: Count) {
    guard count.period.unit == .hours, count.period.method.name == Method.eu1182, count.amount >= 48,
      count.relief == nil
    else { return }
    guard let contested = count.contested else {
      say(.step, "contested", "not shown: the calendar does not reach far enough to count working days")
      return
    }
    say(.contested, "contested", words.due(contested))
    say(
      .contested,
      "",
      "a minority applies Art. 3(5), at least two working days, to hours as well; the authorities do not. "
        + "Shown so that nobody is surprised by it: for information only, not a date to work to"
    )
  }
}
