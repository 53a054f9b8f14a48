/// What an event says, decoded and sanitized: the `data` of each type. A nil field was not said and changes nothing.
public enum EventContent: Hashable, Sendable {
  indirect case declared(IncidentChange)
  indirect case updated(IncidentChange)
  indirect case entryAdded(EntryChange)
  indirect case entryCorrected(EntryChange)
  case entryRetracted(reason: SafeText?)
  indirect case taskOpened(TaskChange)
  indirect case taskUpdated(TaskChange)
  case taskCommented(text: SafeText)
  indirect case required(NotificationChange)
  indirect case filed(Filing)
  case waived(reason: SafeText, by: SafeText?)
  indirect case alertJudged(AlertJudgment)
  indirect case system(SystemChange)
  indirect case impact(ImpactChange)
  indirect case decision(DecisionChange)
  indirect case status(StatusPost)
  indirect case handover(Handover)
  indirect case exercise(ExerciseStep)
}

/// `warroom.incident.declared` and `.updated`.
public struct IncidentChange: Hashable, Sendable {
  public var name: SafeText?
  public var summary: SafeText?
  public var severity: Severity?
  /// IANA zone name, known to the system; refused otherwise.
  public var timezone: String?
  public var organisation: SafeText?
  /// Holiday calendar id, as in the deadlines data.
  public var calendar: SafeText?
  public var tlp: TLP?
  public var exercise: Bool?
  /// Facts that decide which rules apply; true is yes, false is no, absent is open.
  public var flags: [String: Bool]?
  public var phase: Phase?
  public var status: IncidentStatus?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.timeline.added` and `.corrected`.
public struct EntryChange: Hashable, Sendable {
  public var title: SafeText?
  public var detail: SafeText?
  public var kind: EntryKind?
  public var actor: Actor?
  /// ATT&CK technique ids.
  public var attack: [SafeText]?
  public var systems: [SafeText]?
  public var tags: [SafeText]?
  /// Paths below `evidence/`.
  public var evidence: [SafeText]?
  public var tlp: TLP?
  /// Where the fact comes from.
  public var origin: SafeText?
  /// In a correction: when it really happened.
  public var time: Instant?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.task.opened` and `.updated`.
public struct TaskChange: Hashable, Sendable {
  public var title: SafeText?
  public var detail: SafeText?
  public var workstream: SafeText?
  public var owner: SafeText?
  public var due: Instant?
  public var priority: SafeText?
  /// Names of the tasks that must be done first.
  public var depends: [EntityID]?
  public var state: TaskState?
  /// Why it is on hold or canceled.
  public var reason: SafeText?
  /// What came of it.
  public var result: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.notification.required`.
public struct NotificationChange: Hashable, Sendable {
  /// Rule id, as in the deadlines data.
  public var rule: String?
  public var title: SafeText?
  public var recipient: SafeText?
  public var owner: SafeText?
  /// Event name to the instant at which it happened.
  public var triggers: [String: Instant]?
  public var calendar: SafeText?
  /// IANA zone name.
  public var timezone: String?
  /// Parameters of a contract rule (`amount`, `cutoff`).
  public var params: [String: SafeText]?
  /// An explicit due instant, instead of a rule.
  public var due: Instant?
  /// Content field id to its text; an empty text means ready without a text.
  public var content: [String: SafeText]?
  public var channel: SafeText?
  public var fallback: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.notification.filed`.
public struct Filing: Hashable, Sendable {
  /// When the recipient was told: `at`, else the event's `time`.
  public var at: Instant
  public var stage: SafeText?
  public var reference: SafeText?
  public var channel: SafeText?
  public var by: SafeText?
  /// Why it was late, where it was.
  public var lateReason: SafeText?

  /// A filing at an instant.
  public init(at: Instant) { self.at = at }
}

/// `warroom.alert.acknowledged`, `.escalated`, `.dismissed`, `.resolved`.
public struct AlertJudgment: Hashable, Sendable {
  /// The state it gives.
  public var state: AlertState
  /// The alerts meant: `keys`, else the subject.
  public var keys: [EntityID]
  public var reason: SafeText?
  /// On dismissal: `false_positive`, `benign`, `duplicate`, …
  public var verdict: SafeText?
  /// The timeline entry it became.
  public var entry: EntityID?
  /// The task it became.
  public var task: EntityID?
  /// How the alerts were chosen.
  public var filter: SafeText?

  /// A judgment that names its alerts.
  public init(state: AlertState, keys: [EntityID]) {
    self.state = state
    self.keys = keys
  }
}

/// `warroom.system.updated`.
public struct SystemChange: Hashable, Sendable {
  public var name: SafeText?
  public var role: SafeText?
  public var state: SystemState?
  public var note: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.impact.assessed`. Numbers stay as written: "about 200" is an answer too.
public struct ImpactChange: Hashable, Sendable {
  /// Categories of data.
  public var categories: [SafeText]?
  public var dataSubjects: SafeText?
  public var records: SafeText?
  public var customers: SafeText?
  public var risk: Risk?
  public var misuse: SafeText?
  public var consequences: SafeText?
  public var measures: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.decision.made`.
public struct DecisionChange: Hashable, Sendable {
  public var question: SafeText
  public var options: [SafeText] = []
  public var chosen: SafeText?
  public var rationale: SafeText?
  public var origin: SafeText?
  public var tlp: TLP?

  /// A decision on a question.
  public init(question: SafeText) { self.question = question }
}

/// `warroom.status.posted`.
public struct StatusPost: Hashable, Sendable {
  public var summary: SafeText
  public var overview: SafeText?
  public var nextSteps: SafeText?
  /// When the next status is promised.
  public var nextUpdate: Instant?
  public var audience: Audience?
  public var outlook: Outlook?

  /// A status with its one sentence.
  public init(summary: SafeText) { self.summary = summary }
}

/// `warroom.handover.recorded`.
public struct Handover: Hashable, Sendable {
  public var from: SafeText?
  public var to: SafeText?
  public var summary: SafeText?

  /// A handover that says nothing yet.
  public init() {}
}

/// `warroom.exercise.prompt` and `.inject`: for training, shown nowhere else.
public struct ExerciseStep: Hashable, Sendable {
  public var question: SafeText?
  public var options: [SafeText] = []
  public var hint: SafeText?
  public var title: SafeText?
  public var detail: SafeText?

  /// A step that says nothing yet.
  public init() {}
}
