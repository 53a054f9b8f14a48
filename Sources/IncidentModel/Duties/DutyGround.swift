import Deadlines

/// What of the incident itself every clock depends on.
struct DutyGround: Hashable, Sendable {
  /// Facts that were answered.
  let flags: [String: Bool]
  /// Those that were answered yes.
  let affirmed: Set<String>
  let timezone: String?
  let calendar: String?
  let declared: Instant?
  /// The countries whose law is at home here, as calendars name them; empty where nobody said.
  private let homes: Set<Substring>

  init(_ incident: Incident, _ rulebook: Rulebook) {
    flags = incident.flags
    affirmed = Set(incident.flags.filter(\.value).keys)
    timezone = incident.timezone
    calendar = incident.calendar?.string
    declared = incident.declared
    let calendars =
      calendar.map { [$0] }
      ?? rulebook.calendars.filter { $0.timezone == incident.timezone }.map(\.id)
    homes = Set(calendars.map(Self.country))
  }

  /// Whether a rule is the law of another country than that of the incident. The law of the EU and contracts are at
  /// home everywhere.
  func isForeign(_ rule: Rule) -> Bool {
    guard let own = rule.defaultCalendar, rule.jurisdiction != "EU", rule.jurisdiction != "any" else {
      return false
    }
    return !homes.isEmpty && !homes.contains(Self.country(own))
  }

  private static func country(_ calendar: String) -> Substring { calendar.prefix { $0 != "-" } }
}

extension ClockQuery {
  /// What the clock of a notification is to be asked.
  ///
  /// Zone and calendar belong to the place where the act must be done: those of the notification, else those of the
  /// incident, but a foreign law's own.
  ///
  /// - Parameter stages: instants that come from other notifications, for what this one does not say itself.
  init(
    _ notification: NotificationDuty,
    _ rule: Rule?,
    on ground: DutyGround,
    stages: [String: Int64] = [:]
  ) {
    let isForeign = rule.map(ground.isForeign) ?? false
    let own = notification.triggers.mapValues(\.seconds)
    self.init(
      rule: notification.rule,
      triggers: notification.due == nil ? own.merging(stages) { own, _ in own } : own,
      due: notification.due?.seconds,
      timezone: notification.timezone ?? (isForeign ? nil : ground.timezone),
      calendar: notification.calendar?.string ?? (isForeign ? nil : ground.calendar),
      params: notification.params.mapValues(\.string),
      flags: ground.affirmed,
      at: notification.opened == .distantPast ? nil : notification.opened.seconds
    )
  }
}
