extension ArithmeticWriter {
  /// Writes how far a period reaches, up to what is to be worked to.
  mutating func write(_ count: Count) {
    let amount = count.period.unit.words(count.amount)
    switch count.period.unit {
    case .hours: say(.step, "period", "+ \(amount), as time that passes")
    case .days, .weeks, .months: say(.step, "period", "+ \(amount), at the same time of day on the wall")
    case .businessDays: say(.step, "period", "+ \(amount): the day of the event does not count")
    }
    sayClockChange(count)
    sayMonthEnd(count)
    guard case .businessDays(let from, let last) = count.step else { return }
    saySkipped(after: from, before: last)
    let time = counter.zone.timeOfDay(at: count.start.conservative)
    if let cutoff = count.cutoff, time > cutoff.seconds {
      say(
        .step,
        "cutoff",
        "\(WallWords.time(time)) lies after the end of the day at \(WallWords.time(cutoff.seconds))"
      )
    }
  }

  /// Writes how the legal outer limit comes about.
  mutating func write(limit count: Count) {
    switch count.step {
    case .hours(let from): sayHours(count, from: from)
    case .days(let from, let target, let rolled, let last):
      sayRoll(count, from: from, target: target, rolled: rolled, last: last)
    case .businessDays:
      let end = count.cutoff.map { "at \(WallWords.time($0.seconds))" } ?? "with its last second"
      say(.step, "last day", "the last business day ends \(end)")
    }
    if case .days(_, _, _, let last) = count.step, count.relief == nil, count.lastDay != last {
      say(.step, "", "filed at the very instant it is due, the stage before starts the period a day later")
    }
    if let relief = count.relief { say(relief, count) }
    say(.limit, "outer limit", "\(words.due(count.statutory)): the latest the law allows")
  }

  private mutating func sayHours(_ count: Count, from: Int64) {
    guard count.period.method.skipsTriggerHour == true else {
      say(.step, "limit", "counted from moment to moment: the limit is the same instant")
      return
    }
    let hour = counter.zone.hour(containing: count.start.statutory)
    let law = count.period.method.name == Method.eu1182 ? " (Reg. 1182/71 Art. 3(1))" : ""
    say(
      .step,
      "limit",
      "the hour \(words.time(hour)) to \(words.time(from)), in which it began, is not counted\(law): "
        + "\(count.period.unit.words(count.amount)) from \(words.time(from)) on"
    )
    let day = counter.zone.day(at: (count.relief?.limit ?? count.statutory) - 1)
    guard count.relief == nil, let reason = freeDay(day) else { return }
    say(.step, "", "it ends on \(WallWords.day(day)) (\(reason)): hours run on and are not moved")
  }

  /// The change of the clocks on the way, if there is one.
  private mutating func sayClockChange(_ count: Count) {
    let (start, end) = (count.start.conservative, count.conservative)
    let zone = counter.zone
    let shift = zone.offset(at: end) - zone.offset(at: start)
    guard end > start, shift != 0 else { return }
    let length = WallWords.length(abs(shift))
    // Long periods may hold several changes; the last one made the difference.
    var before = end
    while before > start, zone.offset(at: before) == zone.offset(at: end) {
      before = max(start, before - LocalZone.day)
    }
    let change = zone.lastChange(after: before, until: end)
    let direction = shift > 0 ? "forward" : "back"
    let effect =
      count.period.unit == .hours
      ? "the wall shows \(length) \(shift > 0 ? "more" : "less")"
      : "\(length) \(shift > 0 ? "less" : "more") passes, the time of day stays"
    say(
      .step,
      "clock change",
      "clocks go \(direction) on \(WallWords.day(zone.day(at: change - 1))): \(effect)"
    )
  }

  private mutating func say(_ step: ReliefStep, _ count: Count) {
    let time = WallWords.time(step.relief.time.seconds)
    let reason = freeDay(step.day).map { " (\($0))" } ?? ""
    switch step.outcome {
    case .notNeeded: say(.step, "relief", "not needed: \(WallWords.day(step.day)) is a working day")
    case .denied(let flag):
      say(.step, "relief", "none for weekends and holidays, because '\(flag)' is answered yes")
    case .moved(let day):
      say(.step, "relief", "without it the limit would be \(words.due(step.limit))")
      let free = "on \(WallWords.day(step.day))\(reason) nobody works"
      say(.step, "", "\(free): it moves to \(time) on \(WallWords.day(day))")
      say(.step, "", "this takes the place of any other extension")
    }
  }

  /// Why nobody works on a day: the name of the holiday, or the weekend; nil where people do, or nobody
  /// knows.
  func freeDay(_ day: CivilDay) -> String? {
    switch counter.calendar?.kind(of: day) {
    case .holiday(let name): name
    case .weekend: "weekend"
    case .workingDay, .notCovered, nil: nil
    }
  }
}
