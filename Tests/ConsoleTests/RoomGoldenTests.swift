import Console
import IncidentModel
import Panes
import ScreenKit
import TestKit
import Testing

@Suite struct RoomGoldenTests {
  private func expectGolden(
    of state: ConsoleState,
    _ room: Room,
    glyphs: GlyphSet = .unicode,
    named name: String
  ) {
    var composer = Composer()
    TestKit.expectGolden(
      composer.compose(state, in: room.context(glyphs: glyphs)).grid,
      named: "room/\(name)"
    )
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 12), (40, 10), (39, 9)])
  func theRoom(width: Int, height: Int) {
    expectGolden(of: .open(width, height), .normal, named: "\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func anEmptyDirectory(width: Int, height: Int) {
    let room = Room.empty
    expectGolden(of: .open(width, height, room), room, named: "empty-\(width)x\(height)")
  }

  @Test func moreThanFits() {
    var room = Room.full
    room.change { snapshot in
      for line in 1...40 { snapshot.problems.insert(Room.problem(line)) }
    }
    expectGolden(of: .open(80, 24, room), room, named: "full-80x24")
  }

  @Test func asciiAlone() {
    expectGolden(of: .open(80, 24), .normal, glyphs: .ascii, named: "ascii-80x24")
  }

  @Test(arguments: [(80, 24), (40, 10), (160, 50)])
  func help(width: Int, height: Int) {
    var state = ConsoleState.open(width, height)
    state.type("?", Room.normal.context())
    expectGolden(of: state, .normal, named: "help-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (40, 12), (120, 40)])
  func problems(width: Int, height: Int) {
    var room = Room.normal
    room.change { snapshot in
      for line in 1...40 { snapshot.problems.insert(Room.problem(line)) }
    }
    var state = ConsoleState.open(width, height, room)
    state.type("Pjj", room.context())
    expectGolden(of: state, room, named: "problems-\(width)x\(height)")
  }

  @Test func aFilterOnItsWay() {
    let room = Room.full
    var state = ConsoleState.open(80, 24, room)
    state.type("/number 7", room.context())
    expectGolden(of: state, room, named: "filter-80x24")
  }

  @Test func aPastInstantAndAStoppedWatch() {
    var room = Room.normal
    room.change { $0.asOf = Room.now }
    expectGolden(of: .open(120, 40, room), room, named: "as-of-120x40")
    room.change { snapshot in
      snapshot.asOf = nil
      snapshot.watch = .stopped(reason: "the folder is gone")
    }
    expectGolden(of: .open(120, 40, room), room, named: "stopped-120x40")
  }
}
