import Console
import Deadlines
import IncidentModel
import Panes
import ScreenKit

/// What the glance's tests add to the small incident.
extension Room {
  /// The small incident with systems, a decision that is open and a status for the management.
  static var told: Room {
    var room = Room.normal
    room.addSystem("cloud-02", .compromised, role: "secondary", hoursAgo: 9)
    room.addSystem("main-01", .clean, role: "main", hoursAgo: 8)
    room.addSystem("portal", .offline, name: "Customer portal", hoursAgo: 7)
    room.addQuestion("Take cloud-02 off the net for good?", hoursAgo: 3)
    room.addStatus(
      "Services are down by our own choice; nothing more is known to be lost.",
      audience: .executive,
      nextUpdate: now.adding(seconds: 5400),
      hoursAgo: 1
    )
    return room
  }

  mutating func addSystem(
    _ id: String,
    _ state: SystemState,
    role: SafeText? = nil,
    name: SafeText? = nil,
    hoursAgo: Int
  ) {
    var change = SystemChange()
    change.state = state
    change.role = role
    change.name = name
    add(.systemUpdated, id, .system(change), hoursAgo: hoursAgo)
  }

  mutating func addQuestion(
    _ question: SafeText,
    id: String = "question",
    chosen: SafeText? = nil,
    tlp: TLP? = nil,
    hoursAgo: Int
  ) {
    var decision = DecisionChange(question: question)
    decision.chosen = chosen
    decision.tlp = tlp
    add(.decisionMade, id, .decision(decision), hoursAgo: hoursAgo)
  }

  mutating func addStatus(
    _ summary: SafeText,
    audience: Audience,
    nextUpdate: Instant? = nil,
    hoursAgo: Int
  ) {
    var post = StatusPost(summary: summary)
    post.audience = audience
    post.nextUpdate = nextUpdate
    post.nextSteps = "Keys tonight."
    add(.statusPosted, "status-\(hoursAgo)-\(audience.rawValue)", .status(post), hoursAgo: hoursAgo)
  }

  mutating func addDuty(_ title: SafeText, id: String, dueIn seconds: Int64?, hoursAgo: Int = 4) {
    var duty = NotificationChange()
    duty.title = title
    duty.recipient = "An authority"
    duty.due = seconds.map { Self.now.adding(seconds: $0) }
    add(.notificationRequired, id, .required(duty), hoursAgo: hoursAgo)
  }

  mutating func addFiling(_ id: String, hoursAgo: Int) {
    let filing = Filing(at: Self.now.adding(seconds: Int64(-3600 * hoursAgo)))
    add(.notificationFiled, id, .filed(filing), hoursAgo: hoursAgo)
  }

  mutating func addTask(
    _ id: String,
    _ state: TaskState,
    workstream: SafeText? = nil,
    measure: SafeText? = nil
  ) {
    var task = TaskChange()
    task.title = "Work"
    task.state = state
    task.workstream = workstream
    task.measure = measure
    add(.taskOpened, id, .taskOpened(task), hoursAgo: 2)
  }

  mutating func set(_ edit: (inout IncidentChange) -> Void, hoursAgo: Int = 1) {
    var change = IncidentChange()
    edit(&change)
    add(.incidentUpdated, "incident", .updated(change), hoursAgo: hoursAgo)
  }

  /// The glance as a grid.
  func glance(
    _ width: Int = 120,
    _ height: Int = 40,
    _ view: GlanceView = GlanceView(),
    at now: Instant = Room.now,
    glyphs: GlyphSet = .unicode
  ) -> Grid {
    let size = Size(width: width, height: height)
    let context = context(at: now, glyphs: glyphs).screen(in: ConsoleState(size: size))
    return GlanceScreen.draw(context, view: view, size: size).grid
  }

  /// All that the glance says: as a screen too narrow for large letters in its sentences, and in eight lines.
  func glanceText(_ view: GlanceView = GlanceView(), at now: Instant = Room.now) -> String {
    let context = context(at: now).screen(in: ConsoleState(size: Size(width: 78, height: 60)))
    let lines = GlanceLines.lines(context, view: view).map(\.text)
    return (GridText.rows(of: glance(78, 60, view, at: now)) + lines).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
  }
}
