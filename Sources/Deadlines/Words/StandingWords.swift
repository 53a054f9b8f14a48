/// Where a clock stands at an instant, in words.
enum StandingWords {
  static func now(_ now: Int64, due: Int64, limit: Int64) -> String {
    let (rest, over) = due.subtractingReportingOverflow(now)
    guard !over else { return "" }
    if rest > 0 { return "\(WallWords.length(rest)) left; without undue delay all the same" }
    if rest == 0 { return "due this second" }
    let margin = limit.subtractingReportingOverflow(now).partialValue
    if margin >= 0 {
      let passed = "\(WallWords.length(-rest)) past due, inside the statutory margin"
      return "\(passed): \(WallWords.length(margin)) of it left"
    }
    return "overdue: \(WallWords.length(-margin)) past the legal outer limit"
  }
}

extension ClockReading.Status {
  /// Why there is no instant, and the way out; empty where there is one.
  public func words(in book: Rulebook) -> String {
    switch self {
    case .computed: ""
    case .noFixedPeriod: "The law names no period: there is no instant, and nothing to wait for."
    case .notInForce: "The rule is not law on the day that counts."
    case .triggerMissing(let event): "The clock has not started: it waits for \(Period.triggerWords(event))."
    case .calendarNotCovered(let calendar, let day):
      "The calendar \(calendar) does not reach \(WallWords.day(day)); a day outside of it is not guessed."
    case .unknownRule(let id):
      id.map { "There is no rule '\($0)'; \(Nearest.hint(for: $0, among: book.rules.map(\.id)))" }
        ?? "No rule and no due instant is named."
    case .unknownZone(let name):
      name.map { "There is no time zone '\($0)'; \(ZoneNames.hint(for: $0))" }
        ?? "No time zone is named, and the rule has none of its own."
    case .unknownCalendar(let id):
      id.map { "There is no calendar '\($0)'; \(Nearest.hint(for: $0, among: book.calendars.map(\.id)))" }
        ?? "The period needs a holiday calendar; none is named, and the rule has none of its own."
    case .parameterMissing(let name):
      "The contract decides: give the parameter '\(name)'."
    case .badParameter(let name, let value, let problem):
      "The parameter \(name)=\(value) cannot be used: \(problem)."
    case .outOfRange: "The arithmetic leaves the years 1 to 9999."
    }
  }
}
