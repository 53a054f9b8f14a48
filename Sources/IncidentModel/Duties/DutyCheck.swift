import Deadlines

/// A rule that nobody has entered as a notification, and that the answers given do not rule out.
public struct DutyCheck: Sendable {
  /// The rule.
  public let rule: Rule
  /// The flags that must be answered to know; empty where all are, and the duty exists.
  public let openFlags: [String]
  /// It is near enough to be asked for by itself: a flag that the rule asks for was answered yes, or the team entered
  /// another stage of the same report.
  public let isNear: Bool

  /// All flags are answered, and the duty exists although nobody has entered it.
  public var applies: Bool { openFlags.isEmpty }

  /// The questions to answer, in plain words.
  public var questions: [SafeText] { openFlags.map { SafeText(Rulebook.question(for: $0)) } }
}

extension DutyBuilder {
  /// What the flags suggest beside what is listed, and how many rules they rule out. Nothing before the declaration.
  func checks(
    beside entered: Set<String>,
    followedBy following: Set<String>,
    _ families: DutyFamilies
  ) -> (checks: [DutyCheck], ruledOut: Int) {
    guard let declared = ground.declared else { return ([], 0) }
    let reports = Set(entered.compactMap { families.number(of: $0) })
    var checks: [DutyCheck] = []
    var ruledOut = 0
    for rule in rulebook.rules where !entered.contains(rule.id) && !following.contains(rule.id) {
      guard rulebook.isInForce(rule, at: declared.seconds, timezone: ground.timezone) else { continue }
      let isNear =
        (rule.applies.all + rule.applies.any).contains { ground.flags[$0] == true }
        || families.number(of: rule.id).map(reports.contains) == true
      switch rulebook.standing(of: rule, flags: ground.flags) {
      case .applies: checks.append(DutyCheck(rule: rule, openFlags: [], isNear: isNear))
      case .check(let open): checks.append(DutyCheck(rule: rule, openFlags: open, isNear: isNear))
      case .doesNotApply: ruledOut += 1
      }
    }
    let order = checks.filter(\.applies) + checks.filter { !$0.applies }
    return (order, ruledOut)
  }
}
