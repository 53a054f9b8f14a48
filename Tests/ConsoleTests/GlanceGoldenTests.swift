import Console
import IncidentModel
import Panes
import ScreenKit
import TestKit
import Testing

@Suite struct GlanceGoldenTests {
  static let sizes = [(40, 10), (60, 20), (80, 24), (120, 40), (200, 60)]

  private func expectGolden(
    _ room: Room,
    _ size: (Int, Int),
    _ name: String,
    _ view: GlanceView = GlanceView()
  ) {
    TestKit.expectGolden(
      room.glance(size.0, size.1, view),
      named: "glance/\(name)-\(size.0)x\(size.1)"
    )
  }

  @Test(arguments: sizes + [(300, 100)])
  func incident(width: Int, height: Int) {
    expectGolden(.told, (width, height), "told")
  }

  @Test(arguments: sizes) func anEmptyDirectory(width: Int, height: Int) {
    expectGolden(.empty, (width, height), "empty")
  }

  @Test(arguments: sizes) func nothingNewForHours(width: Int, height: Int) {
    var room = Room.told
    room.change { $0.newest = Room.now.adding(seconds: -5 * 3600) }
    expectGolden(room, (width, height), "stale")
  }

  @Test(arguments: sizes) func noLongerFollowed(width: Int, height: Int) {
    var room = Room.told
    room.change { $0.watch = .stopped(reason: "the folder is gone") }
    expectGolden(room, (width, height), "stopped")
  }

  @Test(arguments: sizes) func replay(width: Int, height: Int) {
    var room = Room.told
    room.change { snapshot in
      snapshot.asOf = Room.now
      snapshot.axis = .true
    }
    expectGolden(room, (width, height), "replay")
  }

  @Test(arguments: sizes) func noDeadline(width: Int, height: Int) {
    var room = Room()
    room.declare()
    expectGolden(room, (width, height), "no-deadline")
  }

  @Test(arguments: sizes) func allFiledAndClosed(width: Int, height: Int) {
    var room = Room.told
    room.addFiling("authority", hoursAgo: 1)
    room.addQuestion("Take cloud-02 off the net for good?", chosen: "Yes", hoursAgo: 1)
    room.addSystem("cloud-02", .restored, hoursAgo: 1)
    room.addSystem("portal", .restored, hoursAgo: 1)
    room.set {
      $0.phase = .postIncident
      $0.status = .closed
    }
    expectGolden(room, (width, height), "all-filed")
  }

  @Test(arguments: sizes) func overdue(width: Int, height: Int) {
    var room = Room.told
    room.addDuty("Report to the regulator", id: "late", dueIn: -11_400)
    room.addDuty("Report to the insurer", id: "later", dueIn: -600)
    expectGolden(room, (width, height), "overdue")
  }

  @Test(arguments: sizes) func aboveTheCeiling(width: Int, height: Int) {
    expectGolden(.told, (width, height), "withheld", GlanceView(ceiling: .green))
  }

  @Test(arguments: sizes) func changedSinceTheLastLook(width: Int, height: Int) throws {
    let room = Room.told
    let before = GlanceScreen.tally(
      room.context().screen(in: ConsoleState(size: Size(width: 80, height: 24)))
    )
    var later = room
    later.addFiling("authority", hoursAgo: 0)
    later.addSystem("portal", .restored, hoursAgo: 0)
    later.set({ $0.phase = .recovery }, hoursAgo: 0)
    let keys = Keymap.standard.hints(in: .glanceAlone, pane: .timeline)
    expectGolden(later, (width, height), "changed", GlanceView(before: before, keys: keys))
  }

  @Test(arguments: [(80, 24), (120, 40)]) func asciiAlone(width: Int, height: Int) {
    TestKit.expectGolden(
      Room.told.glance(width, height, glyphs: .ascii),
      named: "glance/ascii-\(width)x\(height)"
    )
  }
}
