import Deadlines

/// Which rules are stages of one report, worked out once for a rulebook. A rule that stands alone is in none.
struct DutyFamilies: Sendable {
  /// The stages of one report, each after all that come before it.
  struct Family: Sendable {
    let stages: [Rule]
    /// Rule id to its place in `stages`.
    let places: [String: Int]
    /// Of each stage, the one that must be filed before it is firm; nil for the first.
    let before: [Int?]
    /// Of each stage, the names of the events that its clock may look at, those of the stages before it among them.
    let awaited: [Set<String>]

    /// Stages of a rulebook, in the order of its packs.
    init(_ rules: [Rule], in rulebook: Rulebook) {
      let depths = rules.map { Self.ancestors(of: $0, in: rulebook).count }
      let order = rules.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
      let stages = order.map { rules[$0] }
      let places = Dictionary(uniqueKeysWithValues: stages.enumerated().map { ($1.id, $0) })
      self.stages = stages
      self.places = places
      before = stages.enumerated().map { place, rule in
        let filed = rule.clock.periods.lazy.compactMap(\.filedRule).first.flatMap { places[$0] }
        return filed ?? (place > 0 ? place - 1 : nil)
      }
      awaited = stages.map { rule in
        let periods = ([rule] + Self.ancestors(of: rule, in: rulebook)).flatMap(\.clock.periods)
        return Set(periods.flatMap { [$0.trigger, $0.voidIfLater].compactMap(\.self) })
      }
    }

    /// Every stage before a rule: those whose filing starts its clock, and those from which it is projected.
    private static func ancestors(of rule: Rule, in rulebook: Rulebook) -> [Rule] {
      var found: [Rule] = []
      var seen: Set<String> = [rule.id]
      var pending = [rule]
      while let next = pending.popLast() {
        for id in next.clock.periods.flatMap({ [$0.filedRule, $0.fallback].compactMap(\.self) })
        where seen.insert(id).inserted {
          guard let stage = rulebook.rule(id) else { continue }
          found.append(stage)
          pending.append(stage)
        }
      }
      return found
    }
  }

  /// Those of more than one stage.
  let families: [Family]
  private let numbers: [String: Int]

  init(_ rulebook: Rulebook) {
    var members: [[String]] = []
    var numbers: [String: Int] = [:]
    for rule in rulebook.rules {
      let kin = rulebook.family(of: rule.id).map(\.id)
      guard kin.count > 1 else { continue }
      let known = Set(kin.compactMap { numbers[$0] }).sorted()
      let number = known.first ?? members.count
      if number == members.count { members.append([]) }
      for other in known.dropFirst() {
        for id in members[other] { numbers[id] = number }
        members[number] += members[other]
        members[other] = []
      }
      for id in kin where numbers[id] == nil {
        numbers[id] = number
        members[number].append(id)
      }
    }
    families = members.map { ids in
      let ids = Set(ids)
      return Family(rulebook.rules.filter { ids.contains($0.id) }, in: rulebook)
    }
    self.numbers = numbers
  }

  /// The number of a rule's family; nil for a rule that stands alone.
  func number(of rule: String?) -> Int? { rule.flatMap { numbers[$0] } }

  /// The rule that a notification is about: the one that it names, else the stage that it is named after.
  func rule(of notification: NotificationDuty) -> String? {
    if let rule = notification.rule { return rule }
    guard notification.due == nil, notification.title?.isEmpty ?? true else { return nil }
    let name = Self.stage(in: notification.id)
    return numbers[name] == nil ? nil : name
  }

  /// A notification as a stage of its report.
  func stage(_ entity: Entity<NotificationDuty>, in state: IncidentState) -> EnteredStage {
    let rule = rule(of: entity.value) ?? ""
    var triggers = entity.value.triggers
    // A stage of a further clock is named after the one that it follows.
    if entity.value.rule == nil, let end = entity.value.id.raw.lastIndex(of: "/"),
      let source = state.notifications[EntityID(String(entity.value.id.raw[..<end]))]?.value,
      number(of: source.rule) == number(of: rule)
    {
      triggers.merge(source.triggers) { own, _ in own }
    }
    return EnteredStage(entity: entity, rule: rule, triggers: triggers)
  }

  /// The rule that the name of a stage ends with: `eu-nis2-final`, and of a further clock `ours/eu-nis2-final`.
  static func stage(in id: EntityID) -> String {
    id.raw.lastIndex(of: "/").map { String(id.raw[id.raw.index(after: $0)...]) } ?? id.raw
  }
}
