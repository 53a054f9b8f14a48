/// Whether a duty is one of this incident, by the flags that are answered.
public enum Standing: Hashable, Sendable {
  /// Why a duty does not apply.
  public enum Reason: Hashable, Sendable {
    /// A flag that it needs is answered no.
    case answeredNo(flag: String)
    /// A flag that takes it away is answered yes.
    case answeredYes(flag: String)
    /// Of several flags one is needed, and all are answered no.
    case allAnsweredNo(flags: [String])
  }

  /// Every flag that decides is answered, and the duty exists.
  case applies
  /// It may exist: these flags are open, in the order of the rule.
  case check(openFlags: [String])
  /// It does not exist; every reason there is.
  case doesNotApply(because: [Reason])
}

extension Rulebook {
  /// Whether a rule applies to an incident whose flags are answered yes (true) or no (false); a flag that is
  /// not there is open, and nothing is guessed for it.
  public func standing(of rule: Rule, flags: [String: Bool]) -> Standing {
    let applies = rule.applies
    var reasons: [Standing.Reason] = applies.all.filter { flags[$0] == false }.map { .answeredNo(flag: $0) }
    reasons += applies.none.filter { flags[$0] == true }.map { .answeredYes(flag: $0) }
    if !applies.any.isEmpty, applies.any.allSatisfy({ flags[$0] == false }) {
      reasons.append(.allAnsweredNo(flags: applies.any))
    }
    guard reasons.isEmpty else { return .doesNotApply(because: reasons) }
    var deciding = applies.all
    if !applies.any.contains(where: { flags[$0] == true }) { deciding += applies.any }
    deciding += applies.none
    var seen: Set<String> = []
    let open = deciding.filter { flags[$0] == nil && seen.insert($0).inserted }
    return open.isEmpty ? .applies : .check(openFlags: open)
  }
}
