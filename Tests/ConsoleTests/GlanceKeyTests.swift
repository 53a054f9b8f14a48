import Console
import IncidentModel
import Panes
import ScreenKit
import Testing

@Suite struct GlanceKeyTests {
  private let context = Room.told.context()

  @Test(arguments: [Key.character("q"), .escape, .character("G")])
  func aKeyLeadsBackToTheRoomAsItWas(key: Key) {
    let room = ConsoleState.open(120, 40, .told)
    var state = room
    #expect(state.press(.character("G"), in: context).isEmpty)
    #expect(state.mode == .glance)
    #expect(state.press(key, in: context).isEmpty)
    state.glance = room.glance
    #expect(state == room)
  }

  @Test func noOtherKeyDoesAnything() {
    for isAlone in [false, true] {
      var state = ConsoleState.open(120, 40, .told)
      if isAlone { state.showGlanceAlone(ceiling: nil, before: nil) } else { state.type("G", context) }
      let before = state
      let keys = " 1234abcdefhijklmnoprstuvwxyzTPMFNU:/?@<>,.".map { Key.character($0) }
      for key in keys + [.enter, .tab, .up, .down, .pageDown, .home, .function(1), .paste("q")] {
        #expect(state.press(key, in: context).isEmpty, "\(key)")
        #expect(state == before, "\(key)")
      }
      for kind in [Mouse.Kind.press, .doubleClick, .wheelUp, .wheelDown] {
        #expect(state.press(.mouse(Mouse(kind: kind, x: 5, y: 5)), in: context).isEmpty)
        #expect(state == before)
      }
    }
  }

  @Test func aloneItIsLeftWithQAndNotWithEscape() {
    var state = ConsoleState.open(120, 40, .told)
    state.showGlanceAlone(ceiling: nil, before: nil)
    #expect(state.press(.escape, in: context).isEmpty)
    #expect(state.press(.character("G"), in: context).isEmpty)
    #expect(state.press(.character("q"), in: context) == [.quit])
  }

  @Test func theRoomRemembersWhatWasSeen() throws {
    var room = Room.told
    var state = ConsoleState.open(120, 40, room)
    state.type("Gq", room.context())
    room.addFiling("authority", hoursAgo: 0)
    state.type("G", room.context())
    var composer = Composer()
    let text = GridText.text(of: composer.compose(state, in: room.context()).grid)
    #expect(text.contains("+1 filed"))
  }

  @Test func aloneItComparesWithItsOwnFirstLook() {
    var room = Room.told
    var state = ConsoleState(size: Size(width: 120, height: 40))
    state.showGlanceAlone(ceiling: nil, before: nil)
    _ = state.update(.snapshotArrived, in: room.context())
    room.addFiling("authority", hoursAgo: 0)
    _ = state.update(.snapshotArrived, in: room.context())
    var composer = Composer()
    #expect(GridText.text(of: composer.compose(state, in: room.context()).grid).contains("+1 filed"))
  }

  @Test func aFirstReadingThatGoesOnIsNothingToCompareWith() {
    var room = Room.told
    room.change { $0.progress = LoadProgress(filesRead: 1, filesFound: 9) }
    var state = ConsoleState(size: Size(width: 120, height: 40))
    state.showGlanceAlone(ceiling: nil, before: nil)
    _ = state.update(.snapshotArrived, in: room.context())
    #expect(state.glance.before == nil)
    #expect(state.glanceTally(in: room.context()) == nil)
  }
}
