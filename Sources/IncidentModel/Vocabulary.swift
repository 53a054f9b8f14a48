/// How grave: of an incident as a person judges it, of an alert as the tool that reported it rates it.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case critical, high, medium, low, info, unknown

  /// The graver one comes first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// 0 for the gravest.
  public var rank: Int {
    switch self {
    case .critical: 0
    case .high: 1
    case .medium: 2
    case .low: 3
    case .info: 4
    case .unknown: 5
    }
  }
}

/// Where the response stands (NIST SP 800-61).
public enum Phase: String, Sendable, CaseIterable {
  case detection, analysis, containment, eradication, recovery
  case postIncident = "post-incident"
}

/// Whether the case is still worked on.
public enum IncidentStatus: String, Sendable, CaseIterable { case open, closed }

/// Traffic Light Protocol 2.0, least restricted first.
public enum TLP: String, Sendable, CaseIterable, Comparable {
  case clear = "CLEAR"
  case green = "GREEN"
  case amber = "AMBER"
  case amberStrict = "AMBER+STRICT"
  case red = "RED"

  /// How restricted: 0 for `CLEAR`.
  public var rank: Int {
    switch self {
    case .clear: 0
    case .green: 1
    case .amber: 2
    case .amberStrict: 3
    case .red: 4
    }
  }

  /// What may be shared more widely comes first.
  public static func < (left: TLP, right: TLP) -> Bool { left.rank < right.rank }
}

/// What a timeline entry tells.
public enum EntryKind: String, Sendable, CaseIterable {
  case observation, action, decision, finding, communication, milestone
}

/// Who acted.
public enum Actor: String, Sendable, CaseIterable {
  case attacker, defender
  case thirdParty = "third-party"
}

/// Where a task stands.
public enum TaskState: String, Sendable, CaseIterable {
  case todo
  case inProgress = "in_progress"
  case onHold = "on_hold"
  case done, canceled

  /// Nothing more is to be done.
  public var isOver: Bool { self == .done || self == .canceled }
}

/// What is stored of a notification; overdue, due soon and filed late are derived, never stored.
public enum NotificationState: String, Sendable, CaseIterable { case pending, filed, waived }

/// What the team did with an alert.
public enum AlertState: String, Sendable, CaseIterable {
  case new, acknowledged, escalated, dismissed, resolved
}

/// How a system stands.
public enum SystemState: String, Sendable, CaseIterable {
  case unknown, suspected, compromised, isolated, offline, restoring, restored, clean
}

/// The risk to the persons concerned.
public enum Risk: String, Sendable, CaseIterable { case none, risk, high }

/// For whom a status was posted.
public enum Audience: String, Sendable, CaseIterable { case team, executive, customers, `public` }

/// Which way things go.
public enum Outlook: String, Sendable, CaseIterable { case improving, stable, worsening }
