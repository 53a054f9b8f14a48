extension Evaluator {
  /// The earlier end counts, of what is to be worked to and of the limit each for itself.
  func conclude(_ rule: Rule, _ limbs: [Limb], relief: Relief?) -> Evaluation {
    var evaluation = Evaluation(ruleID: rule.id, limbs: limbs, reading: ClockReading(status: .computed))
    let counts = limbs.compactMap(\.count)
    guard let first = counts.min(by: { $0.conservative < $1.conservative }),
      var last = counts.min(by: { $0.statutory < $1.statutory })
    else {
      evaluation.reading.status = Self.statusWithoutCount(of: limbs)
      return evaluation
    }
    if let status = limbs.lazy.compactMap({ Self.obstacle(in: $0) }).first {
      evaluation.reading.status = status
      return evaluation
    }
    do {
      if let relief { try apply(relief, to: &last) }
    } catch {
      evaluation.reading.status = error.status
      return evaluation
    }
    evaluation.first = first
    evaluation.last = last
    evaluation.reading = ClockReading(
      status: .computed,
      conservativeDue: first.conservative,
      statutoryDue: last.statutory,
      contestedDue: last.contested,
      lastDay: last.lastDay,
      start: first.start.conservative,
      provisional: limbs.contains { Self.leavesOpen($0) }
    )
    return evaluation
  }

  /// Moves a limit that falls on a day on which nobody works; its day is that of the last second before it.
  func apply(_ relief: Relief, to count: inout Count) throws(Stop) {
    let day = counter.zone.day(at: count.statutory - 1)
    func step(_ outcome: ReliefStep.Outcome) -> ReliefStep {
      ReliefStep(relief: relief, limit: count.statutory, day: day, outcome: outcome)
    }
    if let flag = relief.unlessFlags.first(where: query.flags.contains) {
      count.relief = step(.denied(flag: flag))
      return
    }
    guard try !counter.isWorkingDay(day) else {
      count.relief = step(.notNeeded)
      return
    }
    let next = try counter.workingDay(after: day)
    count.relief = step(.moved(to: next))
    count.statutory = counter.zone.instant(next, relief.time.seconds)
    count.lastDay = next
  }

  /// Why nothing can be said at all, although another limb was counted.
  private static func obstacle(in limb: Limb) -> ClockReading.Status? {
    guard case .stopped(let status) = limb.outcome else { return nil }
    switch status {
    case .triggerMissing, .notInForce, .noFixedPeriod: return nil
    default: return status
    }
  }

  /// What is left to say where no limb was counted.
  private static func statusWithoutCount(of limbs: [Limb]) -> ClockReading.Status {
    var isInForce = true
    var missing: String?
    for limb in limbs {
      switch limb.outcome {
      case .stopped(.notInForce), .notInForce: isInForce = false
      case .stopped(.triggerMissing(let event)), .unknown(let event): missing = missing ?? event
      case .stopped(let status): return status
      case .counted, .voided: break
      }
    }
    if !isInForce { return .notInForce }
    return missing.map { .triggerMissing(event: $0) } ?? .noFixedPeriod
  }

  /// Whether a later event may change the part that a limb has in the result.
  private static func leavesOpen(_ limb: Limb) -> Bool {
    switch limb.outcome {
    case .counted(let count): count.start.isProjected
    case .unknown, .stopped(.triggerMissing), .stopped(.noFixedPeriod): true
    case .voided, .notInForce, .stopped: false
    }
  }
}

extension Rule {
  /// Whether the rule is law for a trigger on a local day.
  public func holds(on day: CivilDay) -> Bool {
    switch status {
    case .proposed: return false
    case .repealed where validTo == nil: return false
    case .inForce, .repealed: break
    }
    if let validFrom, day < validFrom { return false }
    if let validTo, day >= validTo { return false }
    return true
  }
}
