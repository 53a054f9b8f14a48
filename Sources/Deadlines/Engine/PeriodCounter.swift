/// Counts one period on the wall of a place and by its working days.
struct PeriodCounter {
  let zone: LocalZone
  let calendar: HolidayCalendar?
  /// The calendar that was asked for, found or not.
  let calendarName: String?

  /// Counts `amount` units from a start. A period with relief is neither rolled nor has it a contested
  /// reading.
  func count(
    _ period: Period,
    amount: Int,
    cutoff: TimeOfDay?,
    from start: PeriodStart,
    hasRelief: Bool
  ) throws(Stop) -> Count {
    var count =
      switch period.unit {
      case .hours: try hours(period, amount, start, hasRelief: hasRelief)
      case .days, .weeks, .months: try days(period, amount, start, hasRelief: hasRelief)
      case .businessDays: try businessDays(period, amount, cutoff, start)
      }
    // A limit projected from the last second before an earlier stage is due may end before what is projected
    // from the due instant itself, at which filing is still in time.
    if count.statutory < count.conservative {
      count.statutory = count.conservative
      count.lastDay = count.lastDay.map { _ in zone.day(at: count.statutory - 1) }
    }
    count.contested = count.contested.map { max($0, count.statutory) }
    return count
  }

  /// The first working day after a day.
  func workingDay(after day: CivilDay) throws(Stop) -> CivilDay {
    let calendar = try working()
    return try covered { () throws(NotCovered) in try calendar.workingDay(after: day) }
  }

  /// Whether people work on a day.
  func isWorkingDay(_ day: CivilDay) throws(Stop) -> Bool {
    let calendar = try working()
    return try covered { () throws(NotCovered) in try calendar.isWorkingDay(day) }
  }

  // MARK: Hours

  private func hours(
    _ period: Period,
    _ amount: Int,
    _ start: PeriodStart,
    hasRelief: Bool
  ) throws(Stop) -> Count {
    let skips = period.method.skipsTriggerHour == true
    let from = skips ? zone.hour(containing: start.statutory) + 3600 : start.statutory
    let mayBeContested = period.method.name == Method.eu1182 && amount >= 48 && !hasRelief
    return Count(
      period: period,
      amount: amount,
      cutoff: nil,
      start: start,
      conservative: try adding(hours: amount, to: start.conservative),
      statutory: try adding(hours: amount, to: from),
      contested: mayBeContested ? contested(from: from) : nil,
      lastDay: nil,
      step: .hours(from: from)
    )
  }

  private func adding(hours: Int, to instant: Int64) throws(Stop) -> Int64 {
    let (seconds, overflow) = Int64(hours).multipliedReportingOverflow(by: 3600)
    let (sum, over) = instant.addingReportingOverflow(seconds)
    guard !overflow, !over, LocalZone.range.contains(sum) else { throw Stop(status: .outOfRange) }
    return sum
  }

  /// The end of 48 hours of working days from an instant on; nil where the calendar does not reach.
  private func contested(from start: Int64) -> Int64? {
    guard let calendar, LocalZone.range.contains(start) else { return nil }
    var rest: Int64 = 48 * 3600
    var cursor = start
    var day = zone.day(at: start)
    while let isWorking = try? calendar.isWorkingDay(day) {
      let end = zone.end(of: day)
      if isWorking {
        if rest <= end - cursor { return cursor + rest }
        rest -= end - cursor
      }
      cursor = end
      day = day.adding(days: 1)
    }
    return nil
  }

  // MARK: Days, weeks, months

  private func days(
    _ period: Period,
    _ amount: Int,
    _ start: PeriodStart,
    hasRelief: Bool
  ) throws(Stop) -> Count {
    let early = try target(of: period.unit, amount, after: zone.day(at: start.conservative))
    let from = zone.day(at: start.statutory)
    let target = try target(of: period.unit, amount, after: from)
    var (rolled, last) = (target, target)
    if !hasRelief, let rule = period.method.dayRule(for: period.unit) {
      if rule.rolls, try !isWorkingDay(target) { rolled = try workingDay(after: target) }
      last = rolled
      if rule.minWorkingDays > 0, period.unit != .days || amount >= 2 {
        last = try extended(rolled, after: from, to: rule.minWorkingDays)
      }
    }
    return Count(
      period: period,
      amount: amount,
      cutoff: nil,
      start: start,
      conservative: try inRange(zone.instant(early, zone.timeOfDay(at: start.conservative))),
      statutory: try inRange(zone.end(of: last)),
      contested: nil,
      lastDay: last,
      step: .days(from: from, target: target, rolled: rolled, last: last)
    )
  }

  /// The day of the same number so many units on.
  private func target(of unit: PeriodUnit, _ amount: Int, after day: CivilDay) throws(Stop) -> CivilDay {
    if unit == .months {
      guard let target = day.adding(months: amount) else { throw Stop(status: .outOfRange) }
      return target
    }
    let (days, overflow) = amount.multipliedReportingOverflow(by: unit == .weeks ? 7 : 1)
    let most = Int(LocalZone.range.upperBound / LocalZone.day)
    guard !overflow, days <= most - day.number else { throw Stop(status: .outOfRange) }
    return day.adding(days: days)
  }

  /// The first day, `last` or later, by which so many working days have passed.
  private func extended(_ last: CivilDay, after start: CivilDay, to least: Int) throws(Stop) -> CivilDay {
    let calendar = try working()
    var count = try covered { () throws(NotCovered) in
      try calendar.workingDays(after: start, through: last, most: least)
    }
    var last = last
    while count < least {
      last = try workingDay(after: last)
      count += 1
    }
    return last
  }

  // MARK: Business days

  private func businessDays(
    _ period: Period,
    _ amount: Int,
    _ cutoff: TimeOfDay?,
    _ start: PeriodStart
  ) throws(Stop) -> Count {
    let early = try businessDay(amount, after: zone.day(at: start.conservative))
    let from = zone.day(at: start.statutory)
    let last = start.isProjected ? try businessDay(amount, after: from) : early
    let time = zone.timeOfDay(at: start.conservative)
    return Count(
      period: period,
      amount: amount,
      cutoff: cutoff,
      start: start,
      conservative: try inRange(zone.instant(early, min(time, cutoff?.seconds ?? time))),
      statutory: try inRange(cutoff.map { zone.instant(last, $0.seconds) } ?? zone.end(of: last)),
      contested: nil,
      lastDay: last,
      step: .businessDays(from: from, last: last)
    )
  }

  /// More business days than a table of holidays ever covers.
  private static let mostBusinessDays = 100_000

  private func businessDay(_ number: Int, after day: CivilDay) throws(Stop) -> CivilDay {
    guard number <= Self.mostBusinessDays else { throw Stop(status: .outOfRange) }
    var day = day
    for _ in 0..<number { day = try workingDay(after: day) }
    return day
  }

  // MARK: Limits

  private func working() throws(Stop) -> HolidayCalendar {
    guard let calendar else { throw Stop(status: .unknownCalendar(calendarName)) }
    return calendar
  }

  private func covered<Value>(_ body: () throws(NotCovered) -> Value) throws(Stop) -> Value {
    do {
      return try body()
    } catch {
      throw Stop(status: .calendarNotCovered(calendar: calendarName ?? "", day: error.day))
    }
  }

  private func inRange(_ instant: Int64) throws(Stop) -> Int64 {
    guard LocalZone.range.contains(instant) else { throw Stop(status: .outOfRange) }
    return instant
  }
}
