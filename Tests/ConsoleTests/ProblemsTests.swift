import Console
import IncidentModel
import Panes
import ScreenKit
import Testing

@Suite struct ProblemsTests {
  private static func room(_ count: Int) -> Room {
    var room = Room.normal
    room.change { snapshot in
      for line in 1...count { snapshot.problems.insert(Room.problem(line * 2)) }
    }
    return room
  }

  private func selected(_ state: ConsoleState, _ room: Room) -> Problem? {
    guard case .problems(let cursor)? = state.overlays.last else { return nil }
    return ProblemsView.selection(room.snapshot.problems, cursor)
  }

  @Test func theSelectedProblemStaysSelectedWhenOneComesBeforeIt() {
    var room = Self.room(40)
    var state = ConsoleState.open(100, 30, room)
    state.type("Pjjj", room.context())
    #expect(selected(state, room) == Room.problem(8))
    room.change { $0.problems.insert(Room.problem(1)) }
    _ = state.update(.snapshotArrived, in: room.context())
    #expect(selected(state, room) == Room.problem(8))
  }

  @Test func theNextOneIsSelectedWhenTheSelectedOneIsGone() {
    var room = Self.room(5)
    var state = ConsoleState.open(100, 30, room)
    state.type("PG", room.context())
    #expect(selected(state, room) == Room.problem(10))
    room.change { $0.problems.remove(Room.problem(10)) }
    #expect(selected(state, room) == Room.problem(8))
  }

  @Test func enterOpensTheWholeReason() {
    let room = Self.room(3)
    var state = ConsoleState.open(100, 30, room)
    state.type("P", room.context())
    state.type([.enter], room.context())
    #expect(state.overlays.last == .detail(RowDetail(.problem(Room.problem(2)))))
    state.type([.escape], room.context())
    #expect(state.mode == .problems)
  }

  @Test func copyingAProblemNamesItsFileLineCodeAndReason() {
    let room = Self.room(1)
    var state = ConsoleState.open(100, 30, room)
    state.type("P", room.context())
    let effects = state.press(.character("y"), in: room.context())
    #expect(
      effects == [
        .copy("feeds/edge.jsonl:2  not-json The line is not JSON; correct it where it was written.")
      ]
    )
  }
}
