import Console
import IncidentModel
import Panes
import ScreenKit
import Testing

@Suite struct ComposerTests {
  private func header(_ grid: Grid) -> String { GridText.rows(of: grid)[0] }
  private func hint(_ grid: Grid) -> String { GridText.rows(of: grid)[grid.size.height - 1] }

  /// A clock of less than a day is in the room, which counts seconds.
  @Test func anIdleSecondDrawsTheHeaderAndTheRunningClockAlone() {
    let room = Room.normal
    let state = ConsoleState.open(120, 40, room)
    var composer = Composer()
    _ = composer.compose(state, in: room.context())
    let before = composer.counts
    let next = composer.compose(state, in: room.context(at: Room.now.adding(seconds: 1)))
    #expect(composer.counts.panes == before.panes + 1)
    #expect(composer.counts.bars == before.bars + 1)
    #expect(header(next.grid).contains("18:42:08"))
  }

  @Test func anIdleSecondChangesTheSecondsAlone() {
    let room = Room.normal
    let state = ConsoleState.open(120, 40, room)
    var composer = Composer()
    let first = composer.compose(state, in: room.context()).grid
    let second = composer.compose(state, in: room.context(at: Room.now.adding(seconds: 1))).grid
    let changed = first.cells.indices.filter { first.cells[$0] != second.cells[$0] }
    #expect(changed.count == 2, "a digit of the clock and a digit of the countdown")
    #expect(changed.count { $0 < 120 } == 1)
  }

  /// A burst of alerts costs the panes that show none of them nothing.
  @Test func arrivingAlertsDrawTheirPaneAlone() {
    var room = Room.normal
    let state = ConsoleState.open(120, 40, room)
    var composer = Composer()
    _ = composer.compose(state, in: room.context())
    let before = composer.counts
    let version = room.context().snapshot.stateVersion
    room.change { $0.telemetry += 1 }
    room.keepState(at: version)
    _ = composer.compose(state, in: room.context())
    #expect(composer.counts.panes == before.panes + 1)
  }

  @Test func nothingIsDrawnTwiceForOneMoment() {
    let room = Room.normal
    let state = ConsoleState.open(120, 40, room)
    var composer = Composer()
    let first = composer.compose(state, in: room.context())
    let before = composer.counts
    let second = composer.compose(state, in: room.context())
    #expect(composer.counts == before)
    #expect(first.grid.cells == second.grid.cells)
    #expect(first.changesAt == second.changesAt)
  }

  @Test func theNextChangeIsNeverLaterThanTheNextSecond() throws {
    let room = Room.normal
    var composer = Composer()
    let composition = composer.compose(.open(80, 24, room), in: room.context())
    let changesAt = try #require(composition.changesAt)
    #expect(changesAt > Room.now)
    #expect(changesAt <= Room.now.adding(seconds: 1))
  }

  @Test func aCacheNeverShowsWhatADrawingFromScratchWouldNot() {
    var room = Room.full
    var state = ConsoleState.open(120, 40, room)
    var composer = Composer()
    let keys: [Key] = [
      .character("j"), .tab, .character("z"), .character("/"), .character("a"), .enter, .escape,
      .character("?"),
      .pageDown, .character("q"), .character("P"), .character("P"), .character("u"), .enter, .escape,
      .character("2"),
      .character("3"), .end, .character("G"), .character("j"), .escape, .character("k"),
    ]
    for (step, key) in keys.enumerated() {
      let context = room.context(at: Room.now.adding(seconds: Int64(step * 7)))
      _ = state.press(key, in: context)
      if step == 5 { _ = state.update(.resized(Size(width: 80, height: 24)), in: context) }
      if step == 9 { room.change { $0.problems.insert(Room.problem(1)) } }
      let now = room.context(at: context.now)
      var fresh = Composer()
      let drawn = composer.compose(state, in: now)
      let anew = fresh.compose(state, in: now)
      #expect(planes(drawn.grid) == planes(anew.grid), "after \(key)")
      #expect(drawn.grid.cursor?.x == anew.grid.cursor?.x)
    }
  }

  private func planes(_ grid: Grid) -> [String] {
    GridText.rows(of: grid) + GridText.stylePlane(of: grid).rows
  }

  @Test func aStoppedWatchIsSaidLoudlyAtEverySize() {
    var room = Room.normal
    room.change { $0.watch = .stopped(reason: "the folder is gone") }
    for width in [40, 80, 120, 300] {
      var composer = Composer()
      let grid = composer.compose(.open(width, 30, room), in: room.context()).grid
      #expect(header(grid).contains("NOT FOLLOWED"), "\(width)")
      #expect(header(grid).contains("18:42:07"), "\(width)")
    }
  }

  @Test func clockAndLivenessNeverLeaveTheHeader() {
    let room = Room.normal
    for width in 40...320 {
      var composer = Composer()
      let grid = composer.compose(.open(width, 12, room), in: room.context()).grid
      #expect(header(grid).contains("LIVE") && header(grid).contains("18:42:07 CEST"), "\(width)")
    }
  }

  @Test func loadingSaysHowFarItIs() {
    var room = Room.normal
    room.change { $0.progress = LoadProgress(filesRead: 120, filesFound: 340) }
    var composer = Composer()
    let grid = composer.compose(.open(160, 40, room), in: room.context()).grid
    #expect(header(grid).contains("LOADING 120/340"))
    // One large file is a long way, too.
    room.change { $0.progress.recordsRead = 412_000 }
    let next = composer.compose(.open(160, 40, room), in: room.context()).grid
    #expect(header(next).contains("LOADING 120/340 412 000 records"))
  }

  @Test func whatIsOverdueShowsInTheTabsOfHiddenPanes() {
    let room = Room.normal
    for width in [40, 60, 80, 99] {
      var composer = Composer()
      let grid = composer.compose(.open(width, 19, room), in: room.context()).grid
      #expect(GridText.rows(of: grid)[1].contains("▲"), "\(width)")
    }
  }

  @Test func theFilterBeingTypedShowsItsCursorAndMatches() {
    let room = Room.full
    var state = ConsoleState.open(120, 40, room)
    state.type("/number 7", room.context())
    var composer = Composer()
    let grid = composer.compose(state, in: room.context()).grid
    #expect(hint(grid).hasPrefix(" /number 7"))
    #expect(hint(grid).contains(" match"))
    #expect(grid.cursor?.y == 39)
    #expect(grid.cursor?.x == 10)
  }

  @Test func problemsAreCountedInTheHintLine() {
    var room = Room.normal
    var composer = Composer()
    let clean = composer.compose(.open(80, 24, room), in: room.context()).grid
    #expect(!hint(clean).contains("problem"))
    room.change { $0.problems.insert(Room.problem(1)) }
    let one = composer.compose(.open(80, 24, room), in: room.context()).grid
    #expect(hint(one).hasSuffix("1 problem P"))
  }

  @Test func whoIsAtTheKeyboardAndWhatTheyMayDoShowsAtTheRight() {
    let room = Room.normal
    var state = ConsoleState.open(120, 40, room)
    state.operatorName = "forensics"
    state.isReadOnly = true
    var composer = Composer()
    #expect(
      hint(composer.compose(state, in: room.context()).grid).hasSuffix("read only   operator: forensics")
    )
  }

  @Test func aScreenThatIsTooSmallSaysWhatItNeeds() {
    var composer = Composer()
    let room = Room.normal
    let grid = composer.compose(.open(39, 9, room), in: room.context()).grid
    let text = GridText.text(of: grid)
    #expect(text.contains("have 39x9") && text.contains("need 40x10") && text.contains("Ctrl-c quits"))
    for (width, height) in [(1, 1), (3, 2), (0, 0)] {
      let tiny = composer.compose(.open(width, height, room), in: room.context()).grid
      #expect(tiny.size == Size(width: width, height: height))
    }
  }
}
