import Deadlines

extension DutyBook {
  /// What the clock of a notification said with other inputs, such as those before a correction.
  public func reading(of notification: NotificationDuty, in incident: Incident) -> DueReading {
    let rulebook = rulebook ?? Rulebook(rules: [])
    let rule = notification.rule.flatMap { rulebook.rule($0) }
    let today = self[notification.id]
    // What it says itself today it may not have said then.
    let stages = today?.query.triggers.filter { today?.notification.triggers[$0.key] == nil } ?? [:]
    let query = ClockQuery(notification, rule, on: DutyGround(incident, rulebook), stages: stages)
    return DueReading(rulebook.reading(of: query))
  }

  /// The due instants that moved with a notification whose triggers were changed: those of the stages of the same
  /// breach that take these triggers from it.
  public func moves(
    with before: NotificationDuty,
    to after: NotificationDuty
  ) -> [(duty: Duty, before: Instant?, after: Instant?)] {
    guard let rulebook, let number = families?.number(of: after.rule),
      let chain = chains[number]?.chains.first(where: {
        $0.stages.contains { $0.entity.value.id == after.id }
      })
    else { return [] }
    let events = Set(before.triggers.keys).union(after.triggers.keys)
      .filter { before.triggers[$0] != after.triggers[$0] }
    return (chain.entered + chain.following).compactMap { duty in
      guard duty.id != after.id, duty.notification.state == .pending else { return nil }
      let isOwn = duty.origin == .entered ? duty.notification.triggers : [:]
      let taken = events.filter { isOwn[$0] == nil }
      func due(_ triggers: [String: Instant]) -> Instant? {
        var query = duty.query
        for event in taken { query.triggers[event] = triggers[event]?.seconds }
        return DueReading(rulebook.reading(of: query)).due
      }
      let (old, new) = (due(before.triggers), due(after.triggers))
      return taken.isEmpty || old == new ? nil : (duty, old, new)
    }
  }
}
