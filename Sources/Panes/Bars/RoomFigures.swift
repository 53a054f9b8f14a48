import IncidentModel

/// What header and tabs say of the whole room, so that nothing urgent is hidden. Counted once for each snapshot.
public struct RoomFigures: Hashable, Sendable {
  /// A duty that has been neither filed nor waived.
  public struct OpenDuty: Hashable, Sendable {
    /// Which duty.
    public var id: EntityID
    /// What to call it.
    public var heading: SafeText
    /// The instant to work to; nil where there is none.
    public var due: Instant?
    /// Past this instant it is overdue.
    public var outerLimit: Instant?
  }

  /// Entries and decisions of the timeline; retracted ones stay in sight and count.
  public var entries = 0
  /// Tasks that are neither done nor canceled.
  public var openTasks = 0
  /// When those of them that have a due instant are due, soonest first.
  public var taskDues: [Instant] = []
  /// Open duties, the soonest due first, those without a due instant last.
  public var duties: [OpenDuty] = []
  /// Alerts, de-duplicated.
  public var alerts = 0
  /// Alerts that nobody has touched.
  public var newAlerts = 0
  /// Files and lines that could not be read.
  public var problems = 0

  /// Figures of nothing.
  init() {}

  /// The figures of a snapshot; `earlier` are those of an earlier one, from which is taken what is still true.
  public init(_ snapshot: Snapshot, reusing earlier: (figures: RoomFigures, duties: DutyBook)? = nil) {
    let state = snapshot.state
    entries = state.entries.count
    for (_, task) in state.tasks where !task.value.state.isOver {
      openTasks += 1
      if let due = task.value.due { taskDues.append(due) }
    }
    taskDues.sort()
    if let earlier, earlier.duties.isSame(as: snapshot.duties) {
      duties = earlier.figures.duties
    } else {
      duties = Self.openDuties(of: snapshot.duties)
    }
    alerts = snapshot.alerts.count
    newAlerts = snapshot.alerts.newCount
    problems = snapshot.problems.count
  }

  private static func openDuties(of book: DutyBook) -> [OpenDuty] {
    var duties: [OpenDuty] = []
    for duty in book.duties where duty.notification.state == .pending {
      duties.append(
        OpenDuty(
          id: duty.id,
          heading: duty.heading,
          due: duty.reading.due,
          outerLimit: duty.reading.outerLimit ?? duty.reading.due
        )
      )
    }
    return duties.sorted { left, right in
      let (one, other) = (left.due ?? .distantFuture, right.due ?? .distantFuture)
      return one == other ? left.id < right.id : one < other
    }
  }

  /// How many open tasks are past their due instant.
  public func overdueTasks(at now: Instant) -> Int { taskDues.count { $0 < now } }

  /// How many open duties are past their outer limit.
  public func overdueDuties(at now: Instant) -> Int {
    duties.count { $0.outerLimit.map { $0 < now } ?? false }
  }

  /// The open duty that is due next and is not overdue yet.
  public func nextDuty(at now: Instant) -> OpenDuty? {
    duties.first { $0.due != nil && ($0.outerLimit ?? .distantPast) >= now }
  }

  /// When the next task or duty turns overdue; nil for never.
  public func overdueChanges(after now: Instant) -> Instant? {
    let limits = taskDues + duties.compactMap(\.outerLimit)
    return limits.filter { $0 >= now }.min()?.adding(nanoseconds: 1)
  }
}
