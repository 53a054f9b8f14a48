extension Rulebook {
  /// The stages of one report to one recipient, in the order of the packs: rules of one regime that apply alike and
  /// start with the same event, and whatever their filing starts. An early warning, the notification, the final
  /// report are such stages. Just the rule itself where it has none; empty where there is no such rule.
  ///
  /// A period that a contract names is a family of its own: another clause is another duty.
  public func family(of id: String) -> [Rule] {
    guard let root = stages(of: id).first, let rule = rule(id) else { return [] }
    var members: Set<String> = [id]
    for other in rules where Self.areSiblings(root, other) {
      members.formUnion(stages(of: other.id).map(\.id))
    }
    if !root.clock.periods.isEmpty { members.formUnion(stages(of: root.id).map(\.id)) }
    return members.count == 1 ? [rule] : rules.filter { members.contains($0.id) }
  }

  private static func areSiblings(_ one: Rule, _ other: Rule) -> Bool {
    guard one.regime == other.regime, one.jurisdiction == other.jurisdiction,
      one.applies == other.applies, one.recipient == other.recipient
    else { return false }
    let periods = one.clock.periods + other.clock.periods
    guard !one.clock.periods.isEmpty, !other.clock.periods.isEmpty else { return false }
    guard !periods.contains(where: { $0.amount == .parameter }) else { return false }
    let events = Set(one.clock.periods.map(\.trigger))
    return other.clock.periods.contains { $0.filedRule == nil && events.contains($0.trigger) }
  }
}
