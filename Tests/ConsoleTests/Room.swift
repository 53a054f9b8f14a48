import Console
import Deadlines
import Foundation
import IncidentModel
import Panes
import ScreenKit

/// A small incident of our own: one of everything, with something overdue.
struct Room {
  /// Wed 2 Apr 2025 18:42:07 CEST.
  static let now = Instant(seconds: 1_743_612_127)
  static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  private(set) var events: [Event] = []
  private(set) var snapshot = Snapshot()

  /// The room with an incident in it.
  static var normal: Room {
    var room = Room()
    room.declare()
    for (index, title) in ["Odd sign-in on the secondary server", "Servers shut down", "Firm engaged"]
      .enumerated()
    {
      var entry = EntryChange()
      entry.title = SafeText(title)
      entry.kind = index == 0 ? .observation : .action
      room.add(.timelineAdded, "e\(index)", .entryAdded(entry), hoursAgo: 8 - index)
    }
    for (index, title) in ["Rotate keys", "Image the disks", "Restore from backup"].enumerated() {
      var task = TaskChange()
      task.title = SafeText(title)
      task.due = index == 0 ? now.adding(seconds: -600) : nil
      task.state = index == 2 ? .done : .todo
      room.add(.taskOpened, "t\(index)", .taskOpened(task), hoursAgo: 6 - index)
    }
    var duty = NotificationChange()
    duty.title = "Data protection authority"
    duty.due = now.adding(seconds: 4361)
    room.add(.notificationRequired, "authority", .required(duty), hoursAgo: 3)
    return room
  }

  /// A directory that holds nothing yet.
  static var empty: Room {
    TextLocale.prepare()
    var room = Room()
    room.change { snapshot in
      snapshot.progress.isComplete = true
      snapshot.watch = .notified
    }
    return room
  }

  /// The same with more rows than any pane has lines.
  static var full: Room {
    var room = normal
    for index in 0..<120 {
      var entry = EntryChange()
      entry.title = SafeText("Entry number \(index)")
      room.add(.timelineAdded, "many\(index)", .entryAdded(entry), hoursAgo: 20)
    }
    return room
  }

  /// Ready to be drawn.
  func context(at now: Instant = Room.now, glyphs: GlyphSet = .unicode) -> ConsoleContext {
    ConsoleContext(
      snapshot: snapshot,
      now: now,
      glyphs: glyphs,
      homeZone: Self.berlin,
      directory: "incident"
    )
  }

  mutating func change(_ edit: (inout Snapshot) -> Void) {
    edit(&snapshot)
    snapshot.version += 1
    snapshot.stateVersion = snapshot.version
  }

  /// Has the last change be one that no event made.
  mutating func keepState(at version: UInt64) { snapshot.stateVersion = version }

  mutating func add(
    _ type: EventType,
    _ subject: String,
    _ content: EventContent,
    hoursAgo: Int,
    knownAfter: Int64 = 0
  ) {
    let time = Self.now.adding(seconds: Int64(-3600 * hoursAgo + events.count))
    let event = Event(
      key: EventKey(recorded: time.adding(seconds: knownAfter), source: "/test", id: "\(events.count)"),
      time: time,
      type: type,
      subject: EntityID(subject),
      author: "lead",
      cause: nil,
      content: content,
      place: RecordPlace(file: FileID(0), offset: 0, length: 0, line: nil, index: 0),
      raw: []
    )
    events.append(event)
    change { snapshot in
      snapshot.state.insert([event])
      snapshot.duties = DutyBook(of: snapshot.state, by: .builtIn, reusing: snapshot.duties)
      snapshot.newest = max(snapshot.newest ?? time, time)
      snapshot.progress = LoadProgress(filesRead: 1, filesFound: 1, isComplete: true)
      snapshot.watch = .notified
    }
  }

  mutating func declare() {
    TextLocale.prepare()
    var incident = IncidentChange()
    incident.name = "Cloud server compromise"
    incident.severity = .high
    incident.phase = .containment
    incident.timezone = "Europe/Berlin"
    incident.tlp = .amber
    incident.exercise = true
    add(.incidentDeclared, "incident", .declared(incident), hoursAgo: 101)
  }

  static func problem(_ line: Int) -> Problem {
    Problem(
      path: "feeds/edge.jsonl",
      line: line,
      index: line - 1,
      code: .notJSON,
      reason: "The line is not JSON; correct it where it was written."
    )
  }
}

extension ConsoleState {
  /// A room that was opened at a size and has seen its snapshot.
  static func open(_ width: Int, _ height: Int, _ room: Room = .normal) -> ConsoleState {
    var state = ConsoleState(size: Size(width: width, height: height))
    _ = state.update(.snapshotArrived, in: room.context())
    return state
  }

  /// Types keys one after the other.
  mutating func type(_ keys: [Key], _ context: ConsoleContext) {
    for key in keys { _ = press(key, in: context) }
  }

  /// Types a text.
  mutating func type(_ text: String, _ context: ConsoleContext) {
    type(text.map { .character($0) }, context)
  }
}
