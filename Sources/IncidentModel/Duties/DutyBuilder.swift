import Deadlines

/// Works out the duties of a state.
struct DutyBuilder {
  private let rulebook: Rulebook
  private let incident: Incident
  private let earlier: DutyBook
  /// What the team entered, by rule, in the order in which it was opened.
  private let byRule: [String: [NotificationDuty]]
  private let names: Set<EntityID>
  /// What the team entered, by name.
  private(set) var entered: [Duty] = []
  /// Stages that follow and nobody has entered, in the order of the rules.
  private(set) var following: [Duty] = []

  init(_ state: IncidentState, _ rulebook: Rulebook, _ earlier: DutyBook) {
    self.rulebook = rulebook
    self.earlier = earlier
    incident = state.incident.value
    let all = state.notifications.values.map(\.value).sorted { $0.id < $1.id }
    names = Set(all.map(\.id))
    let ruled = all.filter { $0.rule != nil }.sorted { ($0.opened, $0.id) < ($1.opened, $1.id) }
    byRule = Dictionary(grouping: ruled) { $0.rule ?? "" }
    entered = all.map { duty($0, origin: .entered, isProvisional: false) }
    following = followers()
  }

  private func duty(_ notification: NotificationDuty, origin: Duty.Origin, isProvisional: Bool) -> Duty {
    let rule = notification.rule.flatMap { rulebook.rule($0) }
    let stages = rule.map { instants(of: $0, for: notification) } ?? [:]
    let query = ClockQuery(notification, rule, in: incident, stages: stages)
    let known = earlier[notification.id]
    let reading = known?.query == query ? known?.reading : nil
    let due = reading ?? DueReading(rulebook.reading(of: query))
    return Duty(
      id: notification.id,
      origin: origin,
      notification: notification,
      rule: rule,
      query: query,
      reading: due,
      isProvisional: due.provisional || isProvisional
    )
  }

  /// When the stages before a rule were filed, and what started them where the notification does not say it.
  private func instants(of rule: Rule, for notification: NotificationDuty) -> [String: Int64] {
    var instants: [String: Int64] = [:]
    var pending = rule.clock.periods.compactMap(\.filedRule)
    var seen: Set<String> = [rule.id]
    while let id = pending.popLast() {
      guard seen.insert(id).inserted, let stage = rulebook.rule(id) else { continue }
      pending += stage.clock.periods.compactMap(\.filedRule)
      let name = "filed:\(id)"
      let stages = (byRule[id] ?? []).filter { $0.state != .waived && Self.agree($0, notification) }
      let filings = stages.flatMap(\.filings).map(\.at.seconds)
      if let at = rulebook.instantThatCounts(for: name, of: filings) { instants[name] = at }
      for stage in stages {
        instants.merge(stage.triggers.mapValues(\.seconds)) { earlier, _ in earlier }
      }
    }
    return instants
  }

  /// Whether two notifications are of one breach: no event started them at different instants.
  private static func agree(_ one: NotificationDuty, _ other: NotificationDuty) -> Bool {
    one.triggers.allSatisfy { name, at in other.triggers[name].map { $0 == at } ?? true }
  }

  // MARK: Stages that follow

  private func followers() -> [Duty] {
    var found: [String: Duty] = [:]
    for id in byRule.keys.sorted() {
      let family = rulebook.family(of: id)
      guard family.count > 1, let place = family.firstIndex(where: { $0.id == id }) else { continue }
      for notification in byRule[id] ?? [] where notification.state != .waived {
        for next in family.indices where next > place {
          let rule = family[next]
          guard found[rule.id] == nil, !isEntered(rule, beside: notification) else { continue }
          if case .doesNotApply = rulebook.standing(of: rule, flags: incident.flags) { continue }
          let follower = follower(rule, after: notification, before: family[next - 1])
          if follower.reading.status != .notInForce { found[rule.id] = follower }
        }
      }
    }
    return rulebook.rules.compactMap { found[$0.id] }
  }

  private func isEntered(_ rule: Rule, beside notification: NotificationDuty) -> Bool {
    (byRule[rule.id] ?? []).contains { Self.agree($0, notification) }
  }

  /// A stage that nobody has entered; firm once the stage before it has been filed.
  private func follower(_ rule: Rule, after notification: NotificationDuty, before stage: Rule) -> Duty {
    let isNameTaken = names.contains(EntityID(rule.id))
    var next = NotificationDuty(id: EntityID(isNameTaken ? "\(notification.id.raw)/\(rule.id)" : rule.id))
    next.rule = rule.id
    next.triggers = notification.triggers
    next.calendar = notification.calendar
    next.timezone = notification.timezone
    next.params = notification.params
    next.owner = notification.owner
    next.opened = notification.opened
    let source = notification.rule.flatMap { rulebook.rule($0) }
    if source?.recipient == rule.recipient {
      next.recipient = notification.recipient
      next.channel = notification.channel
      next.fallback = notification.fallback
    }
    let before = (byRule[stage.id] ?? []).filter { Self.agree($0, notification) }
    let isFirm = before.contains { $0.state == .filed }
    return duty(next, origin: .following(notification.id), isProvisional: !isFirm)
  }

  // MARK: Rules that nobody has entered

  /// What the flags suggest beside some duties, and how many rules they rule out. Nothing before the declaration.
  func checks(beside duties: [Duty]) -> (checks: [DutyCheck], ruledOut: Int) {
    guard let declared = incident.declared else { return ([], 0) }
    let listed = Set(duties.compactMap(\.notification.rule))
    var checks: [DutyCheck] = []
    var ruledOut = 0
    for rule in rulebook.rules where !listed.contains(rule.id) {
      guard rulebook.isInForce(rule, at: declared.seconds, timezone: incident.timezone) else { continue }
      let isNear = (rule.applies.all + rule.applies.any).contains { incident.flags[$0] == true }
      switch rulebook.standing(of: rule, flags: incident.flags) {
      case .applies: checks.append(DutyCheck(rule: rule, openFlags: [], isNear: isNear))
      case .check(let open): checks.append(DutyCheck(rule: rule, openFlags: open, isNear: isNear))
      case .doesNotApply: ruledOut += 1
      }
    }
    let order = checks.filter(\.applies) + checks.filter { !$0.applies }
    return (order, ruledOut)
  }
}
