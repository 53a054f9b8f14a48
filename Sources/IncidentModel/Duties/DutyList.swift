/// Duties in the order of their names.
struct DutyList: Sendable {
  private(set) var duties: [Duty] = []
  /// How many there are of each rule.
  private var counts: [String: Int] = [:]

  /// The rules that they name.
  var rules: Set<String> { Set(counts.keys) }

  /// Whether it names the same rules as another.
  func hasRules(of other: DutyList) -> Bool { counts.keys == other.counts.keys }

  /// A duty by its name; nil when there is none.
  subscript(id: EntityID) -> Duty? {
    let place = place(of: id)
    return place < duties.count && duties[place].id == id ? duties[place] : nil
  }

  /// Takes duties out and others in.
  mutating func replace(_ old: [Duty], by new: [Duty]) {
    recount(old, new)
    guard old.count + new.count > 32 else {
      for duty in old where self[duty.id] != nil { duties.remove(at: place(of: duty.id)) }
      for duty in new { duties.insert(duty, at: place(of: duty.id)) }
      return
    }
    if !old.isEmpty {
      let gone = Set(old.map(\.id))
      duties.removeAll { gone.contains($0.id) }
    }
    duties += new
    duties.sort { $0.id < $1.id }
  }

  private mutating func recount(_ old: [Duty], _ new: [Duty]) {
    for duty in new { if let rule = duty.notification.rule { counts[rule, default: 0] += 1 } }
    for duty in old {
      guard let rule = duty.notification.rule, let count = counts[rule] else { continue }
      counts[rule] = count > 1 ? count - 1 : nil
    }
  }

  private func place(of id: EntityID) -> Int {
    var (low, high) = (0, duties.count)
    while low < high {
      let middle = (low + high) / 2
      if duties[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
