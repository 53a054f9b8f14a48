import IncidentModel

/// Notifications whose first event names neither a rule nor a title: a problem that only the fold can see.
struct UnnamedDuties: Sendable {
  private var listed: [EntityID: Problem] = [:]

  /// What the problems list loses and gains after some events came or went.
  mutating func changes(
    after events: some Sequence<Event>,
    in state: IncidentState,
    files: FileTable
  ) -> (gone: [Problem], new: [Problem]) {
    var gone: [Problem] = []
    var new: [Problem] = []
    for id in Set(events.filter(\.isAboutDuty).map(\.subject)) {
      let problem = state.notifications[id]?.history.first.flatMap { Self.problem(of: $0, in: files) }
      guard problem != listed[id] else { continue }
      if let old = listed[id] { gone.append(old) }
      if let problem { new.append(problem) }
      listed[id] = problem
    }
    return (gone, new)
  }

  private static func problem(of first: Event, in files: FileTable) -> Problem? {
    guard case .required(let change) = first.content, change.rule == nil, change.title == nil else {
      return nil
    }
    return Problem(
      path: files[first.place.file],
      line: first.place.line,
      index: first.place.index,
      code: .missingField,
      reason: SafeText(
        "data.rule or data.title is missing: the first event of notification \(first.subject.text) must name one"
      )
    )
  }
}

extension Event {
  /// Whether a duty, a promised status, or what decides which rules apply, may be another after it.
  var concernsDuties: Bool {
    switch content {
    case .declared, .updated, .status: true
    default: isAboutDuty
    }
  }

  fileprivate var isAboutDuty: Bool {
    switch content {
    case .required, .filed, .waived: true
    default: false
    }
  }
}
