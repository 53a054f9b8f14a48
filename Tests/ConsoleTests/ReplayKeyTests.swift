import Console
import IncidentModel
import Panes
import Replay
import ScreenKit
import Testing

/// What the keys do while the past is shown.
@Suite struct ReplayKeyTests {
  private let start = ReplayedRoom.at(-8)

  private func position(after keys: Key..., from room: ReplayedRoom = ReplayedRoom()) -> Instant {
    var room = room
    for key in keys { room.press(key) }
    return room.position
  }

  @Test func spaceLetsTimeRunAndHoldsIt() {
    var room = ReplayedRoom()
    room.type(" ")
    room.wait(1)
    #expect(room.position == start.adding(seconds: 60))
    #expect(room.context.now == room.position)
    room.type(" ")
    room.wait(5)
    #expect(room.position == start.adding(seconds: 60))
  }

  @Test func eventsMarkersStepsAndTenths() {
    #expect(position(after: .character(".")) > start)
    #expect(position(after: .character("."), .character(",")) <= start)
    #expect(position(after: .right) == start.adding(seconds: 60))
    #expect(position(after: .shiftRight) == start.adding(seconds: 900))
    #expect(position(after: .shiftRight, .shiftLeft, .left) == start.adding(seconds: -60))
    #expect(position(after: .character("0")) == ReplayedRoom.at(-10))
    #expect(position(after: .character("5")) == ReplayedRoom.at(-4))
    var room = ReplayedRoom()
    room.type("]")
    #expect(room.lastRow().contains("Decision: Shut down?"))
    room.type("[")
    #expect(room.lastRow().contains("No marker before"))
  }

  /// Times are read in the incident's zone, from the instant shown.
  @Test func goTakesTimesAsPeopleTypeThem() {
    var room = ReplayedRoom()
    for (text, meant) in [
      (":12:42", ReplayedRoom.at(-6).adding(seconds: -7)), (":-20m", start.adding(seconds: -1200)),
      (":2025-04-02T14:42:07Z", ReplayedRoom.at(-2)),
    ] {
      room = ReplayedRoom()
      room.type(String(text.prefix(1)))
      #expect(room.lastRow().hasPrefix(" :go"))
      room.type(String(text.dropFirst()))
      room.press(.enter)
      #expect(room.position == meant, "\(text)")
      #expect(room.state.mode == .replay)
    }
    room = ReplayedRoom()
    room.type(":tea time")
    room.press(.enter)
    #expect(room.lastRow().contains("'tea time' is no time"))
    #expect(room.position == start && room.state.mode == .text)
    room.press(.escape)
    #expect(room.state.mode == .replay)
  }

  @Test func theSpeedStepsAlongItsLadder() {
    var room = ReplayedRoom()
    room.type(">>")
    #expect(room.state.replay?.clock.speed.words == "300x")
    room.type("<<<")
    #expect(room.state.replay?.clock.speed.words == "30x")
    room.type(String(repeating: ">", count: 20))
    #expect(room.state.replay?.clock.speed == .events)
  }

  @Test func kShowsTheOtherAxisEverywhere() {
    var room = ReplayedRoom()
    #expect(!room.rows().contains { $0.contains("Data copied") })
    room.type("k")
    #expect(room.context.snapshot.axis == .true)
    #expect(room.rows().contains { $0.contains("Data copied") && $0.contains("known 4 h later") })
    room.type("k")
    #expect(!room.rows().contains { $0.contains("Data copied") })
  }

  /// Digits, `k`, arrows and End are taken; everything else is as ever.
  @Test func theKeysOfTheRoomStillWork() {
    var room = ReplayedRoom()
    room.press(.tab)
    #expect(room.state.focus == .tasks)
    room.press(.backTab)
    room.type("z")
    #expect(room.state.isZoomed)
    room.type("z/Odd")
    room.press(.enter)
    #expect(room.state.views[.timeline].filter == "Odd")
    room.press(.escape)
    room.type("u")
    #expect(room.state.clockMode == .utc)
    room.type("?")
    #expect(room.state.overlays == [.help(scroll: 0)])
    room.type("qq")
    #expect(room.effects.contains(.quit))
  }

  /// A sheet stays open while the clock is turned below it.
  @Test func theClockIsTurnedUnderASheet() {
    var room = ReplayedRoom()
    room.press(.enter)
    #expect(!room.state.overlays.isEmpty)
    room.type(".")
    #expect(room.position > start && !room.state.overlays.isEmpty)
  }

  @Test func endLeadsBackToThePresentOrToTheEnd() {
    var room = ReplayedRoom(leadsToLive: true)
    room.press(.end)
    #expect(room.state.replay == nil && room.effects == [.endReplay])
    room = ReplayedRoom(leadsToLive: true)
    room.type("R")
    #expect(room.state.replay == nil && room.effects == [.endReplay])
    room = ReplayedRoom()
    room.press(.end)
    #expect(room.state.replay != nil && room.position == ReplayedRoom.at(2))
  }

  @Test func capitalRInALiveRoomAsksForThePast() {
    var state = ConsoleState.open(120, 40)
    #expect(state.press(.character("R"), in: Room.normal.context()) == [.beginReplay])
    var course = ReplayCourse(known: ReplayTrack(), happened: ReplayTrack(), marks: ReplayMarks())
    let replay = ConsoleState.replay(from: Room.now, over: &course)
    #expect(replay.clock.position == Room.now && !replay.clock.isPlaying && replay.leadsToLive)
    #expect(course.range.upperBound == Room.now)
  }

  /// A record that is long over is the whole of its replay, not a sliver beside the time since.
  @Test(arguments: [(1, true), (100, false)])
  func theRangeEndsWithTheRecordWhereThatIsLongOver(days: Int64, isNear: Bool) {
    let start = Room.now.adding(seconds: -10 * 86_400)
    let end = Room.now.adding(seconds: -3600)
    var course = ReplayCourse(
      known: ReplayTrack(events: [start, end]),
      happened: ReplayTrack(),
      marks: ReplayMarks()
    )
    let now = Room.now.adding(seconds: (days - 1) * 86_400)
    let replay = ConsoleState.replay(from: now, over: &course)
    #expect(course.range == start...(isNear ? now : end))
    #expect(replay.clock.position == (isNear ? now : end))
  }

  /// The glance of a room that is replayed says so in its largest type; what it covers stays as it was.
  @Test func theGlanceOverAReplaySaysThatItIsOne() {
    var room = ReplayedRoom()
    let before = room.state.replay
    room.type("G")
    let screen = room.rows().joined(separator: "\n")
    #expect(screen.contains("What was known by") && screen.contains("██████"))
    room.press(.escape)
    #expect(room.state.overlays.isEmpty && room.state.replay == before)
  }

  /// Every key that would enter something says why it does not; none has any effect.
  @Test func nothingCanBeEntered() {
    let changes = Keymap.standard.bindings.filter { if case .change = $0.action { true } else { false } }
    for binding in changes {
      for chord in binding.chords {
        var room = ReplayedRoom(leadsToLive: true)
        for key in chord { room.press(key) }
        #expect(room.effects.isEmpty, "\(binding.name)")
      }
    }
  }

  /// Running past the due instant rings once; being put past it does not.
  @Test func runningPastADueRingsAndSeekingDoesNot() {
    var room = ReplayedRoom(speed: .quarters(14_400))
    room.type("9")
    room.type(" ")
    room.wait(10)
    #expect(room.effects.filter { $0 == .bell }.count >= 1)
    room = ReplayedRoom()
    room.type("9")
    room.press(.end)
    #expect(!room.effects.contains(.bell))
  }

  @Test func messagesGoAwayWhileTheClockStands() {
    var room = ReplayedRoom()
    room.type("u")
    #expect(room.lastRow().contains("Times are in UTC"))
    room.wait(4.2)
    #expect(!room.lastRow().contains("Times are in UTC"))
  }
}
