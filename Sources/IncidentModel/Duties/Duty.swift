import Deadlines

/// A duty to tell somebody, with the rule behind it and what its clock says.
///
/// Immutable and shared between books: thousands of them are handed on as they are while one changes.
public final class Duty: Sendable {
  /// How it came to be listed.
  public enum Origin: Hashable, Sendable {
    /// The team entered it.
    case entered
    /// A stage that follows one that the team entered, in the same chain of the law; nobody has entered this one yet.
    case following(EntityID)
  }

  /// The notification's name; the id of the rule for a stage that nobody has entered, which events may then name.
  public let id: EntityID
  /// How it came to be listed.
  public let origin: Origin
  /// What the team said of it; for a stage that nobody has entered, what the stage before it gives.
  public let notification: NotificationDuty
  /// The rule behind it; nil where it has none, or one that is in no pack.
  public let rule: Rule?
  /// What its clock was asked.
  public let query: ClockQuery
  /// What its clock says.
  public let reading: DueReading
  /// It may still change: its clock rests on an assumption, or the stage before it has not been filed.
  public let isProvisional: Bool

  init(
    _ notification: NotificationDuty,
    origin: Origin,
    rule: Rule?,
    query: ClockQuery,
    reading: DueReading,
    isProvisional: Bool
  ) {
    id = notification.id
    self.origin = origin
    self.notification = notification
    self.rule = rule
    self.query = query
    self.reading = reading
    self.isProvisional = isProvisional
  }

  /// What must stand beside every deadline.
  public static var disclaimer: String { Rulebook.disclaimer }

  /// What to call it: its title, else its rule's name with the amount that a contract names, else its own name.
  public var heading: SafeText {
    guard let rule, notification.title?.isEmpty ?? true else { return notification.name }
    guard let amount = notification.params["amount"] else { return SafeText(rule.name) }
    return SafeText(
      rule.name.split(separator: " ").map { $0 == "N" ? amount.string : String($0) }.joined(separator: " ")
    )
  }

  /// Who is told: as the team named them, else as the rule does.
  public var recipient: SafeText {
    if let named = notification.recipient, !named.isEmpty { return named }
    return SafeText(rule?.authority ?? "")
  }

  /// When the recipient was first told.
  public var firstFiling: Instant? { notification.filings.map(\.at).min() }

  /// What the rule wants said: in any case, or as far as possible, as the nature of a breach and its numbers.
  public var requiredContent: [Rule.ContentItem] {
    rule?.content.filter { $0.need == .required || $0.need == .wherePossible } ?? []
  }

  /// What the rule wants said and nobody has got ready.
  public var missingContent: [Rule.ContentItem] {
    requiredContent.filter { notification.content[$0.id] == nil }
  }
}
