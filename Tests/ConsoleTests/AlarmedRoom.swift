import Console
import Deadlines
import IncidentModel
import Panes
import ScreenKit

/// What an alarm does: the highlighted line, nil for none, and how often the bell rings.
struct Told: Equatable {
  var line: String?
  var rings: Int

  init(_ line: String?, _ rings: Int) { (self.line, self.rings) = (line, rings) }
}

/// A room whose clocks are set one by one.
struct AlarmedRoom {
  var room: Room
  var state: ConsoleState

  /// Opened two days before the alarms of the tests.
  init(_ room: Room = Self.declared, at now: Instant = Room.now, speed: Int = 1) {
    self.room = room
    state = ConsoleState(size: Size(width: 120, height: 40), isDrill: speed > 1, clockSpeed: speed)
    _ = state.update(.timePassed, in: ConsoleContext.empty(at: now))
    _ = state.update(.snapshotArrived, in: room.context(at: now))
  }

  static var declared: Room {
    var room = Room()
    room.declare()
    return room
  }

  /// What the room says and whether it rings when the time is another.
  mutating func pass(to now: Instant) -> Told {
    let context = room.context(at: now)
    let effects = state.alarms.isDue(at: now) ? state.update(.timePassed, in: context) : []
    return Told(line(at: now), effects.count { $0 == .bell })
  }

  /// The same when the room has changed.
  mutating func arrive(at now: Instant) -> Told {
    let effects = state.update(.snapshotArrived, in: room.context(at: now))
    return Told(line(at: now), effects.count { $0 == .bell })
  }

  /// The highlighted line; nil where the last row is any other.
  func line(at now: Instant, glyphs: GlyphSet = .unicode) -> String? {
    var composer = Composer()
    let grid = composer.compose(state, in: room.context(at: now, glyphs: glyphs)).grid
    let y = grid.size.height - 1
    guard (0..<grid.size.width).allSatisfy({ grid[$0, y].ink.attributes.contains(.reverse) }) else {
      return nil
    }
    return GridText.rows(of: grid)[y].trimmingPrefix(while: \.isWhitespace).description
  }
}

extension AlarmedRoom {
  static func at(_ hours: Double) -> Instant { Room.now.adding(seconds: Int64(hours * 3600)) }

  /// A duty of 72 hours under the GDPR: the legal limit comes some minutes after the safe instant.
  static func breach(awareHoursAgo hours: Double) -> NotificationChange {
    var change = NotificationChange()
    change.rule = "eu-gdpr-33-1"
    change.title = "GDPR Art. 33"
    change.recipient = "SDTB"
    change.triggers = ["aware_breach": at(-hours)]
    return change
  }

  static func due(_ title: String, _ hours: Double) -> NotificationChange {
    var change = NotificationChange()
    change.title = SafeText(title)
    change.due = at(hours)
    return change
  }

  static func watch(_ duties: (String, NotificationChange)..., at now: Instant = Room.now) -> AlarmedRoom {
    var room = AlarmedRoom.declared
    for (id, duty) in duties { room.add(.notificationRequired, id, .required(duty), hoursAgo: 1) }
    return AlarmedRoom(room, at: now)
  }
}

extension ConsoleContext {
  /// A room of which nothing has been read.
  fileprivate static func empty(at now: Instant) -> ConsoleContext {
    ConsoleContext(snapshot: Snapshot(), now: now, glyphs: .unicode, homeZone: Room.berlin)
  }
}
