/// What the team entered of one report.
struct EnteredStage: Sendable {
  let entity: Entity<NotificationDuty>
  /// The rule that it is about.
  let rule: String
  /// What started its clock.
  let triggers: [String: Instant]

  /// The notification with the rule and the triggers that its name stands for.
  var notification: NotificationDuty {
    guard entity.value.rule == nil else { return entity.value }
    var notification = entity.value
    notification.rule = rule
    notification.triggers = triggers
    return notification
  }
}

/// Tells the breaches apart that a report is about: stages are of one breach unless an event started them at different
/// instants. So a second clock has a chain of its own.
struct ChainSorting {
  private struct Fact: Hashable {
    let event: String
    let at: Instant
  }

  /// The stages of each breach.
  private(set) var chains: [[EnteredStage]] = []
  private var known: [[String: Instant]] = []
  private var byFact: [Fact: [Int]] = [:]
  private var byEvents: [Set<String>: [Int]] = [:]

  /// Takes the next stage, in the order in which they were opened.
  mutating func take(_ stage: EnteredStage) {
    let number = chain(for: stage.triggers) ?? chains.count
    if number == chains.count {
      chains.append([])
      known.append([:])
      byEvents[[], default: []].append(number)
    }
    chains[number].append(stage)
    let events = Set(known[number].keys)
    for (event, at) in stage.triggers where known[number].updateValue(at, forKey: event) == nil {
      byFact[Fact(event: event, at: at), default: []].append(number)
    }
    guard known[number].count > events.count else { return }
    byEvents[events]?.removeAll { $0 == number }
    byEvents[Set(known[number].keys), default: []].append(number)
  }

  /// The first chain that shares an event and contradicts in none, else the first that says nothing of these events.
  private func chain(for triggers: [String: Instant]) -> Int? {
    let sharing = triggers.flatMap { byFact[Fact(event: $0, at: $1)] ?? [] }
    let agreeing = sharing.filter { number in
      triggers.allSatisfy { event, at in known[number][event].map { $0 == at } ?? true }
    }
    if let first = agreeing.min() { return first }
    return byEvents.filter { events, _ in !triggers.keys.contains(where: events.contains) }
      .compactMap { $1.min() }.min()
  }
}
