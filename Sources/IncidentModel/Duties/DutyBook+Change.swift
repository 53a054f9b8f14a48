import Deadlines

extension DutyBook {
  /// What the lists lose and gain; what is gone must go first, for names may come again.
  private struct Change {
    var gone: [Duty] = []
    var fresh: [Duty] = []
    var goneFollowing: [Duty] = []
    var freshFollowing: [Duty] = []
  }

  mutating func workOut(
    _ state: IncidentState,
    _ builder: DutyBuilder,
    _ families: DutyFamilies
  ) {
    var change = Change()
    for (_, entity) in state.notifications {
      if let number = families.number(of: families.rule(of: entity.value)) {
        chains[number, default: DutyChains()].members.append(entity)
      } else {
        change.fresh.append(builder.duty(entity.value))
      }
    }
    for number in chains.keys { chain(number, [], in: state, builder, families, &change) }
    take(change)
  }

  mutating func change(
    _ names: Set<EntityID>,
    in state: IncidentState,
    _ builder: DutyBuilder,
    _ families: DutyFamilies
  ) {
    var change = Change()
    var touched: Set<Int> = []
    for id in names {
      // The names of stages that follow depend on what is taken.
      if let number = families.number(of: DutyFamilies.stage(in: id)) { touched.insert(number) }
      if let old = entered[id] {
        if let number = families.number(of: old.notification.rule) {
          touched.insert(number)
          chains[number]?.members.removeAll { $0.value.id == id }
        } else {
          change.gone.append(old)
        }
      }
      guard let entity = state.notifications[id] else { continue }
      if let number = families.number(of: families.rule(of: entity.value)) {
        touched.insert(number)
        chains[number, default: DutyChains()].members.append(entity)
      } else {
        change.fresh.append(builder.duty(entity.value))
      }
    }
    for number in touched { chain(number, names, in: state, builder, families, &change) }
    take(change)
  }

  private mutating func take(_ change: Change) {
    entered.replace(change.gone, by: change.fresh)
    following.replace(change.goneFollowing, by: change.freshFollowing)
  }

  /// Works out the chains of a report anew, but those in which nothing has changed.
  private mutating func chain(
    _ number: Int,
    _ changed: Set<EntityID>,
    in state: IncidentState,
    _ builder: DutyBuilder,
    _ families: DutyFamilies,
    _ change: inout Change
  ) {
    guard var report = chains[number] else { return }
    let isNameInPlay = changed.contains { families.number(of: DutyFamilies.stage(in: $0)) == number }
    report.sort()
    var sorting = ChainSorting()
    for entity in report.members { sorting.take(families.stage(entity, in: state)) }
    var known = Dictionary(uniqueKeysWithValues: report.chains.map { ($0.stages[0].entity.value.id, $0) })
    report.chains = sorting.chains.enumerated().map { place, stages in
      let first = stages[0].entity.value.id
      if !isNameInPlay, let old = known[first], old.isMade(of: stages), old.isFirst == (place == 0) {
        known[first] = nil
        return old
      }
      let made = builder.chain(stages, of: families.families[number], isFirst: place == 0) {
        state.notifications[$0] != nil
      }
      change.fresh += made.entered
      change.freshFollowing += made.following
      return made
    }
    change.gone += known.values.flatMap(\.entered)
    change.goneFollowing += known.values.flatMap(\.following)
    chains[number] = report.members.isEmpty ? nil : report
  }
}
