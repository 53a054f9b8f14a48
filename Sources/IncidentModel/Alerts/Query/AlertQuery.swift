/// What is asked of alerts: those are meant for which every term holds.
public struct AlertQuery: Hashable, Sendable {
  /// A text of an alert.
  public enum Field: Hashable, Sendable, CaseIterable {
    case title, product, host, user, rule, attack, format
  }

  /// Which ends of a connection are meant.
  public enum Ends: Hashable, Sendable { case source, destination, either }

  /// One thing that is asked. Texts are asked for in lower case, and found in upper and lower case alike.
  public enum Condition: Hashable, Sendable {
    /// Any text or end of a connection holds the word; or it is one of these severities or states, for which a person
    /// may have meant it.
    case word(String, severities: Set<Severity> = [], states: Set<AlertState> = [])
    /// A text holds the word.
    case holds(Field, String)
    /// A text is this one.
    case equals(Field, String)
    /// One of these severities.
    case severity(Set<Severity>)
    /// One of these states, as the team sees it.
    case state(Set<AlertState>)
    /// An end of the connection lies in the range.
    case address(AddressRange, Ends)
    /// An end of the connection holds the word: a name, a port, part of an address.
    case end(String, Ends)
    /// The ATT&CK technique, or one of its sub-techniques: `t1110` finds `T1110.001`.
    case technique(String)
    /// It happened at that instant or later.
    case since(Instant)
    /// It happened before that instant.
    case until(Instant)
    /// It is one of that cluster.
    case cluster(AlertCluster.ID)
  }

  /// A condition, or its contrary.
  public struct Term: Hashable, Sendable {
    /// What is asked.
    public var condition: Condition
    /// Alerts are meant for which it does not hold.
    public var isNegated: Bool

    /// A term of its parts.
    public init(_ condition: Condition, isNegated: Bool = false) {
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  /// What is asked.
  public var terms: [Term]

  /// A question of its terms; without any, every alert is meant.
  public init(_ terms: [Term] = []) { self.terms = terms }
}
