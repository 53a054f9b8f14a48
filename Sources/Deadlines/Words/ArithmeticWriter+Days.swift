extension ArithmeticWriter {
  /// Writes where a period in days, weeks or months ends, and what moves that end.
  mutating func sayRoll(_ count: Count, from: CivilDay, target: CivilDay, rolled: CivilDay, last: CivilDay) {
    let span = "\(count.period.unit.words(count.amount)) after \(WallWords.day(from)), "
    say(
      .step,
      "limit",
      "\(count.start.isProjected ? span : "")it ends with the day, \(WallWords.day(target))"
    )
    if rolled != target {
      say(.step, "roll", "nobody works on that day: it ends with \(WallWords.day(rolled)) instead")
      saySkipped(after: target.adding(days: -1), before: rolled)
    }
    if last != rolled { sayWorkingDays(count, from: from, rolled: rolled, last: last) }
  }

  private mutating func sayWorkingDays(_ count: Count, from: CivilDay, rolled: CivilDay, last: CivilDay) {
    let working = days(after: from, before: rolled.adding(days: 1)).filter { freeDay($0) == nil }
    let least = count.period.method.dayRule(for: count.period.unit)?.minWorkingDays ?? 0
    let law = count.period.method.name == Method.eu1182 ? " (Reg. 1182/71 Art. 3(5))" : ""
    let found = working.isEmpty ? "none" : "only \(Nearest.list(working.map(WallWords.day), "and"))"
    say(.step, "working days", "at least \(least) must lie in the period\(law); there is \(found)")
    saySkipped(after: rolled, before: last)
    say(.step, "", "so it ends with \(WallWords.day(last))")
  }

  /// The days between two days on which nobody works, by name.
  mutating func saySkipped(after start: CivilDay, before end: CivilDay) {
    let most = 8
    let free = days(after: start, before: end).compactMap { day in freeDay(day).map { (day, $0) } }
    guard !free.isEmpty else { return }
    let texts = free.prefix(most).map { "\(WallWords.day($0.0)) (\($0.1))" }
    let rest = free.count > most ? " and \(free.count - most) more" : ""
    say(.step, "skipped", texts.joined(separator: ", ") + rest)
  }

  /// Says that a month has no day of the number, where it has none.
  mutating func sayMonthEnd(_ count: Count) {
    guard count.period.unit == .months, case .days(let from, let target, _, _) = count.step else { return }
    let (wanted, found) = (from.parts.day, target.parts.day)
    guard wanted != found else { return }
    say(.step, "month end", "that month has no day \(wanted): its last day counts, \(WallWords.day(target))")
  }

  private func days(after start: CivilDay, before end: CivilDay) -> [CivilDay] {
    guard start.number + 1 < end.number else { return [] }
    return (start.number + 1..<end.number).map { CivilDay(number: $0) }
  }
}
