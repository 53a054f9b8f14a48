/// The case itself.
public struct Incident: Hashable, Sendable {
  public let id: EntityID
  public var name: SafeText?
  public var summary: SafeText?
  public var severity: Severity?
  /// IANA zone name; nil until one is set.
  public var timezone: String?
  public var organisation: SafeText?
  public var calendar: SafeText?
  public var tlp: TLP?
  public var exercise = false
  public var flags: [String: Bool] = [:]
  public var phase: Phase?
  public var status: IncidentStatus = .open
  /// `time` of the first declaration; nil until there is one.
  public var declared: Instant?
  /// `time` of the change that last set the status to closed.
  public var closed: Instant?

  /// The incident before its first event.
  public init(id: EntityID) { self.id = id }
}

/// An entry worth telling later, decisions among them.
public struct TimelineEntry: Hashable, Sendable {
  /// What was withdrawn, by whom and when.
  public struct Retraction: Hashable, Sendable {
    public var reason: SafeText?
    public var author: SafeText?
    public var at: Instant
  }

  /// What it said before a correction: the old text stays readable.
  public struct Former: Hashable, Sendable {
    public var title: SafeText
    public var detail: SafeText?
    public var time: Instant
    /// When the correction was entered.
    public var correctedAt: Instant
    public var correctedBy: SafeText?
  }

  public let id: EntityID
  /// When it happened.
  public var time: Instant
  /// When it was first entered.
  public var recorded: Instant
  public var author: SafeText?
  public var title: SafeText
  public var detail: SafeText?
  public var kind: EntryKind
  public var actor: Actor?
  public var attack: [SafeText] = []
  public var systems: [SafeText] = []
  public var tags: [SafeText] = []
  public var evidence: [SafeText] = []
  public var tlp: TLP?
  public var origin: SafeText?
  /// Set for a decision.
  public var decision: DecisionChange?
  public var retraction: Retraction?
  /// Earlier wordings, oldest first.
  public var former: [Former] = []

  /// The entry before its first event.
  public init(id: EntityID) {
    self.id = id
    time = .distantPast
    recorded = .distantPast
    title = SafeText("")
    kind = .observation
  }
}

/// Work with a state.
public struct TaskCard: Hashable, Sendable {
  /// What somebody said of it.
  public struct Comment: Hashable, Sendable {
    public var text: SafeText
    public var author: SafeText?
    public var time: Instant
  }

  public let id: EntityID
  public var title: SafeText
  public var detail: SafeText?
  public var workstream: SafeText?
  public var owner: SafeText?
  public var due: Instant?
  public var priority: SafeText?
  public var depends: [EntityID] = []
  public var state: TaskState = .todo
  /// When the state was last changed.
  public var stateSince: Instant
  public var reason: SafeText?
  public var result: SafeText?
  public var comments: [Comment] = []
  /// `time` of its first event.
  public var opened: Instant

  /// The task before its first event; its name stands in for a title.
  public init(id: EntityID) {
    self.id = id
    title = id.text
    stateSince = .distantPast
    opened = .distantPast
  }

  /// Due before `now` and neither done nor canceled.
  public func isOverdue(at now: Instant) -> Bool {
    guard let due, state != .done, state != .canceled else { return false }
    return due < now
  }
}

/// A duty to tell a recipient.
public struct NotificationDuty: Hashable, Sendable {
  /// Why nobody was told.
  public struct Waiver: Hashable, Sendable {
    public var reason: SafeText
    public var by: SafeText?
    public var at: Instant
  }

  public let id: EntityID
  public var rule: String?
  public var title: SafeText?
  public var recipient: SafeText?
  public var owner: SafeText?
  public var triggers: [String: Instant] = [:]
  public var calendar: SafeText?
  public var timezone: String?
  public var params: [String: SafeText] = [:]
  public var due: Instant?
  /// Content field id to its text; an empty text means ready without a text.
  public var content: [String: SafeText] = [:]
  public var channel: SafeText?
  public var fallback: SafeText?
  public var state: NotificationState = .pending
  /// Every filing, oldest first.
  public var filings: [Filing] = []
  public var waiver: Waiver?
  /// `time` of its first event.
  public var opened: Instant

  /// The duty before its first event.
  public init(id: EntityID) {
    self.id = id
    opened = .distantPast
  }
}

/// A server, service or data store.
public struct SystemCard: Hashable, Sendable {
  public let id: EntityID
  public var name: SafeText
  public var role: SafeText?
  public var state: SystemState = .unknown
  /// When the state was last changed.
  public var stateSince: Instant
  public var note: SafeText?

  /// The system before its first event; its name stands in for a title.
  public init(id: EntityID) {
    self.id = id
    name = id.text
    stateSince = .distantPast
  }
}

/// What the incident did, as last assessed.
public struct Impact: Hashable, Sendable {
  public let id: EntityID
  public var categories: [SafeText] = []
  public var dataSubjects: SafeText?
  public var records: SafeText?
  public var customers: SafeText?
  public var risk: Risk?
  public var misuse: SafeText?
  public var consequences: SafeText?
  public var measures: SafeText?
  /// `time` of the last assessment; nil until there is one.
  public var assessed: Instant?

  /// The impact before the first assessment.
  public init(id: EntityID) { self.id = id }
}

/// A status as posted.
public struct PostedStatus: Hashable, Sendable {
  public let id: EntityID
  public var post: StatusPost
  public var time: Instant
  public var author: SafeText?

  /// A status before its event.
  public init(id: EntityID) {
    self.id = id
    post = StatusPost(summary: "")
    time = .distantPast
  }
}

/// A shift handed over.
public struct RecordedHandover: Hashable, Sendable {
  public let id: EntityID
  public var handover = Handover()
  public var time: Instant
  public var author: SafeText?

  /// A handover before its event.
  public init(id: EntityID) {
    self.id = id
    time = .distantPast
  }
}

/// What the team did with one alert.
public struct AlertMark: Hashable, Sendable {
  /// The alert's key.
  public let id: EntityID
  public var state: AlertState = .new
  public var reason: SafeText?
  public var verdict: SafeText?
  public var entry: EntityID?
  public var task: EntityID?
  public var author: SafeText?
  public var at: Instant

  /// The mark before its first event.
  public init(id: EntityID) {
    self.id = id
    at = .distantPast
  }
}
