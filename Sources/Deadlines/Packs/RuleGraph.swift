/// Which rule rests on which: by `filed:`, `due:` and `void_if_later`.
struct RuleGraph {
  private let rules: [String: Rule]

  /// The graph of some rules; of two with one id the later counts.
  init(_ rules: [Rule]) {
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { _, later in later }
  }

  /// The first reference of a pack to a rule that nobody has.
  func missingReference(in pack: RulePack) -> PackError? {
    for (index, rule) in pack.rules.enumerated() {
      for reference in Self.references(of: rule, at: "rules[\(index)]") where rules[reference.id] == nil {
        return PackError(
          reference.path,
          "there is no rule '\(reference.id)'",
          Nearest.hint(for: reference.id, among: rules.keys.sorted())
        )
      }
    }
    return nil
  }

  /// The first rule of a pack that rests on itself, or on more stages than a law has.
  func circle(in pack: RulePack) -> PackError? {
    for (index, rule) in pack.rules.enumerated() {
      var level: Set<String> = [rule.id]
      for stage in 0...Evaluator.mostStages {
        level = Set(level.flatMap { earlier(than: $0) })
        let path = "rules[\(index)].clock"
        if level.contains(rule.id) {
          return PackError(path, "the clock of '\(rule.id)' rests on itself", "break the circle")
        }
        if level.isEmpty { break }
        if stage == Evaluator.mostStages {
          let problem = "'\(rule.id)' rests on a circle, or on more than \(Evaluator.mostStages) stages"
          return PackError(path, problem, "shorten the chain")
        }
      }
    }
    return nil
  }

  private func earlier(than id: String) -> [String] {
    rules[id].map { Self.references(of: $0, at: "").map(\.id) } ?? []
  }

  private static func references(of rule: Rule, at path: String) -> [(id: String, path: String)] {
    let isSingle = if case .period = rule.clock { true } else { false }
    return rule.clock.periods.enumerated().flatMap { index, period -> [(id: String, path: String)] in
      let place = isSingle ? "\(path).clock" : "\(path).clock.limbs[\(index)]"
      let dropped = period.voidIfLater.flatMap { event in
        event.hasPrefix(Period.filed) ? String(event.dropFirst(Period.filed.count)) : nil
      }
      return [
        (period.filedRule, "trigger"), (period.fallback, "fallback"), (dropped, "void_if_later"),
      ].compactMap { id, key in id.map { ($0, "\(place).\(key)") } }
    }
  }
}
