import Console
import IncidentModel
import Panes
import Replay
import ScreenKit
import TestKit
import Testing

/// What a replay shows, and that no screen of it looks like the present.
@Suite struct ReplayScreenTests {
  @Test(arguments: [(120, 40), (80, 24), (200, 60), (40, 10), (39, 9)])
  func held(width: Int, height: Int) {
    var room = ReplayedRoom(width, height)
    expectGolden(room.screen(), named: "replay/paused-\(width)x\(height)")
  }

  @Test func playing() {
    var room = ReplayedRoom(120, 40)
    room.type(" ")
    room.wait(1)
    expectGolden(room.screen(), named: "replay/playing-120x40")
  }

  @Test func asFastAsEvents() {
    var room = ReplayedRoom(80, 24, speed: .events)
    room.type(" ")
    room.wait(0.3)
    expectGolden(room.screen(), named: "replay/events-80x24")
  }

  @Test func aSkippedGap() {
    var room = ReplayedRoom(80, 24)
    room.type(" ")
    room.wait(2.3)
    expectGolden(room.screen(), named: "replay/skipped-80x24")
  }

  /// What nobody knew yet is dimmed, and says when it became known.
  @Test(arguments: [(120, 40), (40, 10)])
  func whatWasTrueThen(width: Int, height: Int) {
    var room = ReplayedRoom(width, height)
    room.type("k")
    expectGolden(room.screen(), named: "replay/true-\(width)x\(height)")
  }

  @Test func whatArrivesMeanwhile() {
    var room = ReplayedRoom(80, 24, leadsToLive: true)
    room.perform(.arrivedMeanwhile(12))
    expectGolden(room.screen(), named: "replay/arrived-80x24")
  }

  @Test func aMarkerThatStops() {
    var room = ReplayedRoom(80, 24, stops: [.decision])
    room.type(" ")
    room.wait(60)
    expectGolden(room.screen(), named: "replay/stopped-80x24")
  }

  @Test func asciiAlone() {
    var room = ReplayedRoom(80, 24, glyphs: .ascii)
    let screen = room.screen()
    expectGolden(screen, named: "replay/ascii-80x24")
    #expect(GridText.rows(of: screen).allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  /// On every screen, sheets and screens that are too small among them.
  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 10), (39, 9)])
  func noScreenLooksLikeThePresent(width: Int, height: Int) {
    for keys in ["", "z", "?", "P", "/x"] {
      var room = ReplayedRoom(width, height)
      room.type(keys)
      var rows = room.rows()
      #expect(rows.contains { $0.contains("PAUSED") }, "\(keys)")
      #expect(!rows.contains { $0.contains("LIVE") }, "\(keys)")
      room = ReplayedRoom(width, height)
      room.type(" " + keys)
      rows = room.rows()
      #expect(rows.contains { $0.contains("PLAYING") }, "\(keys)")
      #expect(rows.contains { $0.contains("known") }, "\(keys)")
    }
  }

  /// Held, a replay asks for nothing; running, it wakes for what is next.
  @Test func anIdleReplaySleeps() {
    var room = ReplayedRoom()
    var composer = Composer()
    let changesAt = composer.compose(room.state, in: room.context).changesAt
    #expect(room.state.wall(until: changesAt, in: room.context) == nil)
    room.type(" ")
    let wall = room.state.wall(
      until: composer.compose(room.state, in: room.context).changesAt,
      in: room.context
    )
    #expect(wall.map { $0 > 0 && $0 <= 1_000_000_000 } == true)
  }
}
