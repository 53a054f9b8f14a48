/// A duty to tell a recipient.
public struct NotificationDuty: Hashable, Sendable {
  /// Why nobody was told.
  public struct Waiver: Hashable, Sendable {
    /// Why the duty does not hold, for those who ask later.
    public var reason: SafeText
    /// Who decided it, else who entered it.
    public var by: SafeText?
    /// When it was decided.
    public var at: Instant
  }

  /// What filings and waivers name as their subject.
  public let id: EntityID
  /// Rule id, such as `eu-gdpr-33-1`; nil for a duty of the team's own.
  public var rule: String?
  /// What the team calls it; nil for the name of the rule.
  public var title: SafeText?
  /// Who must be told: an authority, customers, an insurer, …
  public var recipient: SafeText?
  /// Who sees to it; nil while nobody has taken it.
  public var owner: SafeText?
  /// Event name to the instant at which it happened: what starts the clock.
  public var triggers: [String: Instant] = [:]
  /// Holiday calendar id; nil for that of the incident.
  public var calendar: SafeText?
  /// IANA name of the zone where the act must be done; nil for that of the incident.
  public var timezone: String?
  /// What a contract leaves open, such as the `amount` of hours.
  public var params: [String: SafeText] = [:]
  /// An explicit due instant, which wins over the rule.
  public var due: Instant?
  /// Content field id to its text; an empty text means ready without a text.
  public var content: [String: SafeText] = [:]
  /// How the recipient wants to be told, such as an online form.
  public var channel: SafeText?
  /// How to tell them when the channel is down.
  public var fallback: SafeText?
  /// As last stored; overdue and filed late follow from the clock.
  public var state: NotificationState = .pending
  /// Every filing, oldest first.
  public var filings: [Filing] = []
  /// Set when it was decided to tell nobody.
  public var waiver: Waiver?
  /// `time` of its first event.
  public var opened: Instant

  /// The duty before its first event.
  public init(id: EntityID) {
    self.id = id
    opened = .distantPast
  }

  /// What the team calls it: its title, else its rule's id, else its own name.
  public var name: SafeText {
    if let title, !title.isEmpty { return title }
    return rule.map { SafeText($0) } ?? id.text
  }
}
