import Deadlines

/// What the clock of a notification says, computed at every look and never stored.
public struct DueReading: Hashable, Sendable {
  /// Whether there is an instant, and if not why.
  public enum Status: Hashable, Sendable {
    /// There is an instant: `due`.
    case computed
    /// The law has no number: without delay, and no countdown.
    case noFixedPeriod
    /// The clock stands until the event that starts it is entered; its name.
    case triggerMissing(event: String)
    /// A period in units that only a calendar can count, in words.
    case notCounted(period: String)
    /// The rule is not in the rule packs.
    case unknownRule
  }

  /// Whether there is an instant to count down to, and if not why.
  public var status: Status
  /// The instant to work to: the countdown.
  public var due: Instant?
  /// The legal outer limit; equals `due` for an explicit due.
  public var outerLimit: Instant?
  /// Start of the period, for the bar of the period used.
  public var start: Instant?
  /// Rests on an assumption that a later event may replace.
  public var provisional: Bool
}

extension NotificationDuty {
  /// What its clock says, in the zone and calendar of the incident unless it has its own.
  public func reading(in incident: Incident) -> DueReading {
    let reading = Rulebook.builtIn.reading(of: query(in: incident))
    let status: DueReading.Status =
      switch reading.status {
      case .computed: .computed
      case .noFixedPeriod: .noFixedPeriod
      case .triggerMissing(let event): .triggerMissing(event: event)
      case .unknownRule: .unknownRule
      default: .notCounted(period: reading.status.code.replacing("_", with: " "))
      }
    return DueReading(
      status: status,
      due: reading.conservativeDue.map(Instant.init(seconds:)),
      outerLimit: reading.statutoryDue.map(Instant.init(seconds:)),
      start: reading.start.map(Instant.init(seconds:)),
      provisional: reading.provisional
    )
  }

  /// The rule behind it, if it is in a rule pack.
  public var ruleData: Rule? { rule.flatMap { Rulebook.builtIn.rule($0) } }

  private func query(in incident: Incident) -> ClockQuery {
    ClockQuery(
      rule: rule,
      triggers: triggers.mapValues(\.seconds),
      due: due?.seconds,
      timezone: timezone ?? incident.timezone,
      calendar: calendar?.string ?? incident.calendar?.string,
      params: params.mapValues(\.string)
    )
  }

  /// What to call it: its title, else its rule's name, else its own name.
  public var heading: SafeText {
    if let title, !title.isEmpty { return title }
    if let rule, let name = Rulebook.builtIn.rule(rule)?.name { return SafeText(name) }
    return rule.map { SafeText($0) } ?? id.text
  }
}
