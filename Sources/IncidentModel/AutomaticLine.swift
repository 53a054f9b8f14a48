/// A line that the timeline writes by itself: the team's record of task changes, filings, waivers, moves and status.
///
/// Structured, not text: panes word it, in the zone and language of the screen.
public struct AutomaticLine: Hashable, Sendable {
  /// What changed.
  public enum Change: Hashable, Sendable {
    case incidentDeclared
    case incidentStatus(IncidentStatus)
    case phase(from: Phase?, to: Phase)
    case severity(from: Severity?, to: Severity)
    case taskOpened(TaskState)
    case taskMoved(from: TaskState, to: TaskState)
    /// Fields other than the state, by their names in the event format.
    case taskChanged([String])
    case taskCommented
    case notificationRequired
    /// The clock's inputs before and after: the move is worded with both due instants.
    case deadlineMoved(from: NotificationDuty, to: NotificationDuty)
    /// Fields that move no clock, by their names in the event format.
    case notificationChanged([String])
    case notificationFiled(Filing)
    case notificationWaived(reason: SafeText)
    case system(from: SystemState, to: SystemState)
    case impactAssessed
    case statusPosted(StatusPost)
    case handover(Handover)
  }

  /// The entity it is about.
  public var about: EntityRef
  /// That entity's title then.
  public var title: SafeText
  /// What changed.
  public var change: Change
  /// Reason, result, comment: what was said with it.
  public var remark: SafeText?

  /// A line of its parts.
  public init(about: EntityRef, title: SafeText, change: Change, remark: SafeText? = nil) {
    self.about = about
    self.title = title
    self.change = change
    self.remark = remark
  }
}

/// One row of the timeline: an entry, or a line that wrote itself.
public struct TimelineRow: Hashable, Sendable, Comparable {
  /// What the row shows.
  public enum Subject: Hashable, Sendable {
    case entry(EntityID)
    indirect case automatic(AutomaticLine)
  }

  /// When it happened: the order of the timeline.
  public let time: Instant
  /// The event behind the row, an entry's first event: breaks ties and names the row.
  public let event: Event
  /// The entry to draw, or the line that wrote itself.
  public let subject: Subject

  /// A row of its parts.
  public init(time: Instant, event: Event, subject: Subject) {
    self.time = time
    self.event = event
    self.subject = subject
  }

  /// Oldest first. Inlined, so that rows of different times are told apart without touching their events.
  @inline(__always)
  public static func < (left: TimelineRow, right: TimelineRow) -> Bool {
    left.time == right.time ? left.event.key < right.event.key : left.time < right.time
  }
}
