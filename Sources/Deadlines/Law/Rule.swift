/// A notification duty as a rule pack states it: who must be told, by when, and what makes the clock run.
///
/// All texts come from a pack that others may have written: untrusted, kept as they are, to be drawn through
/// a gate.
public struct Rule: Hashable, Sendable {
  /// Whether it is law.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case inForce = "in_force"
    case proposed, repealed
  }

  /// Who is told.
  public enum Recipient: String, Hashable, Sendable, CaseIterable {
    case supervisoryAuthority = "supervisory_authority"
    case csirt, authority
    case dataSubjects = "data_subjects"
    case controller, customers, police, insurer
    case contractPartner = "contract_partner"
    case market
    /// The organization's own register.
    case `internal`
  }

  /// How much a content item is asked for.
  public enum Need: String, Hashable, Sendable, CaseIterable {
    case required
    case wherePossible = "where_possible"
    case whereApplicable = "where_applicable"
    case whereAvailable = "where_available"
    case asAvailable = "as_available"
    case ifLate = "if_late"

    /// In words: "where possible".
    public var words: String { rawValue.replacing("_", with: " ") }
  }

  /// One thing that the notification must say.
  public struct ContentItem: Hashable, Sendable {
    /// Field id, as the events name it.
    public let id: String
    /// What is asked for.
    public let text: String
    /// How much.
    public let need: Need
  }

  /// The flags of the incident on which the duty depends.
  public struct Applies: Hashable, Sendable {
    /// Each of them must be answered yes.
    public let all: [String]
    /// At least one must be answered yes, where there are any.
    public let any: [String]
    /// None may be answered yes.
    public let none: [String]
  }

  /// The pack that a rule comes from.
  public struct Source: Hashable, Sendable {
    /// Pack id.
    public let pack: String
    /// When its author last checked it against the law.
    public let verifiedOn: CivilDay
    /// What its author says about relying on it.
    public let disclaimer: String
  }

  /// Rule id, such as `eu-gdpr-33-1`.
  public let id: String
  /// What it is called.
  public let name: String
  /// The law or contract behind it.
  public let regime: String
  /// Where it holds: `EU`, `DE`, `US-NY`, `any`.
  public let jurisdiction: String
  /// Whether it is law; a proposal never runs.
  public let status: Status
  /// First local day of a trigger for which it holds; nil for always.
  public let validFrom: CivilDay?
  /// First local day of a trigger for which it no longer holds; nil for no end.
  public let validTo: CivilDay?
  /// Who must be told, in words.
  public let authority: String
  /// Who must be told.
  public let recipient: Recipient
  /// How fast apart from the number: "without undue delay".
  public let speed: String
  /// What the clock is made of.
  public let clock: Clock
  /// Calendar id where the notification names none.
  public let defaultCalendar: String?
  /// IANA zone where the notification names none.
  public let defaultTimezone: String?
  /// The flags on which it depends.
  public let applies: Applies
  /// What meets the duty.
  public let satisfiedBy: String
  /// When it need not be done.
  public let exceptions: [String]
  /// Whether it may be filed in phases.
  public let phased: Bool
  /// What is owed in addition when it is late; empty for nothing.
  public let lateDuty: String
  /// What the notification must say.
  public let content: [ContentItem]
  /// Where it stands in the law.
  public let legal: String
  /// Where to read it.
  public let urls: [String]
  /// What the author of the pack adds.
  public let notes: [String]
  /// The pack that it comes from.
  public let source: Source
}
