import IncidentModel
import ScreenKit
import Testing

@testable import Panes

/// What a person relies on while rows arrive: nothing they look at jumps.
@Suite struct ListCursorTests {
  static func cursor(_ list: NumberList, height: Int = 9, isFeed: Bool = true) -> ListCursor<NumberList> {
    ListCursor(rows: list, size: Size(width: 40, height: height), hasHeadings: true, isFeed: isFeed)
  }

  static let motions: [Motion] = [
    .up, .down, .down, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .last, .wheel(3), .wheel(-2),
    .click(x: 3, y: 4),
    .nextMatch, .previousMatch,
  ]

  @Test(arguments: 0..<120)
  func arrivalsNeverMoveWhatIsSelected(seed: Int) {
    var random = Seeded(UInt64(seed) + 1)
    var list = NumberList((0..<Int.random(in: 1...60, using: &random)).map { $0 * 7 })
    list.heights = { $0 % 3 == 0 ? 2 : 1 }
    let height = Int.random(in: 1...14, using: &random)
    var view = PaneView()
    for _ in 0..<40 {
      let motion = Self.motions.randomElement(using: &random) ?? .down
      view = Self.cursor(list, height: height).move(motion, view)
      let before = view
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let number = Int.random(in: 0..<900, using: &random)
        if !list.all.contains(number) {
          let heights = list.heights
          list = NumberList(list.all + [number])
          list.heights = heights
        }
      }
      view = Self.cursor(list, height: height).settle(view)
      if before.isFollowing {
        #expect(view.selected == list.newest)
      } else {
        #expect(view.selected == before.selected)
        #expect(view.line == before.line)
        if before.line == nil { #expect(view.top == before.top && view.topPart == before.topPart) }
      }
      checkWindow(of: view, Self.cursor(list, height: height))
    }
  }

  private func checkWindow(of view: PaneView, _ cursor: ListCursor<NumberList>) {
    let window = cursor.window(view)
    #expect(window.lines.count <= max(0, cursor.size.height - cursor.firstLine))
    for (above, below) in zip(window.lines, window.lines.dropFirst()) { #expect(above < below) }
    guard let line = view.line else { return }
    let shown = window.lines[line - cursor.firstLine]
    #expect(shown.part == 0 && cursor.rows.id(at: shown.rank) == view.selected)
  }

  @Test func movingAwayPausesAndComingBackFollows() {
    let list = NumberList(0..<30)
    var view = Self.cursor(list).move(.down, PaneView())
    #expect(!view.isFollowing)
    #expect(view.selected == NumberList.name(28))
    view = Self.cursor(NumberList(0..<35)).settle(view)
    #expect(view.selected == NumberList.name(28))
    #expect(view.pausedAt.map(NumberList(0..<35).arrivals(since:)) == 5)
    view = Self.cursor(NumberList(0..<35)).move(.first, view)
    #expect(view.isFollowing)
    #expect(view.selected == NumberList.name(34))
  }

  @Test func aFilterThatHidesTheSelectedRowGivesItBackWhenItClears() {
    var list = NumberList(0..<60)
    var view = PaneView()
    for _ in 0..<25 { view = Self.cursor(list).move(.down, view) }
    let selected = view.selected
    list.isShown = { $0 % 2 == 1 }
    view.filter = "odd"
    view = Self.cursor(list).settle(view)
    #expect(view.selected == NumberList.name(33))
    list.isShown = { _ in false }
    view.filter = "oddx"
    view = Self.cursor(list).settle(view)
    #expect(view.selected == nil)
    list.isShown = { _ in true }
    view.filter = ""
    view = Self.cursor(list).settle(view)
    #expect(view.selected == selected)
    #expect(view.line != nil)
  }

  @Test func movingInsideAFilterForgetsWhatItHid() {
    var list = NumberList(0..<60)
    var view = Self.cursor(list).move(.pageDown, PaneView())
    list.isShown = { $0 % 2 == 1 }
    view.filter = "odd"
    view = Self.cursor(list).move(.down, Self.cursor(list).settle(view))
    let chosen = view.selected
    list.isShown = { _ in true }
    view.filter = ""
    #expect(Self.cursor(list).settle(view).selected == chosen)
  }

  @Test func whenTheSelectedRowGoesTheOneInItsPlaceIsSelected() {
    var view = PaneView()
    for _ in 0..<5 { view = Self.cursor(NumberList(0..<30)).move(.down, view) }
    #expect(view.selected == NumberList.name(24))
    let line = view.line
    view = Self.cursor(NumberList((0..<30).filter { $0 != 24 })).settle(view)
    #expect(view.selected == NumberList.name(23))
    #expect(view.line == line)
  }

  @Test func theWheelLeavesTheSelectionAndAKeyBringsItBack() {
    let list = NumberList(0..<100)
    var view = Self.cursor(list).move(.down, PaneView())
    view = Self.cursor(list).move(.wheel(40), view)
    #expect(view.selected == NumberList.name(98))
    #expect(view.line == nil)
    view = Self.cursor(list).move(.down, view)
    #expect(view.selected == NumberList.name(97))
    #expect(view.line != nil)
  }

  @Test func nothingEmptyIsShownWhileThereAreRowsAbove() {
    let list = NumberList(0..<50)
    var view = Self.cursor(list, height: 8).move(.last, PaneView())
    #expect(Self.cursor(list, height: 8).window(view).lines.count == 7)
    view = Self.cursor(list, height: 20).settle(view)
    #expect(Self.cursor(list, height: 20).window(view).lines.count == 19)
    #expect(view.selected == NumberList.name(0))
  }

  @Test func wordsOfAFilterMustAllBeThere() {
    let filter = RowFilter("SSH  Häfen")
    #expect(filter.matches(["login over ssh", "HÄFEN nord"]))
    #expect(!filter.matches(["login over ssh"]))
    #expect(RowFilter("auto:no").matches(["anything"]))
    #expect(RowFilter("auto:no").hidesAutomatic)
  }
}
