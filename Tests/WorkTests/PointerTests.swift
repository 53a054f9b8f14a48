import IncidentModel
import ScreenKit
import Testing

@testable import Work

/// The mouse in what lies over the panes.
@Suite struct PointerTests {
  /// The cell of the screen at which a text begins.
  private func cell(of text: String, on screen: String) throws -> (x: Int, y: Int) {
    for (y, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let range = line.range(of: text) {
        return (line.distance(from: line.startIndex, to: range.lowerBound), y)
      }
    }
    throw Missing(text: text)
  }

  private struct Missing: Error { var text: String }

  private func mouse(_ kind: Mouse.Kind, _ cell: (x: Int, y: Int)) -> Key {
    .mouse(Mouse(kind: kind, x: cell.x, y: cell.y))
  }

  @Test func aClickGoesToAFieldAndTakesALineOfItsList() throws {
    var desk = Desk()
    desk.press(.character("n"))
    desk.type("Odd sign-in")
    let kind = try cell(of: "Kind", on: desk.screen)
    desk.press(mouse(.press, kind), mouse(.doubleClick, kind))
    let decision = try cell(of: "milestone", on: desk.screen)
    desk.press(mouse(.wheelDown, decision), mouse(.press, decision))
    #expect(try cell(of: "Kind", on: desk.screen).y == kind.y)
    desk.press(.control("s"))
    #expect(desk.written.last?.data["kind"] == .text("milestone"))
    #expect(desk.entry?.title == "Odd sign-in")
  }

  @Test func whatIsBesideAFormTakesNothing() throws {
    var desk = Desk()
    desk.press(.character("n"))
    let before = desk.screen
    desk.press(mouse(.press, (x: 1, y: 5)), mouse(.wheelDown, (x: 1, y: 5)))
    #expect(desk.screen == before)
  }

  @Test func aDraftIsGoneOnWithByADoubleClick() throws {
    var desk = Desk()
    desk.press(.character("n"))
    desk.type("First thought")
    desk.press(.escape, .character("k"))
    desk.press(.character("Z"))
    let line = try cell(of: "First thought", on: desk.screen)
    desk.press(mouse(.press, line))
    #expect(desk.room.drafts.count == 1)
    desk.press(mouse(.doubleClick, line))
    #expect(desk.screen.contains("Note on the timeline"))
  }
}
