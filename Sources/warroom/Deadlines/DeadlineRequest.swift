import Deadlines
import IncidentModel

/// What the calculator is asked, as it was typed.
struct DeadlineRequest {
  var rule: String?
  var events: [String]
  var flags: [String]
  var params: [String]
  var timezone: String?
  var calendar: String?

  /// The question with every name checked; throws a sentence that names the nearest valid ones.
  func query(in book: Rulebook) throws(CommandError) -> (rule: Rule, query: ClockQuery) {
    guard let id = rule else {
      throw Self.wrong("No rule is named; give --rule, and see 'warroom deadlines --list'.")
    }
    guard let rule = book.rule(id) else { throw Self.wrong(book.complaint(aboutRule: id) ?? "") }
    if let timezone, !ZoneNames.isKnown(timezone) {
      throw Self.wrong("There is no time zone '\(timezone)'; \(ended(ZoneNames.hint(for: timezone)))")
    }
    if let wrong = calendar.flatMap(book.complaint(aboutCalendar:)) { throw Self.wrong(wrong) }
    if let wrong = flags.lazy.compactMap(book.complaint(aboutFlag:)).first { throw Self.wrong(wrong) }
    let triggers = try instants(in: book)
    let query = ClockQuery(
      rule: id,
      triggers: triggers,
      timezone: timezone,
      calendar: calendar,
      params: try parameters(of: rule),
      flags: Set(flags)
    )
    return (rule, query)
  }

  /// What to say where a clock cannot be computed for want of something that was to be given; nil where its
  /// status is an answer.
  func error(for status: ClockReading.Status, of rule: Rule, in book: Rulebook) -> CommandError? {
    switch status {
    case .computed, .noFixedPeriod, .notInForce, .triggerMissing, .calendarNotCovered, .unknownRule:
      return nil
    case .outOfRange: return CommandError(SafeText("\(rule.id): \(status.words(in: book))"), .badData)
    case .parameterMissing(let name):
      return Self.wrong("\(rule.id) takes its \(name) from the contract; give --param \(name)=VALUE.")
    case .unknownZone(nil): return Self.wrong("\(rule.id) has no time zone of its own; give --timezone.")
    case .unknownCalendar(nil): return Self.wrong("\(rule.id) has no calendar of its own; give --calendar.")
    case .badParameter, .unknownZone, .unknownCalendar:
      return Self.wrong("\(rule.id): \(status.words(in: book))")
    }
  }

  // MARK: Parts

  private func instants(in book: Rulebook) throws(CommandError) -> [String: Int64] {
    var given: [String: [Int64]] = [:]
    for event in events {
      let (name, time) = try NamedValue.pair(event, "--event", "aware_breach=2025-03-29T14:20:00+01:00")
      if let wrong = book.complaint(aboutEvent: name) { throw Self.wrong(wrong) }
      guard let instant = Instant(rfc3339: time) else {
        throw Self.wrong(
          "'\(time)' for \(name) is no time; write it as RFC 3339 with an offset: 2025-03-29T14:20:00+01:00."
        )
      }
      given[name, default: []].append(instant.seconds)
    }
    var counting: [String: Int64] = [:]
    for (name, instants) in given { counting[name] = book.instantThatCounts(for: name, of: instants) }
    return counting
  }

  private func parameters(of rule: Rule) throws(CommandError) -> [String: String] {
    let open = rule.clock.periods.filter { $0.amount == .parameter }
    let endsInTheDay = open.contains { $0.unit == .businessDays }
    let known = open.isEmpty ? [] : endsInTheDay ? ["amount", "cutoff"] : ["amount"]
    var values: [String: String] = [:]
    for param in params {
      let (name, value) = try NamedValue.pair(param, "--param", "amount=24")
      guard known.contains(name) else {
        let takes = known.isEmpty ? "it takes none." : "it takes \(known.joined(separator: " and "))."
        throw Self.wrong("\(rule.id) takes no parameter '\(name)'; \(takes)")
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw Self.wrong("--param \(name) is given twice; give it once.")
      }
    }
    return values
  }

  private func ended(_ sentence: String) -> String { sentence.hasSuffix("?") ? sentence : sentence + "." }

  private static func wrong(_ sentence: String) -> CommandError { CommandError(SafeText(sentence), .usage) }
}
