import IncidentModel
import ScreenKit
import Theming

extension GlanceWording {
  /// Is it contained, is service back, what is done, is a decision needed.
  var answers: [GlanceAnswer] { [containment, service, measures, decision] }

  /// Only the phase may say that it is contained, and not against the state of a system.
  var containment: GlanceAnswer {
    guard incident.declared != nil else {
      return GlanceAnswer(.containment, "?", .muted, ["no incident declared"])
    }
    let still = figures.compromised > 0 ? ["\(figures.compromised) compromised"] : []
    let closed = incident.status == .closed ? ["case closed"] : []
    switch incident.phase {
    case nil:
      return GlanceAnswer(.containment, "?", .warning, closed + ["no phase set"] + still)
    case .detection?, .analysis?, .containment?:
      return GlanceAnswer(.containment, "NO", .warning, phase + closed + still)
    case .eradication?, .recovery?, .postIncident?:
      return still.isEmpty
        ? GlanceAnswer(.containment, "YES", .good, phase + closed)
        : GlanceAnswer(.containment, "OPEN", .warning, still + phase + closed)
    }
  }

  private var phase: [String] { incident.phase.map { ["\($0.rawValue) phase"] } ?? [] }

  var service: GlanceAnswer {
    guard figures.systems > 0 else { return GlanceAnswer(.service, "?", .muted, ["no system named"]) }
    let isWhole = figures.systemsBack == figures.systems
    var notes = ["systems restored"]
    if !isWhole, let due = figures.recoveryDue {
      notes.append(due < now ? "recovery past its due" : "recovery due \(DueWording(context).short(due))")
    }
    return GlanceAnswer(.service, "\(figures.systemsBack)/\(figures.systems)", isWhole ? .good : .text, notes)
  }

  /// "2 tasks overdue"; nothing where none is.
  var overdueTasks: [String] {
    let count = figures.taskDues.count { $0 < now }
    return count > 0 ? ["\(counted(count, "task")) overdue"] : []
  }

  private var measures: GlanceAnswer {
    let (done, total) = (figures.measures.done, figures.measures.total)
    guard total > 0 else { return GlanceAnswer(.measures, "?", .muted, ["none named yet"] + overdueTasks) }
    let role: Role = done == total ? .good : .text
    return GlanceAnswer(.measures, "\(done)/\(total)", role, ["measures done"] + overdueTasks)
  }

  var decision: GlanceAnswer {
    let count = figures.decisions.count + figures.withheldDecisions
    guard count > 0 else { return GlanceAnswer(.decision, "NO", .good, ["none is open"]) }
    var notes: [String] = []
    if let first = figures.decisions.first {
      let age = Span.coarse(now.seconds(since: first.since))
      notes.append(count == 1 ? "open for \(age)" : "oldest open for \(age)")
    }
    return GlanceAnswer(.decision, "\(count)", .warning, notes)
  }
}
