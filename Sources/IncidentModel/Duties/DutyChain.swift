/// The stages of one report about one breach: what the team entered, and what follows by law.
struct DutyChain: Sendable {
  let stages: [EnteredStage]
  /// Whether it is the first of its report: its stages that follow are named after their rules alone.
  let isFirst: Bool
  /// What the team entered, in the order of `stages`.
  let entered: [Duty]
  /// Stages that follow and nobody has entered.
  let following: [Duty]

  /// Whether it was made of just these.
  func isMade(of stages: [EnteredStage]) -> Bool {
    self.stages.count == stages.count
      && zip(self.stages, stages).allSatisfy { $0.entity === $1.entity && $0.triggers == $1.triggers }
  }
}

/// The chains of one report.
struct DutyChains: Sendable {
  /// What the team entered, in the order in which it was opened.
  var members: [Entity<NotificationDuty>] = []
  /// One for each breach.
  var chains: [DutyChain] = []

  /// Puts the members into the order in which they were opened.
  mutating func sort() {
    members.sort { ($0.value.opened, $0.value.id) < ($1.value.opened, $1.value.id) }
  }
}
