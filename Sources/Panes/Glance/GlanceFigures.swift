import IncidentModel

/// What the glance tells whatever the time is: counted once for each snapshot.
struct GlanceFigures: Sendable {
  /// A question that waits for somebody who may decide it.
  struct OpenDecision: Sendable {
    var question: SafeText
    var since: Instant
  }

  /// The case stands above the ceiling: nothing of it is shown but how much there is.
  let isWithheld: Bool
  /// Takes the names of hosts out of texts.
  let mask: HostMask
  private(set) var filed = 0
  private(set) var pending = 0
  private(set) var waived = 0
  private(set) var systems = 0
  /// Systems that are restored or clean.
  private(set) var systemsBack = 0
  private(set) var compromised = 0
  let measures: GlanceMeasures
  /// When the last open task of the recovery is due; nil where none has a due instant.
  private(set) var recoveryDue: Instant?
  /// When open tasks are due, the soonest first.
  private(set) var taskDues: [Instant] = []
  /// Questions without an answer that may be shown, the oldest first.
  private(set) var decisions: [OpenDecision] = []
  /// Questions without an answer above the ceiling.
  private(set) var withheldDecisions = 0
  /// The last status that was not for the team alone.
  let status: PostedStatus?
  /// How many were not for the team alone.
  let statuses: Int
  /// How many there are of what is withheld, by kind.
  private(set) var withheld: [(count: Int, word: String)] = []

  /// The figures of a snapshot for a view.
  init(_ snapshot: Snapshot, _ view: GlanceView) {
    let state = snapshot.state
    let incident = state.incident.value
    mask = HostMask(state)
    isWithheld = incident.declared != nil && view.withholds(nil, of: incident)
    measures = GlanceMeasures(state.tasks.map(\.value.value))
    let posts = state.statuses.map(\.value.value).filter { $0.post.audience ?? .team != .team }
    statuses = posts.count
    status = Self.status(of: posts, mask)
    countDuties(state)
    countWork(state)
    for id in state.entries.openDecisions {
      guard let entry = state.entries[id]?.value else { continue }
      if view.withholds(entry.tlp, of: incident) {
        withheldDecisions += 1
      } else {
        decisions.append(OpenDecision(question: mask.masking(entry.title), since: entry.time))
      }
    }
    decisions.sort { ($0.since, $0.question) < ($1.since, $1.question) }
    if isWithheld {
      withheld = [
        (state.notifications.count, "notification"), (state.tasks.count, "task"), (systems, "system"),
        (decisions.count + withheldDecisions, "open decision"), (statuses, "posted status"),
      ].filter { $0.0 > 0 }
    }
  }

  private mutating func countDuties(_ state: IncidentState) {
    for (_, duty) in state.notifications {
      switch duty.value.state {
      case .filed: filed += 1
      case .pending: pending += 1
      case .waived: waived += 1
      }
    }
  }

  private mutating func countWork(_ state: IncidentState) {
    for (_, system) in state.systems {
      systems += 1
      switch system.value.state {
      case .restored, .clean: systemsBack += 1
      case .compromised: compromised += 1
      default: break
      }
    }
    for (_, task) in state.tasks where !task.value.state.isOver {
      guard let due = task.value.due else { continue }
      taskDues.append(due)
      if task.value.belongs(to: [.recovery]) { recoveryDue = max(recoveryDue ?? due, due) }
    }
    taskDues.sort()
  }

  /// The last one worded for the management; else the last one for those outside. Names of hosts are taken out.
  private static func status(of posts: [PostedStatus], _ mask: HostMask) -> PostedStatus? {
    let executive = posts.filter { $0.post.audience == .executive }
    guard
      var last = (executive.isEmpty ? posts : executive).max(by: { ($0.time, $0.id) < ($1.time, $1.id) })
    else { return nil }
    last.post.summary = mask.masking(last.post.summary)
    last.post.overview = last.post.overview.map(mask.masking)
    last.post.nextSteps = last.post.nextSteps.map(mask.masking)
    return last
  }
}

extension TaskCard {
  /// Whether its workstream is named like one of some phases.
  func belongs(to phases: [Phase]) -> Bool {
    guard let workstream = workstream?.string.lowercased() else { return false }
    return phases.contains { $0.rawValue == workstream }
  }
}
