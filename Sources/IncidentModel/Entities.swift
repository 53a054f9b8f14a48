/// The case itself.
public struct Incident: Hashable, Sendable {
  /// Always `incident`: a directory holds one.
  public let id: EntityID
  /// What the team calls the case; nil until it is declared.
  public var name: SafeText?
  /// What happened, as last told.
  public var summary: SafeText?
  /// How grave the team holds it to be; nil until it says.
  public var severity: Severity?
  /// IANA zone name; nil until one is set.
  public var timezone: String?
  /// Who was hit.
  public var organisation: SafeText?
  /// Holiday calendar id for the deadlines that name none.
  public var calendar: SafeText?
  /// With whom the case may be shared; nil until somebody decides.
  public var tlp: TLP?
  /// Whether this is training and nothing really happened.
  public var exercise = false
  /// Facts that decide which rules apply; absent is open, never no.
  public var flags: [String: Bool] = [:]
  /// Where the response stands; nil until somebody says.
  public var phase: Phase?
  /// Open until an update closes it.
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
    /// Why it no longer holds.
    public var reason: SafeText?
    /// Who withdrew it.
    public var author: SafeText?
    /// When the retraction was entered.
    public var at: Instant
  }

  /// What it said before a correction: the old text stays readable.
  public struct Former: Hashable, Sendable {
    /// The line as it read.
    public var title: SafeText
    /// The rest as it read.
    public var detail: SafeText?
    /// When it was believed to have happened.
    public var time: Instant
    /// When the correction was entered.
    public var correctedAt: Instant
    /// Who corrected it.
    public var correctedBy: SafeText?
  }

  /// The event's subject, else the id of the event that added it.
  public let id: EntityID
  /// When it happened.
  public var time: Instant
  /// When it was first entered.
  public var recorded: Instant
  /// Who told it; nil when the event names nobody.
  public var author: SafeText?
  /// What happened, in one line; a decision's question; empty until an event tells.
  public var title: SafeText
  /// The rest of the story; a decision's rationale.
  public var detail: SafeText?
  /// What sort of fact it is; an observation unless said otherwise.
  public var kind: EntryKind
  /// Whose doing it was; nil when open.
  public var actor: Actor?
  /// ATT&CK technique ids.
  public var attack: [SafeText] = []
  /// Names of the systems concerned.
  public var systems: [SafeText] = []
  /// The team's own words to filter by.
  public var tags: [SafeText] = []
  /// Paths below `evidence/`.
  public var evidence: [SafeText] = []
  /// With whom it may be shared; nil for the label of the case.
  public var tlp: TLP?
  /// Where the fact comes from.
  public var origin: SafeText?
  /// Set for a decision.
  public var decision: DecisionChange?
  /// Set when it no longer holds: shown struck through.
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
    /// What was said, may hold several lines.
    public var text: SafeText
    /// Who said it; nil when the event names nobody.
    public var author: SafeText?
    /// When it was said.
    public var time: Instant
  }

  /// What other tasks name in `depends`.
  public let id: EntityID
  /// What is to be done, in one line.
  public var title: SafeText
  /// How, and what to look out for.
  public var detail: SafeText?
  /// The line of work it belongs to: containment, recovery, legal, …
  public var workstream: SafeText?
  /// Who does it; nil while nobody has taken it.
  public var owner: SafeText?
  /// When it must be done; nil for no set time.
  public var due: Instant?
  /// The team's own scale, such as `high` or `P1`.
  public var priority: SafeText?
  /// The tasks that must be done first.
  public var depends: [EntityID] = []
  /// To do until an event says otherwise.
  public var state: TaskState = .todo
  /// When the state was last changed.
  public var stateSince: Instant
  /// Why it is on hold or was canceled, as last given.
  public var reason: SafeText?
  /// What came of it.
  public var result: SafeText?
  /// Which of the measures that the team counts it is, such as `5 of 12`; nil for work that is none of them.
  public var measure: SafeText?
  /// In fold order: the one entered first comes first.
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
    guard let due, !state.isOver else { return false }
    return due < now
  }
}

/// A server, service or data store.
public struct SystemCard: Hashable, Sendable {
  /// What events give as their subject; entries name systems freely.
  public let id: EntityID
  /// What people call it; its id until somebody says.
  public var name: SafeText
  /// What it is to the case: `main`, `secondary`, `customer`, …
  public var role: SafeText?
  /// How it stands, as far as the team knows.
  public var state: SystemState = .unknown
  /// When the state was last changed.
  public var stateSince: Instant
  /// What else to know of it, as last said.
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
  /// Always `impact`: an incident has one.
  public let id: EntityID
  /// Categories of data, such as names or e-mail addresses.
  public var categories: [SafeText] = []
  /// How many persons' data, as written: "about 200" is an answer too.
  public var dataSubjects: SafeText?
  /// How many data records, as written.
  public var records: SafeText?
  /// How many customers, or which.
  public var customers: SafeText?
  /// To the persons concerned: decides who must be told; nil until judged.
  public var risk: Risk?
  /// Whether the data is known to have been used.
  public var misuse: SafeText?
  /// What is likely to follow for those concerned.
  public var consequences: SafeText?
  /// What was done about it or is proposed.
  public var measures: SafeText?
  /// `time` of the last assessment; nil until there is one.
  public var assessed: Instant?

  /// The impact before the first assessment.
  public init(id: EntityID) { self.id = id }
}

/// A status as posted.
public struct PostedStatus: Hashable, Sendable {
  /// The event's subject, else its id.
  public let id: EntityID
  /// What was said, and for whom.
  public var post: StatusPost
  /// When it was posted: its age says how far to trust it.
  public var time: Instant
  /// Who posted it; nil when the event names nobody.
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
  /// The event's subject, else its id.
  public let id: EntityID
  /// Who handed over to whom, and what the next shift must know.
  public var handover = Handover()
  /// When the shift changed.
  public var time: Instant
  /// Who entered it; nil when the event names nobody.
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
  /// What the alert is to the team now.
  public var state: AlertState = .new
  /// Why; nil when the last judgment gave no reason.
  public var reason: SafeText?
  /// What a dismissed alert turned out to be, such as `false_positive`.
  public var verdict: SafeText?
  /// The timeline entry it became.
  public var entry: EntityID?
  /// The task it became.
  public var task: EntityID?
  /// Who judged it last; nil when the event names nobody.
  public var author: SafeText?
  /// When it was judged last.
  public var at: Instant

  /// The mark before its first event.
  public init(id: EntityID) {
    self.id = id
    at = .distantPast
  }
}
