/// A clock in words, line by line: what the detail view and the calculator print.
///
/// Names and notes of rules, calendars and events stand in it as the packs give them: untrusted text, to be
/// drawn through a gate.
public struct Explanation: Hashable, Sendable {
  /// What a line is about; a view may color or group by it.
  public enum Kind: Hashable, Sendable {
    /// The rule.
    case rule
    /// What started the clock.
    case trigger
    /// A step of the arithmetic.
    case step
    /// The instant to work to.
    case due
    /// The legal outer limit.
    case limit
    /// A minority's reading, for information only.
    case contested
    /// Where the clock stands now.
    case standing
    /// Why there is no instant.
    case obstacle
    /// What to keep in mind: a guess, a proposal, a doubt.
    case caution
    /// What the law asks beside the number.
    case duty
    /// Something that the notification must say.
    case content
    /// What the author of the rule adds.
    case note
    /// Where it stands in the law.
    case citation
    /// That none of it is legal advice; always the last line.
    case disclaimer
  }

  /// One line: a label of at most `labelWidth` characters, and a text that wraps well.
  public struct Line: Hashable, Sendable {
    /// What it is about.
    public let kind: Kind
    /// What stands before it; empty where the line goes on with the label above.
    public let label: String
    /// What it says.
    public let text: String
  }

  /// The widest label.
  public static let labelWidth = 15

  /// Its lines, in order.
  public private(set) var lines: [Line] = []

  mutating func say(_ kind: Kind, _ label: String, _ text: String) {
    lines.append(Line(kind: kind, label: label, text: text))
  }

  /// Says several things under one label; nothing where there are none.
  mutating func list(_ kind: Kind, _ label: String, _ texts: [String]) {
    for (index, text) in texts.enumerated() where !text.isEmpty { say(kind, index == 0 ? label : "", text) }
  }
}
