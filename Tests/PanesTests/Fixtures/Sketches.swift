import IncidentModel

// Short ways to say what events say.

extension EventContent {
  static func entry(
    _ title: SafeText,
    _ kind: EntryKind,
    actor: Actor? = nil,
    detail: SafeText? = nil,
    systems: [SafeText]? = nil,
    attack: [SafeText]? = nil
  ) -> EventContent {
    var change = EntryChange()
    change.title = title
    change.kind = kind
    change.actor = actor
    change.detail = detail
    change.systems = systems
    change.attack = attack
    return .entryAdded(change)
  }

  static func correction(title: SafeText? = nil, time: Instant? = nil) -> EventContent {
    var change = EntryChange()
    change.title = title
    change.time = time
    return .entryCorrected(change)
  }

  static func task(
    _ title: SafeText? = nil,
    _ state: TaskState? = nil,
    owner: SafeText? = nil,
    due: Instant? = nil,
    workstream: SafeText? = nil,
    priority: SafeText? = nil,
    depends: [String]? = nil,
    reason: SafeText? = nil,
    result: SafeText? = nil
  ) -> EventContent {
    var change = TaskChange()
    change.title = title
    change.state = state
    change.owner = owner
    change.due = due
    change.workstream = workstream
    change.priority = priority
    change.depends = depends?.map(EntityID.init)
    change.reason = reason
    change.result = result
    return title == nil ? .taskUpdated(change) : .taskOpened(change)
  }

  static func duty(
    _ title: SafeText? = nil,
    rule: String? = nil,
    recipient: SafeText? = nil,
    owner: SafeText? = nil,
    due: Instant? = nil,
    triggers: [String: Instant]? = nil,
    content: [String: SafeText]? = nil,
    channel: SafeText? = nil,
    fallback: SafeText? = nil
  ) -> EventContent {
    var change = NotificationChange()
    change.title = title
    change.rule = rule
    change.recipient = recipient
    change.owner = owner
    change.due = due
    change.triggers = triggers
    change.content = content
    change.channel = channel
    change.fallback = fallback
    return .required(change)
  }

  static func filing(at: Instant, reference: SafeText? = nil, stage: SafeText? = nil) -> EventContent {
    var filing = Filing(at: at)
    filing.reference = reference
    filing.stage = stage
    return .filed(filing)
  }

  static func system(_ name: SafeText, _ state: SystemState, note: SafeText? = nil) -> EventContent {
    var change = SystemChange()
    change.name = name
    change.state = state
    change.note = note
    return .system(change)
  }

  static func decision(_ question: SafeText, _ chosen: SafeText, because: SafeText) -> EventContent {
    var decision = DecisionChange(question: question)
    decision.chosen = chosen
    decision.rationale = because
    return .decision(decision)
  }

  static func status(_ summary: SafeText, to audience: Audience) -> EventContent {
    var post = StatusPost(summary: summary)
    post.audience = audience
    return .status(post)
  }

  static func incident(_ name: SafeText, severity: Severity? = nil, phase: Phase? = nil) -> EventContent {
    var change = IncidentChange()
    change.name = name
    change.severity = severity
    change.phase = phase
    change.timezone = "Europe/Berlin"
    return phase == nil ? .declared(change) : .updated(change)
  }
}
