import IncidentModel

/// Words due instants: in the screen's zone, and as the day that ends where one does.
struct DueWording {
  let context: PaneContext

  init(_ context: PaneContext) { self.context = context }

  /// "Tue 1 Apr 15:20"; a due instant is the moment of expiry, so midnight is the end of the day before.
  func local(_ due: Instant) -> String {
    guard isEndOfDay(due) else { return context.clock.dayAndTime(due, now: context.now) }
    return "\(context.clock.day(due.adding(seconds: -1), now: context.now)), end of day"
  }

  /// "20:00" today, "Thu 20:00" within six days, "9 Apr" beyond, "31 Mar '25" in another year: ten columns at most.
  func short(_ instant: Instant) -> String {
    let clock = context.clock
    let day = isEndOfDay(instant) ? instant.adding(seconds: -1) : instant
    let time = isEndOfDay(instant) ? "24:00" : clock.timeOfDay(instant)
    let away = clock.dayNumber(day) - clock.dayNumber(context.now)
    if away == 0 { return time }
    return abs(away) < 6 ? "\(clock.weekday(day)) \(time)" : clock.shortDay(day, now: context.now)
  }

  /// "Tue 15:20 CEST" within six days, "1 May 15:20 CEST" beyond, "2 Jul, end of day" where a day ends.
  func compact(_ due: Instant) -> String {
    let clock = context.clock
    let day = isEndOfDay(due) ? due.adding(seconds: -1) : due
    let isNear = abs(clock.dayNumber(day) - clock.dayNumber(context.now)) < 6
    let date = isNear ? clock.weekday(day) : clock.shortDay(day, now: context.now)
    return isEndOfDay(due)
      ? "\(date), end of day"
      : "\(date) \(clock.timeOfDay(due)) \(clock.abbreviation(at: due.adding(seconds: -1)))"
  }

  /// `short` with the zone behind it.
  func shortZoned(_ instant: Instant) -> String {
    "\(short(instant)) \(context.clock.abbreviation(at: instant.adding(seconds: -1)))"
  }

  /// Whether it is the midnight that ends a day of the incident's zone.
  func isEndOfDay(_ due: Instant) -> Bool {
    let civil = context.clock.civil(due)
    return civil.hour == 0 && civil.minute == 0 && civil.second == 0 && context.clock.mode != .utc
  }

  /// The same with the zone behind it.
  func zoned(_ due: Instant) -> String {
    "\(local(due)) \(context.clock.abbreviation(at: due.adding(seconds: -1)))"
  }

  /// How a deadline moved, and those of the stages that depend on it.
  func move(from: NotificationDuty, to: NotificationDuty) -> String {
    let duties = context.snapshot.duties
    let incident = context.snapshot.state.incident.value
    let own = move(
      duties.reading(of: from, in: incident).due,
      duties.reading(of: to, in: incident).due
    )
    let others = duties.moves(with: from, to: to).map { moved in
      "\(moved.duty.heading): \(move(moved.before, moved.after))"
    }
    return ([own] + others).joined(separator: "; ")
  }

  private func move(_ before: Instant?, _ after: Instant?) -> String {
    let arrow = context.glyphs.arrow
    switch (before, after) {
    case (let before?, let after?) where before == after:
      return "due stays \(zoned(after)), its inputs changed"
    case (let before?, let after?): return "due \(local(before)) \(arrow) \(zoned(after))"
    case (nil, let after?): return "due \(zoned(after))"
    case (let before?, nil): return "due \(zoned(before)) \(arrow) open"
    case (nil, nil): return "its clock's inputs changed"
    }
  }
}
