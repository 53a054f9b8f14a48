import IncidentModel
import Panes

/// The tables of a debrief, in words.
struct DebriefWords {
  let clock: ClockFace
  let now: Instant

  func decisions(_ decisions: [DecisionComparison]) -> DebriefPage.Table {
    let asked = decisions.filter { $0.record != nil }
    let alike = asked.count { $0.trainee?.chosen != nil && !$0.differs }
    return DebriefPage.Table(
      title: "Decisions",
      summary: SafeText("\(alike) of \(asked.count) as the team decided."),
      headings: ["Question", "The team", "You", "When"],
      rows: decisions.map { decision in
        [
          decision.question, decision.record == nil ? "not asked" : answer(decision.record),
          answer(decision.trainee), words(decision.timing),
        ]
      }
    )
  }

  func clocks(_ clocks: [ClockComparison]) -> DebriefPage.Table {
    let met = clocks.count { clock in
      if case .met = clock.trainee { true } else { false }
    }
    let missed = clocks.count { !$0.trainee.isGood }
    return DebriefPage.Table(
      title: "Clocks",
      summary: SafeText("\(met) met, \(missed) missed or late, of \(clocks.count)."),
      headings: ["Duty", "Due", "The team", "You", "When"],
      rows: clocks.map { clock in
        [
          name(clock), clock.due.map(instant) ?? "no fixed period", words(clock.record, due: clock.due),
          words(clock.trainee, due: clock.due), words(clock.timing),
        ]
      }
    )
  }

  func alerts(_ alerts: [AlertComparison]) -> DebriefPage.Table {
    let seen = alerts.count { $0.trainee != nil }
    return DebriefPage.Table(
      title: "Critical alerts, first look",
      summary: SafeText("\(seen) of \(alerts.count) looked at."),
      headings: ["Alert", "Raised", "The team", "You", "When"],
      rows: alerts.map { alert in
        [
          alert.title, instant(alert.raised), delay(alert.record, alert.raised),
          delay(alert.trainee, alert.raised), words(alert.timing),
        ]
      }
    )
  }

  func tasks(_ tasks: [TaskComparison]) -> DebriefPage.Table {
    let counts = TimingCounts(tasks.map(\.timing))
    return DebriefPage.Table(
      title: "Tasks",
      summary: SafeText(
        "\(counts.earlier) earlier, \(counts.alike) alike, \(counts.later) later, \(counts.onlyRecord) never."
      ),
      headings: ["Task", "The team", "You", "When"],
      rows: tasks.map { task in
        [
          task.title, task.record.map(instant) ?? (task.isOfRecord ? "not done" : "not known"),
          task.trainee.map(instant) ?? "not done", words(task.timing),
        ]
      }
    )
  }

  // MARK: Parts

  private func instant(_ instant: Instant) -> SafeText { SafeText(clock.dayAndTime(instant, now: now)) }

  /// The duty, and who is told: several may be of one rule.
  private func name(_ clock: ClockComparison) -> SafeText {
    clock.recipient.isEmpty ? clock.heading : SafeText("\(clock.heading) · \(clock.recipient)")
  }

  private func answer(_ answer: DecisionComparison.Answer?) -> SafeText {
    guard let answer else { return "no answer" }
    return answer.chosen ?? "left open"
  }

  private func words(_ outcome: ClockComparison.Outcome, due: Instant?) -> SafeText {
    switch outcome {
    case .met(let at): SafeText("filed, \(Span.text((due ?? at).seconds(since: at))) early")
    case .inMargin(let at): SafeText("filed in the margin, \(clock.dayAndTime(at, now: now))")
    case .late(let at): SafeText("filed late, \(clock.dayAndTime(at, now: now))")
    case .filed(let at): SafeText("filed \(clock.dayAndTime(at, now: now))")
    case .waived: "waived"
    case .missed: "missed"
    case .open: "open"
    }
  }

  private func delay(_ at: Instant?, _ raised: Instant) -> SafeText {
    guard let at else { return "never" }
    return SafeText("after \(Span.text(at.seconds(since: raised)))")
  }

  private func words(_ timing: Timing) -> SafeText {
    switch timing {
    case .earlier(let seconds): SafeText("\(Span.text(seconds)) earlier")
    case .alike: "alike"
    case .later(let seconds): SafeText("\(Span.text(seconds)) later")
    case .onlyRecord: "never"
    case .onlyTrainee: "yours alone"
    case .nobody: "nobody"
    }
  }
}

/// How many of some timings are of each sort.
struct TimingCounts {
  private(set) var earlier = 0
  private(set) var alike = 0
  private(set) var later = 0
  private(set) var onlyRecord = 0

  init(_ timings: [Timing]) {
    for timing in timings {
      switch timing {
      case .earlier: earlier += 1
      case .alike: alike += 1
      case .later: later += 1
      case .onlyRecord: onlyRecord += 1
      case .onlyTrainee, .nobody: break
      }
    }
  }
}
