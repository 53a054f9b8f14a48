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
    let settled = settled()
    guard let index = pack.rules.firstIndex(where: { !settled.contains($0.id) }) else { return nil }
    let id = pack.rules[index].id
    let path = "rules[\(index)].clock"
    if stagesBefore(id).contains(id) {
      return PackError(path, "the clock of '\(id)' rests on itself", "break the circle")
    }
    let problem = "'\(id)' rests on a circle, or on more than \(Evaluator.mostStages) stages"
    return PackError(path, problem, "break the circle, or shorten the chain")
  }

  /// The rules that rest on a few stages and on no circle: stage by stage, those whose earlier stages are settled.
  private func settled() -> Set<String> {
    var settled: Set<String> = []
    var waiting = rules.keys.map { (id: $0, earlier: earlier(than: $0).filter { rules[$0] != nil }) }
    for _ in 0..<Evaluator.mostStages {
      let ready = waiting.filter { $0.earlier.allSatisfy(settled.contains) }
      if ready.isEmpty { break }
      settled.formUnion(ready.map(\.id))
      waiting.removeAll { settled.contains($0.id) }
    }
    return settled
  }

  /// Every rule that a rule rests on.
  private func stagesBefore(_ id: String) -> Set<String> {
    var found: Set<String> = []
    var open = [id]
    while let next = open.popLast() {
      for earlier in earlier(than: next) where found.insert(earlier).inserted { open.append(earlier) }
    }
    return found
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
