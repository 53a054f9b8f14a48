import IncidentModel
import Panes
import ScreenKit
import Testing

@testable import Console

@Suite struct UpdateTests {
  private let context = Room.normal.context()

  @Test func aNumberTakesTheFocusAndTwiceZooms() {
    var state = ConsoleState.open(120, 40)
    state.type("2", context)
    #expect(state.focus == .tasks)
    #expect(!state.isZoomed)
    state.type("2", context)
    #expect(state.isZoomed)
    #expect(state.layout.panes.map(\.pane) == [.tasks])
    state.type("4", context)
    #expect(state.layout.panes.map(\.pane) == [.alerts])
    state.type("4", context)
    #expect(!state.isZoomed)
  }

  @Test func tabGoesRoundAndBack() {
    var state = ConsoleState.open(120, 40)
    var seen: [PaneKind] = []
    for _ in 0..<4 {
      state.type([.tab], context)
      seen.append(state.focus)
    }
    #expect(seen == [.tasks, .deadlines, .alerts, .timeline])
    state.type([.backTab], context)
    #expect(state.focus == .alerts)
  }

  @Test func onANarrowScreenTheOtherPaneStaysWhenDeadlinesTakeTheFocus() {
    var state = ConsoleState.open(80, 24)
    state.type("4", context)
    let before = state.layout.panes
    state.type("3", context)
    #expect(state.focus == .deadlines)
    #expect(state.layout.panes == before)
  }

  @Test func ggAndGGoToBothEnds() {
    let context = Room.full.context()
    var state = ConsoleState.open(120, 40, .full)
    state.type("ge", context)
    let last = state.views[.timeline].selected
    state.type("gg", context)
    let first = state.views[.timeline].selected
    #expect(first != last)
    #expect(last != nil)
    state.type("ge", context)
    #expect(state.views[.timeline].selected == last)
    #expect(state.pendingKey == nil)
  }

  @Test func aPendingGIsForgottenAtAnyOtherKey() {
    var state = ConsoleState.open(120, 40)
    state.type("g", context)
    #expect(state.pendingKey == .character("g"))
    state.type([.function(9)], context)
    #expect(state.pendingKey == nil)
    state.type("g", context)
    state.type("z", context)
    #expect(state.isZoomed)
  }

  @Test func aFilterIsTypedKeptAndCleared() {
    var state = ConsoleState.open(120, 40)
    state.type("/", context)
    #expect(state.mode == .text)
    state.type("shuq", context)
    state.type([.backspace], context)
    #expect(state.views[.timeline].filter == "shu")
    state.type([.enter], context)
    #expect(state.mode == .filtered)
    #expect(state.views[.timeline].filter == "shu")
    state.type([.escape], context)
    #expect(state.views[.timeline].filter.isEmpty)
  }

  @Test func theLastWordOfAFilterIsErasedAlone() {
    var state = ConsoleState.open(120, 40)
    state.type("/one two ", context)
    state.type([.control("w")], context)
    #expect(state.views[.timeline].filter == "one ")
    state.type([.control("w")], context)
    #expect(state.views[.timeline].filter.isEmpty)
  }

  @Test func aFilterBelongsToItsPane() {
    var state = ConsoleState.open(120, 40)
    state.type("/", context)
    state.type("shut", context)
    state.type([.enter, .tab], context)
    #expect(state.views[.tasks].filter.isEmpty)
    #expect(state.views[.timeline].filter == "shut")
  }

  @Test func pastedTextPassesTheGateAndStaysShort() {
    var state = ConsoleState.open(120, 40)
    state.type("/", context)
    state.type([.paste(String(repeating: "a\nb", count: 500))], context)
    let filter = state.views[.timeline].filter
    #expect(filter.count == 200)
    #expect(!filter.contains("\n"))
  }

  @Test func escapeLeavesOneThingAtATime() {
    var state = ConsoleState.open(120, 40)
    state.type("z/a", context)
    state.type([.enter], context)
    state.type("?", context)
    #expect(state.mode == .sheet)
    state.type([.escape], context)
    #expect(state.overlays.isEmpty)
    #expect(state.views[.timeline].filter == "a")
    state.type([.escape], context)
    #expect(state.views[.timeline].filter.isEmpty)
    #expect(state.isZoomed)
    state.type([.escape], context)
    #expect(!state.isZoomed)
    #expect(state.press(.escape, in: context).isEmpty)
  }

  @Test func qClosesASheetAndOnlyThenLeaves() {
    var state = ConsoleState.open(120, 40)
    state.type("P", context)
    #expect(state.press(.character("q"), in: context).isEmpty)
    #expect(state.overlays.isEmpty)
    #expect(state.press(.character("q"), in: context) == [.quit])
    state.type("?", context)
    #expect(state.press(.control("c"), in: context) == [.quit])
  }

  @Test func qStillLeavesAScreenThatIsTooSmall() {
    var state = ConsoleState.open(39, 9)
    #expect(state.press(.character("q"), in: context) == [.quit])
  }

  @Test func enterOpensTheSelectedRow() {
    var state = ConsoleState.open(120, 40)
    #expect(state.press(.enter, in: context).isEmpty)
    guard case .detail(let detail)? = state.overlays.last else {
      Issue.record("no detail: \(state.overlays)")
      return
    }
    #expect(detail.row == state.views[.timeline].selected)
    #expect(detail.record == nil)
  }

  @Test func aRecordReachesTheSheetThatWaitsForIt() {
    var state = ConsoleState.open(120, 40)
    let row = RowID.alert(AlertID(row: 7))
    state.overlays = [.detail(RowDetail(row, record: .loading))]
    _ = state.update(.recordRead(.alert(AlertID(row: 8)), .text(["other"])), in: context)
    #expect(state.overlays == [.detail(RowDetail(row, record: .loading))])
    _ = state.update(.recordRead(row, .text(["{}"])), in: context)
    #expect(state.overlays == [.detail(RowDetail(row, record: .text(["{}"])))])
  }

  @Test func theClockGoesThroughItsThreeModes() {
    var state = ConsoleState.open(120, 40)
    var modes: [ClockFace.Mode] = []
    for _ in 0..<3 {
      state.type("u", context)
      modes.append(state.clockMode)
    }
    #expect(modes == [.utc, .relative, .local])
    #expect(state.flash != nil)
  }

  @Test func effectsAreNamedForWhatIsAskedOutside() {
    var state = ConsoleState.open(120, 40)
    #expect(state.press(.character("T"), in: context) == [.nextTheme])
    #expect(state.press(.control("l"), in: context) == [.redraw])
    #expect(state.press(.character("M"), in: context) == [.setMouse(false)])
    #expect(state.press(.character("M"), in: context) == [.setMouse(true)])
    _ = state.update(.themeLoaded("daylight"), in: context)
    #expect(state.theme == "daylight")
  }

  @Test func theWheelScrollsUnderThePointerAndLeavesTheFocus() {
    let context = Room.full.context()
    var state = ConsoleState.open(120, 40, .full)
    state.type("4", context)
    let before = state.views[.timeline]
    state.type([.mouse(Mouse(kind: .wheelDown, x: 4, y: 5))], context)
    #expect(state.focus == .alerts)
    #expect(state.views[.timeline] != before)
  }

  @Test func aClickTakesTheFocusAndADoubleClickOpens() {
    var state = ConsoleState.open(120, 40)
    state.type([.mouse(Mouse(kind: .press, x: 70, y: 4))], context)
    #expect(state.focus == .tasks)
    #expect(state.overlays.isEmpty)
    state.type([.mouse(Mouse(kind: .doubleClick, x: 4, y: 3))], context)
    #expect(state.focus == .timeline)
    #expect(state.overlays.count == 1)
  }

  @Test func aClickOnATabShowsThatPane() {
    var state = ConsoleState.open(40, 10)
    #expect(state.layout.tabs?.y == 1)
    for x in 0..<40 {
      state.type([.mouse(Mouse(kind: .press, x: x, y: 1))], context)
      if state.focus == .alerts { break }
    }
    #expect(state.focus == .alerts)
  }

  @Test func aSheetNeverScrollsBeyondItsEnd() {
    var state = ConsoleState.open(40, 10)
    state.type("?", context)
    state.type([.end], context)
    let end = state.overlays
    state.type([.pageDown, .down], context)
    #expect(state.overlays == end)
    _ = state.update(.resized(Size(width: 200, height: 300)), in: context)
    #expect(state.overlays == [.help(scroll: 0)])
  }

  @Test func aMessageGoesAfterFourSecondsOfTheWall() {
    var state = ConsoleState(size: Size(width: 80, height: 24), isDrill: true, clockSpeed: 60)
    _ = state.update(.said("hello"), in: context)
    #expect(state.flash?.until == Room.now.adding(seconds: 240))
  }

  @Test func tabGoesThroughWhatAnAlertFilterMayBe() {
    let context = Room.normal.context()
    var state = ConsoleState.open(120, 40)
    state.type("4/sev", context)
    #expect(state.completion?.candidates == ["severity>="])
    state.type([.tab], context)
    #expect(state.views[.alerts].filter == "severity>=")
    state.type("h", context)
    state.type([.tab, .enter], context)
    #expect(state.views[.alerts].filter == "severity>=high")
    #expect(state.completion == nil && !state.isTypingFilter)
    state.type("2/ro", context)
    state.type([.tab], context)
    #expect(state.views[.tasks].filter == "ro", "only alerts have names for what is asked")
  }

  @Test func aFilterOfThePastIsWholeInEveryFrame() {
    var room = Room.normal
    var context = room.context()
    context.searchLimit = 10
    let state = ConsoleState.open(120, 40)
    #expect(context.pane(.alerts, in: state).searchLimit == 10)
    room.change { $0.asOf = Room.now }
    #expect(context.with(room.snapshot).pane(.alerts, in: state).searchLimit == .max)
  }

  @Test func aFilterThatIsBroughtAlongKeepsItsTimes() {
    let room = Room.normal
    var state = ConsoleState.open(120, 40)
    state.views[.alerts].filter = "since:-20m"
    _ = state.update(.snapshotArrived, in: room.context())
    _ = state.update(.snapshotArrived, in: room.context(at: Room.now.adding(seconds: 60)))
    #expect(state.views[.alerts].filterTypedAt == Room.now)
  }
}
