import Deadlines

/// Every duty to tell somebody, as of the events of a state: those that the team entered, the stages that follow them
/// by law, and the rules that may apply and that nobody has entered.
public struct DutyBook: Sendable {
  /// What the team entered, by name; then the stages that follow, in the order of the rules.
  public private(set) var duties: [Duty] = []
  /// Rules that nobody has entered and that are not ruled out: those that apply first, then in the order of the rules.
  public private(set) var checks: [DutyCheck] = []
  /// How many rules that are law the answers given rule out.
  public private(set) var ruledOut = 0
  /// The rules by which it was made; nil while nothing asked for any.
  public let rulebook: Rulebook?
  private var places: [EntityID: Int] = [:]

  /// No duties.
  public init() { rulebook = nil }

  /// The duties of a state. What an earlier book has worked out already, and nothing has changed, is taken from there.
  public init(of state: IncidentState, by rulebook: Rulebook, reusing earlier: DutyBook = DutyBook()) {
    self.rulebook = rulebook
    let builder = DutyBuilder(state, rulebook, earlier)
    duties = builder.entered + builder.following
    for (place, duty) in duties.enumerated() { places[duty.id] = place }
    (checks, ruledOut) = builder.checks(beside: duties)
  }

  /// A duty by its name; nil when there is none.
  public subscript(id: EntityID) -> Duty? { places[id].map { duties[$0] } }

  /// What the clock of a duty said with other inputs, such as those before a correction.
  public func reading(of notification: NotificationDuty, in incident: Incident) -> DueReading {
    let rulebook = rulebook ?? Rulebook(rules: [])
    let rule = notification.rule.flatMap { rulebook.rule($0) }
    let query = ClockQuery(
      notification,
      rule,
      in: incident,
      stages: self[notification.id]?.query.triggers ?? [:]
    )
    return DueReading(rulebook.reading(of: query))
  }

  /// Why the clock of a duty has no instant, in a sentence; empty where it has one.
  public func obstacle(of duty: Duty) -> SafeText {
    SafeText(duty.reading.status.words(in: rulebook ?? Rulebook(rules: [])))
  }

  /// The arithmetic of a duty's clock in words, line by line; nil while there are no rules.
  public func explanation(of duty: Duty, at now: Instant) -> Explanation? {
    rulebook?.explanation(of: duty.query, now: now.seconds)
  }
}

extension ClockQuery {
  /// What the clock of a notification is to be asked.
  ///
  /// Zone and calendar belong to the place where the act must be done: those of the notification, else those of the
  /// incident, but a foreign law's own.
  ///
  /// - Parameter stages: instants that come from other notifications; of those only `filed:` ones and what the
  ///   notification does not say itself.
  init(
    _ notification: NotificationDuty,
    _ rule: Rule?,
    in incident: Incident,
    stages: [String: Int64] = [:]
  ) {
    let isForeign = rule.map { $0.isForeign(to: incident.calendar?.string) } ?? false
    let own = notification.triggers.mapValues(\.seconds)
    self.init(
      rule: notification.rule,
      triggers: own.merging(stages) { own, _ in own },
      due: notification.due?.seconds,
      timezone: notification.timezone ?? (isForeign ? nil : incident.timezone),
      calendar: notification.calendar?.string ?? (isForeign ? nil : incident.calendar?.string),
      params: notification.params.mapValues(\.string),
      flags: Set(incident.flags.filter(\.value).keys),
      at: notification.opened == .distantPast ? nil : notification.opened.seconds
    )
  }
}

extension Rule {
  /// Whether it is the law of another country than that of the incident's calendar. The law of the EU and contracts
  /// are at home everywhere.
  fileprivate func isForeign(to calendar: String?) -> Bool {
    guard let calendar, let own = defaultCalendar, jurisdiction != "EU", jurisdiction != "any" else {
      return false
    }
    return Self.country(own) != Self.country(calendar)
  }

  private static func country(_ calendar: String) -> Substring { calendar.prefix { $0 != "-" } }
}
