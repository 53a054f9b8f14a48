import IncidentModel

/// What to talk about right after a run, while it is fresh: each question from a difference that was found.
public struct HotWash: Hashable, Sendable {
  /// Longer lists are read out, not talked about.
  private static let mostOfAKind = 3
  /// A critical alert that waited so many seconds longer is worth a question.
  private static let slowLook: Int64 = 300

  /// The questions, the gravest first.
  public let questions: [SafeText]

  /// The questions that a debrief raises, and those that every run ends with.
  public init(_ debrief: Debrief) {
    let raised = [
      Self.clocks(debrief.clocks), Self.decisions(debrief.decisions), Self.alerts(debrief.alerts),
      Self.tasks(debrief.tasks),
    ]
    questions = (raised.flatMap { $0.prefix(Self.mostOfAKind) } + Self.always).map { SafeText($0) }
  }

  private static let always = [
    "What did you know, and from where, when it mattered most? What would have told you sooner?",
    "What went well and must be kept?",
    "What changes before the next time, who does it, and by when?",
  ]

  private static func clocks(_ clocks: [ClockComparison]) -> [String] {
    clocks.filter { !$0.trainee.isGood }.map { clock in
      let name = "“\(clock.heading)”"
      switch clock.trainee {
      case .missed:
        return "\(name) was never filed, and its limit passed. Who had it, and when was it last looked at?"
      case .late: return "\(name) was filed after its limit. Where did the time go?"
      default: return "\(name) was filed in the margin, after the instant to work to. Was that a decision?"
      }
    }
  }

  private static func decisions(_ decisions: [DecisionComparison]) -> [String] {
    let differing = decisions.filter(\.differs).map { decision in
      "“\(decision.question)” The team chose “\(decision.record?.chosen ?? "")”, you chose"
        + " “\(decision.trainee?.chosen ?? "")”. What did each know, and which holds up better now?"
    }
    let open = decisions.filter { $0.record?.chosen != nil && $0.trainee?.chosen == nil }.map { decision in
      "“\(decision.question)” was left open. What was missing to decide it?"
    }
    return differing + open
  }

  private static func alerts(_ alerts: [AlertComparison]) -> [String] {
    alerts.compactMap { alert in
      switch alert.timing {
      case .onlyRecord: "Nobody looked at the critical alert “\(alert.title)”. What covered it up?"
      case .later(let seconds) where seconds >= slowLook:
        "The critical alert “\(alert.title)” waited longer than it did then. What were you looking at instead?"
      default: nil
      }
    }
  }

  private static func tasks(_ tasks: [TaskComparison]) -> [String] {
    tasks.filter { $0.timing == .onlyRecord }.map { task in
      "“\(task.title)” was not done. Was it not seen, not needed, or not finished?"
    }
  }
}
