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
  /// What the team calls the case; never nil in a declaration.
  public var name: SafeText?
  /// What happened, in a few sentences.
  public var summary: SafeText?
  /// How grave the team holds it to be.
  public var severity: Severity?
  /// IANA zone name, known to the system; refused otherwise.
  public var timezone: String?
  /// Who was hit.
  public var organisation: SafeText?
  /// Holiday calendar id, as in the deadlines data.
  public var calendar: SafeText?
  /// With whom the case may be shared.
  public var tlp: TLP?
  /// Whether this is training and nothing really happened.
  public var exercise: Bool?
  /// Facts that decide which rules apply; true is yes, false is no, absent is open.
  public var flags: [String: Bool]?
  /// Where the response stands now.
  public var phase: Phase?
  /// Whether the case is still worked on.
  public var status: IncidentStatus?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.timeline.added` and `.corrected`.
public struct EntryChange: Hashable, Sendable {
  /// What happened, in one line; never nil in a new entry.
  public var title: SafeText?
  /// The rest of the story, may hold several lines.
  public var detail: SafeText?
  /// What sort of fact it is.
  public var kind: EntryKind?
  /// Whose doing it was.
  public var actor: Actor?
  /// ATT&CK technique ids.
  public var attack: [SafeText]?
  /// Names of the systems concerned.
  public var systems: [SafeText]?
  /// The team's own words to filter by.
  public var tags: [SafeText]?
  /// Paths below `evidence/`.
  public var evidence: [SafeText]?
  /// With whom this entry may be shared, where stricter than the case.
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
  /// What is to be done, in one line.
  public var title: SafeText?
  /// How, and what to look out for.
  public var detail: SafeText?
  /// The line of work it belongs to: containment, recovery, legal, …
  public var workstream: SafeText?
  /// Who does it.
  public var owner: SafeText?
  /// When it must be done.
  public var due: Instant?
  /// The team's own scale, such as `high` or `P1`; a number is kept as its text.
  public var priority: SafeText?
  /// Names of the tasks that must be done first.
  public var depends: [EntityID]?
  /// Where it stands now.
  public var state: TaskState?
  /// Why it is on hold or canceled.
  public var reason: SafeText?
  /// What came of it.
  public var result: SafeText?
  /// Which of the measures that the team counts it is, such as `5 of 12`.
  public var measure: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.notification.required`.
public struct NotificationChange: Hashable, Sendable {
  /// Rule id, as in the deadlines data.
  public var rule: String?
  /// What the team calls it; nil for the name of the rule.
  public var title: SafeText?
  /// Who must be told: an authority, customers, an insurer, …
  public var recipient: SafeText?
  /// Who sees to it.
  public var owner: SafeText?
  /// Event name to the instant at which it happened.
  public var triggers: [String: Instant]?
  /// Holiday calendar id; where the act must be done, not where it is typed.
  public var calendar: SafeText?
  /// IANA zone name.
  public var timezone: String?
  /// Parameters of a contract rule (`amount`, `cutoff`).
  public var params: [String: SafeText]?
  /// An explicit due instant, instead of a rule.
  public var due: Instant?
  /// Content field id to its text; an empty text means ready without a text.
  public var content: [String: SafeText]?
  /// How the recipient wants to be told, such as an online form.
  public var channel: SafeText?
  /// How to tell them when the channel is down.
  public var fallback: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.notification.filed`.
public struct Filing: Hashable, Sendable {
  /// When the recipient was told: `at`, else the event's `time`.
  public var at: Instant
  /// Which of several reports it was, such as the initial one; nil where there is just one.
  public var stage: SafeText?
  /// The number the recipient gave, for the file.
  public var reference: SafeText?
  /// How they were told in fact.
  public var channel: SafeText?
  /// Who told them, where that is not who entered it.
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
  /// Why, in the team's words.
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
  /// What people call it.
  public var name: SafeText?
  /// What it is to the case: `main`, `secondary`, `customer`, …
  public var role: SafeText?
  /// How it stands now, as far as the team knows.
  public var state: SystemState?
  /// What else to know of it, and why it changed.
  public var note: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.impact.assessed`. Numbers stay as written: "about 200" is an answer too.
public struct ImpactChange: Hashable, Sendable {
  /// Categories of data.
  public var categories: [SafeText]?
  /// How many persons' data, as Art. 33 GDPR asks.
  public var dataSubjects: SafeText?
  /// How many data records.
  public var records: SafeText?
  /// How many customers, or which.
  public var customers: SafeText?
  /// To the persons concerned: decides who must be told.
  public var risk: Risk?
  /// Whether the data is known to have been used.
  public var misuse: SafeText?
  /// What is likely to follow for those concerned.
  public var consequences: SafeText?
  /// What was done about it or is proposed.
  public var measures: SafeText?

  /// A change that says nothing yet.
  public init() {}
}

/// `warroom.decision.made`.
public struct DecisionChange: Hashable, Sendable {
  /// What had to be decided.
  public var question: SafeText
  /// What there was to choose from.
  public var options: [SafeText] = []
  /// What was decided; nil while it is open.
  public var chosen: SafeText?
  /// Why, for those who ask later.
  public var rationale: SafeText?
  /// Where the record of it comes from.
  public var origin: SafeText?
  /// With whom it may be shared, where stricter than the case.
  public var tlp: TLP?

  /// A decision on a question.
  public init(question: SafeText) { self.question = question }
}

/// `warroom.status.posted`.
public struct StatusPost: Hashable, Sendable {
  /// How things stand, in one sentence.
  public var summary: SafeText
  /// The longer account behind it.
  public var overview: SafeText?
  /// What the team does next.
  public var nextSteps: SafeText?
  /// When the next status is promised.
  public var nextUpdate: Instant?
  /// For whom it is worded; nil for nobody in particular.
  public var audience: Audience?
  /// Which way things go, by the team's judgment.
  public var outlook: Outlook?

  /// A status with its one sentence.
  public init(summary: SafeText) { self.summary = summary }
}

/// `warroom.handover.recorded`.
public struct Handover: Hashable, Sendable {
  /// Who goes off shift.
  public var from: SafeText?
  /// Who takes over.
  public var to: SafeText?
  /// What the next shift must know.
  public var summary: SafeText?

  /// A handover that says nothing yet.
  public init() {}
}

/// `warroom.exercise.prompt` and `.inject`: for training, shown nowhere else.
public struct ExerciseStep: Hashable, Sendable {
  /// What a prompt asks the trainees.
  public var question: SafeText?
  /// Answers to choose from; empty for a free one.
  public var options: [SafeText] = []
  /// Help for trainees who are stuck.
  public var hint: SafeText?
  /// What an inject brings, in one line.
  public var title: SafeText?
  /// What an inject tells in full.
  public var detail: SafeText?

  /// A step that says nothing yet.
  public init() {}
}
