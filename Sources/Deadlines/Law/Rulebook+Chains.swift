extension Rulebook {
  /// The rules whose clock starts when a rule has been filed, in the order of the packs.
  public func next(after id: String) -> [Rule] {
    rules.filter { rule in rule.clock.periods.contains { $0.filedRule == id } }
  }

  /// The chain that a rule is part of: the first stage, then every stage that filing an earlier one starts.
  /// Just the rule where nothing comes before or after; empty where there is no such rule.
  public func stages(of id: String) -> [Rule] {
    guard var root = rule(id) else { return [] }
    var seen: Set<String> = [id]
    while let earlier = root.clock.periods.lazy.compactMap(\.filedRule).first.flatMap({ self.rule($0) }),
      seen.insert(earlier.id).inserted
    {
      root = earlier
    }
    var chain = [root]
    var listed: Set<String> = [root.id]
    var index = 0
    while index < chain.count {
      for rule in next(after: chain[index].id) where listed.insert(rule.id).inserted { chain.append(rule) }
      index += 1
    }
    return chain
  }

  /// The names of all events that start, or drop, a clock; sorted. `filed:<rule>` is one for every rule
  /// besides.
  public var triggers: [String] {
    let periods = rules.flatMap(\.clock.periods)
    let names = periods.flatMap { [$0.filedRule == nil ? $0.trigger : nil, $0.voidIfLater] }.compactMap(
      \.self
    )
    return Set(names.filter { !$0.hasPrefix(Period.filed) }).sorted()
  }

  /// The names of all flags on which a rule or a relief depends; sorted.
  public var flags: [String] {
    var names: Set<String> = []
    for rule in rules {
      names.formUnion(rule.applies.all + rule.applies.any + rule.applies.none)
      names.formUnion(rule.clock.reliefs.flatMap(\.unlessFlags))
    }
    return names.sorted()
  }

  /// Which of several instants of one event counts: the earliest, but of the filings of an intermediate
  /// stage, one that another stage starts and that starts another, the latest. Nil where there is none.
  ///
  /// So an updated intermediate report moves the final one, and nothing else puts a clock back.
  public func instantThatCounts(for event: String, of instants: [Int64]) -> Int64? {
    guard event.hasPrefix(Period.filed) else { return instants.min() }
    let id = String(event.dropFirst(Period.filed.count))
    let isStarted = rule(id)?.clock.periods.contains { $0.filedRule != nil } ?? false
    return isStarted && !next(after: id).isEmpty ? instants.max() : instants.min()
  }

  /// The ids that somebody who wrote `name` probably meant; the nearest first, empty where none comes near.
  public func nearest(to name: String) -> [String] {
    Nearest.names(to: name, among: rules.map(\.id))
  }
}
