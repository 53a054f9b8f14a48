import Deadlines

/// Works out duties: what a clock says, and what follows by law from what the team entered.
struct DutyBuilder {
  let rulebook: Rulebook
  let ground: DutyGround
  /// What it has read before.
  let earlier: DutyBook

  /// A duty with what its clock says.
  func duty(
    _ notification: NotificationDuty,
    origin: Duty.Origin = .entered,
    isProvisional: Bool = false,
    stages: [String: Int64] = [:]
  ) -> Duty {
    let rule = notification.rule.flatMap { rulebook.rule($0) }
    let query = ClockQuery(notification, rule, on: ground, stages: stages)
    let known = earlier[notification.id]
    let reading = known?.query == query ? known?.reading : nil
    let due = reading ?? DueReading(rulebook.reading(of: query))
    return Duty(
      notification,
      origin: origin,
      rule: rule,
      query: query,
      reading: due,
      isProvisional: due.provisional || isProvisional
    )
  }

  /// The chain of the stages that were entered of one report about one breach, in the order in which they were opened.
  func chain(
    _ stages: [EnteredStage],
    of family: DutyFamilies.Family,
    isFirst: Bool,
    isTaken: (EntityID) -> Bool
  ) -> DutyChain {
    let facts = facts(of: stages)
    let entered = stages.map { stage in
      duty(stage.notification, stages: Self.instants(for: stage.rule, of: family, from: facts.instants))
    }
    var following: [Duty] = []
    let open = stages.filter { $0.entity.value.state != .waived }
    let first = open.compactMap { family.places[$0.rule] }.min() ?? family.stages.count
    for place in family.stages.indices where place > first {
      let rule = family.stages[place]
      guard !stages.contains(where: { $0.rule == rule.id }) else { continue }
      if case .doesNotApply = rulebook.standing(of: rule, flags: ground.flags) { continue }
      // The nearest stage before it knows best who sees to it.
      let sources = open.filter { (family.places[$0.rule] ?? place) < place }
      guard let source = sources.max(by: { family.places[$0.rule] ?? 0 < family.places[$1.rule] ?? 0 })
      else { continue }
      var next = follower(rule, after: source, named: isFirst, isTaken)
      next.triggers = facts.triggers
      let before = family.before[place].map { family.stages[$0].id }
      let isSettled = stages.contains { $0.rule == before && $0.entity.value.state != .pending }
      let duty = duty(
        next,
        origin: .following(source.entity.value.id),
        isProvisional: !isSettled,
        stages: Self.instants(for: rule.id, of: family, from: facts.instants)
      )
      if duty.reading.status != .notInForce { following.append(duty) }
    }
    return DutyChain(stages: stages, isFirst: isFirst, entered: entered, following: following)
  }

  /// What started the stages of one breach, and when each was filed.
  private func facts(of stages: [EnteredStage]) -> (triggers: [String: Instant], instants: [String: Int64]) {
    var triggers: [String: Instant] = [:]
    var filings: [String: [Int64]] = [:]
    for stage in stages {
      triggers.merge(stage.triggers) { earlier, _ in earlier }
      filings["filed:\(stage.rule)", default: []] += stage.entity.value.filings.map(\.at.seconds)
    }
    var instants = triggers.mapValues(\.seconds)
    for (event, filings) in filings {
      if let at = rulebook.instantThatCounts(for: event, of: filings) { instants[event] = at }
    }
    return (triggers, instants)
  }

  private static func instants(
    for rule: String,
    of family: DutyFamilies.Family,
    from instants: [String: Int64]
  ) -> [String: Int64] {
    guard let place = family.places[rule] else { return [:] }
    return instants.filter { family.awaited[place].contains($0.key) }
  }

  /// A stage that nobody has entered, as far as the stage before it tells.
  private func follower(
    _ rule: Rule,
    after source: EnteredStage,
    named isFirst: Bool,
    _ isTaken: (EntityID) -> Bool
  ) -> NotificationDuty {
    let stage = source.entity.value
    var id = EntityID(isFirst ? rule.id : "\(stage.id.raw)/\(rule.id)")
    while isTaken(id) { id = EntityID("\(id == EntityID(rule.id) ? stage.id.raw : id.raw)/\(rule.id)") }
    var next = NotificationDuty(id: id)
    next.rule = rule.id
    next.calendar = stage.calendar
    next.timezone = stage.timezone
    next.params = stage.params
    next.owner = stage.owner
    next.opened = stage.opened
    if rulebook.rule(source.rule)?.recipient == rule.recipient {
      next.recipient = stage.recipient
      next.channel = stage.channel
      next.fallback = stage.fallback
    }
    return next
  }
}
