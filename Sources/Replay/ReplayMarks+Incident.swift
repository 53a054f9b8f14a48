import IncidentModel

extension ReplayMarks {
  /// The marks of a whole incident.
  public init(of snapshot: Snapshot) {
    var marks: [ReplayMark] = []
    for row in snapshot.state.timeline { marks += Self.marks(of: row, in: snapshot.state) }
    for (id, entity) in snapshot.state.notifications {
      let heading = snapshot.duties[id]?.heading ?? entity.value.name
      marks += entity.history.compactMap { Self.mark(of: $0, heading) }
    }
    marks += snapshot.duties.duties.flatMap(Self.passings)
    marks += snapshot.state.exercise.filter { $0.type == .exerciseInject }.map { Self.mark(.inject, "", $0) }
    self.init(marks)
  }

  private static func mark(_ kind: ReplayMark.Kind, _ title: SafeText, _ event: Event) -> ReplayMark {
    ReplayMark(kind, title, known: event.key.recorded, happened: event.time)
  }

  private static func marks(of row: TimelineRow, in state: IncidentState) -> [ReplayMark] {
    switch row.subject {
    case .automatic(let line):
      switch line.change {
      case .incidentDeclared: [mark(.declared, line.title, row.event)]
      case .phase(_, let phase): [mark(.phase, SafeText(phase.rawValue), row.event)]
      case .system(_, .restored), .system(_, .clean): [mark(.restored, line.title, row.event)]
      default: []
      }
    case .entry(let id):
      switch row.event.content {
      case .decision(let decision): [mark(.decision, decision.question, row.event)]
      default: later(decisions: id, in: state)
      }
    }
  }

  /// What an entry that began as something else was decided to be.
  private static func later(decisions id: EntityID, in state: IncidentState) -> [ReplayMark] {
    guard let entity = state.entries[id], entity.value.decision != nil else { return [] }
    return entity.history.compactMap { event in
      guard case .decision(let decision) = event.content else { return nil }
      return mark(.decision, decision.question, event)
    }
  }

  private static func mark(of event: Event, _ heading: SafeText) -> ReplayMark? {
    switch event.content {
    case .required(let change) where change.triggers?.isEmpty == false: mark(.awareness, heading, event)
    case .filed: mark(.filed, heading, event)
    default: nil
    }
  }

  /// The instants at which a clock, as it is known today, went past its due instant and past its legal limit.
  private static func passings(of duty: Duty) -> [ReplayMark] {
    guard let due = duty.reading.due else { return [] }
    let settled = [duty.firstFiling, duty.notification.waiver?.at].compactMap(\.self).min() ?? .distantFuture
    let limit = duty.reading.outerLimit.flatMap { $0 > due ? $0 : nil }
    // A due instant is past only after it.
    return [(due, limit == nil), (limit, true)].compactMap { instant, isLimit in
      guard let instant, settled > instant else { return nil }
      let passed = instant.adding(nanoseconds: 1)
      return ReplayMark(.deadline, duty.heading, known: passed, happened: passed, isLimit: isLimit)
    }
  }
}
