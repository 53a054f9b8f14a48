import IncidentModel
import ScreenKit
import TestKit
import Testing

@testable import Panes

/// What a person relies on beyond single screens.
@Suite struct PaneBehaviorTests {
  static let wide = Size(width: 120, height: 40)

  /// No size, however odd, breaks a pane or makes it draw elsewhere.
  @Test(arguments: PaneKind.allCases)
  func everySizeIsDrawn(_ pane: PaneKind) {
    for room in [RoomFixture(), .overflowing(), .hostile()] {
      for width in [0, 1, 5, 12, 17, 31, 44, 59, 78, 133, 300] {
        for height in [0, 1, 2, 3, 5, 9, 22, 100] {
          let size = Size(width: width, height: height)
          let context = room.context(isZoomed: width % 2 == 1)
          let below = pane.move(.down, context, PaneView(), size: size)
          let view = pane.move(.pageDown, context, below, size: size)
          #expect(pane.draw(context, view, size: size).grid.size == size)
        }
      }
    }
  }

  @Test(arguments: [ClockFace.Mode.utc, .relative])
  func timesInEveryMode(_ mode: ClockFace.Mode) {
    let room = RoomFixture.normal()
    for pane in PaneKind.allCases {
      let drawing = pane.draw(room.context(mode), PaneView(), size: Size(width: 80, height: 24))
      expectGolden(drawing.grid, named: "panes/\(pane.title.lowercased())-\(mode.rawValue)-80x24")
    }
  }

  @Test func everySignHasATwinInASCII() {
    let room = RoomFixture.normal()
    for pane in PaneKind.allCases {
      let grid = pane.draw(room.context(glyphs: .ascii, isZoomed: true), PaneView(), size: Self.wide).grid
      let strange = GridText.rows(of: grid).joined().unicodeScalars.filter { !$0.isASCII }
      #expect(strange.isEmpty, "\(pane.title) draws \(strange)")
    }
  }

  @Test func filterIsShownAndCounted() {
    let room = RoomFixture.normal()
    var view = PaneView()
    view.filter = "cust"
    for pane in PaneKind.allCases {
      let drawing = pane.draw(room.context(), view, size: Size(width: 80, height: 12))
      expectGolden(drawing.grid, named: "panes/\(pane.title.lowercased())-filtered-80x12")
    }
    #expect(PaneKind.alerts.draw(room.context(), view, size: Self.wide).matches == 0)
    #expect(PaneKind.timeline.draw(room.context(), PaneView(), size: Self.wide).matches == nil)
  }

  /// Words are cut only where others need the lines.
  @Test func aTitleOnTheBoardStandsWholeWhereThereIsRoom() {
    let title = "Ask the hosting company for the flow logs of all gateways since Friday"
    func board(_ others: Int) -> String {
      var room = RoomFixture()
      room.tell("asked", .task(SafeText(title)), at: room.now)
      for number in 0..<others { room.tell("\(number)", .task("Another"), at: room.now.adding(seconds: 1)) }
      let grid = PaneKind.tasks.draw(room.context(), PaneView(), size: Size(width: 80, height: 24)).grid
      let column = GridText.rows(of: grid).map { $0.dropFirst(4).prefix(18).trimmingPrefix(" ") }
      return column.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    #expect(board(3).contains(title))
    #expect(!board(30).contains(title))
  }

  @Test func automaticLinesCanBeHidden() {
    let room = RoomFixture.normal()
    var view = PaneView()
    view.filter = "auto:no"
    let text = GridText.text(of: PaneKind.timeline.draw(room.context(), view, size: Self.wide).grid)
    #expect(text.contains("Second wave on the secondary host"))
    #expect(!text.contains("Rotate API keys"))
  }

  @Test func alertsAreFoundByWhatTheyAre() {
    let room = RoomFixture.overflowing()
    for (filter, found) in [("crit suricata", 500), ("ssh", 1), ("acknowledged", 1), ("203.0.113.7 esc", 1)] {
      var view = PaneView()
      view.filter = filter
      #expect(PaneKind.alerts.draw(room.context(), view, size: Self.wide).matches == found, "\(filter)")
    }
  }

  @Test func aSearchInSlicesSaysSoUntilItIsDone() {
    let room = RoomFixture.overflowing()
    var view = PaneView()
    view.filter = "crit suricata"
    var context = room.context()
    context.searchLimit = 600
    let first = PaneKind.alerts.draw(context, view, size: Self.wide)
    #expect(first.isSearching && first.changesAt == context.now)
    #expect(first.matches ?? 500 < 500)
    #expect(GridText.text(of: first.grid).contains("/crit suricata  ≥ "))
    var drawing = first
    while drawing.isSearching { drawing = PaneKind.alerts.draw(context, view, size: Self.wide) }
    #expect(drawing.matches == 500)
    #expect(GridText.text(of: drawing.grid).contains("/crit suricata  500 of "))
  }

  @Test func aWrongTermIsToldInTheBorderAndTheOthersCount() {
    var view = PaneView()
    view.filter = "suricata severity>=hihg"
    let drawing = PaneKind.alerts.draw(RoomFixture.normal().context(), view, size: Self.wide)
    #expect(drawing.matches == 2)
    let text = GridText.text(of: drawing.grid)
    #expect(text.contains("✘ no severity 'hihg': severity>=high?"))
  }

  @Test func rememberedMatchesDoNotOutliveWhatTheyDependOn() {
    var room = RoomFixture.normal()
    let memo = PaneMemo()
    func matches(_ filter: String) -> Int? {
      var view = PaneView()
      view.filter = filter
      var context = room.context()
      context.memo = memo
      return PaneKind.alerts.draw(context, view, size: Self.wide).matches
    }
    #expect(matches("ssh") == 1)
    #expect(matches("ssh") == 1)
    #expect(matches("c2") == 1)
    room.raise([AlertSketch(time: room.now, severity: .high, title: "SSH from abroad", key: "abroad")])
    #expect(matches("c2") == 1)
    #expect(matches("ssh") == 2)
    room.snapshot.asOf = room.now
    #expect(matches("ssh") == 2)
  }

  @Test func pausedFeedCountsWhatArrived() {
    var room = RoomFixture.normal()
    let size = Size(width: 80, height: 12)
    var view = PaneKind.alerts.move(.down, room.context(), PaneView(), size: size)
    let before = GridText.rows(of: PaneKind.alerts.draw(room.context(), view, size: size).grid)
    room.raise(
      (0..<12).map {
        AlertSketch(
          time: room.now.adding(seconds: Int64($0)),
          severity: .high,
          title: "More",
          key: "more-\($0)"
        )
      }
    )
    view = PaneKind.alerts.settle(room.context(), view, size: size)
    let after = GridText.rows(of: PaneKind.alerts.draw(room.context(), view, size: size).grid)
    #expect(after.last?.contains("paused · ▲ 12 new") == true)
    #expect(after[1...8].map { $0.prefix(70) } == before[1...8].map { $0.prefix(70) })
  }

  @Test func boardMovesBetweenColumns() {
    let context = RoomFixture.normal().context()
    func step(_ motion: Motion, _ view: PaneView) -> PaneView {
      PaneKind.tasks.move(motion, context, view, size: Self.wide)
    }
    var view = step(.down, PaneView())
    #expect(view.selected == .task(EntityID("letters")))
    view = step(.right, view)
    #expect(view.selected == .task(EntityID("image")))
    view = step(.right, step(.right, view))
    #expect(view.selected == .task(EntityID("shut-down")))
    view = step(.right, view)
    #expect(view.selected == .task(EntityID("shut-down")))
    view = step(.left, step(.left, step(.left, view)))
    #expect(view.selected == .task(EntityID("rotate")))
    view = step(.click(x: 33, y: 2), view)
    #expect(view.selected == .task(EntityID("data-list")))
  }

  @Test func selectedTaskStaysSelectedWhenItMoves() {
    var room = RoomFixture.normal()
    let view = PaneKind.tasks.move(.down, room.context(), PaneView(), size: Self.wide)
    room.tell("letters", .task(nil, .done), at: room.now)
    let settled = PaneKind.tasks.settle(room.context(), view, size: Self.wide)
    #expect(settled.selected == .task(EntityID("letters")))
  }

  @Test func aFilterGivesTheSelectedTaskBackInItsColumn() {
    let context = RoomFixture.normal().context()
    var view = PaneKind.tasks.move(.right, context, PaneView(), size: Self.wide)
    #expect(view.selected == .task(EntityID("data-list")))
    for (filter, selected) in [("siem", "siem"), ("", "data-list")] {
      view.filter = filter
      view = PaneKind.tasks.settle(context, view, size: Self.wide)
      #expect(view.selected == .task(EntityID(selected)), "after `\(filter)`")
    }
  }

  @Test func whatIsKnownLateOrAheadOfTheClockSaysSo() {
    var room = RoomFixture()
    room.tell(
      "late",
      .entry("Found in old logs", .finding),
      at: room.now.adding(seconds: -20 * 3600),
      later: 13 * 3600
    )
    room.tell("ahead", .entry("From a wrong clock", .action), at: room.now.adding(seconds: 900))
    room.tell("gone", .entry("Not so", .finding), at: room.now.adding(seconds: -60))
    room.tell("gone", .entryRetracted(reason: nil), at: room.now)
    let size = Size(width: 80, height: 12)
    let drawing = PaneKind.timeline.draw(room.context(), PaneView(), size: size)
    let rows = GridText.rows(of: drawing.grid)
    #expect(rows.contains { $0.contains("Found in old logs") && $0.contains("+13 h") })
    #expect(rows.contains { $0.contains("From a wrong clock") && $0.contains("future") })
    #expect(rows.contains { $0.contains("retracted") && $0.contains("Not so") })
    #expect(drawing.changesAt == room.now.adding(seconds: 900 + 30 - 300))
    let narrow = PaneKind.timeline.draw(room.context(), PaneView(), size: Size(width: 36, height: 12))
    #expect(GridText.text(of: narrow.grid).contains("retracted Not so"))
  }

  @Test func clicksSelectTheRowDrawnThere() {
    let context = RoomFixture.normal().context()
    let size = Size(width: 80, height: 24)
    let rows = GridText.rows(of: PaneKind.timeline.draw(context, PaneView(), size: size).grid)
    let line = rows.firstIndex { $0.contains("Main systems not reached") && $0.contains("finding") } ?? 0
    let view = PaneKind.timeline.move(.click(x: 10, y: line), context, PaneView(), size: size)
    #expect(view.selected == .entry(EntityID("main")))
    #expect(PaneKind.timeline.selection(context, view, size: size) == .entry(EntityID("main")))
  }

  @Test func idleScreensTellWhenTheyChange() {
    let room = RoomFixture.normal()
    let deadlines = PaneKind.deadlines.draw(room.context(), PaneView(), size: Self.wide)
    #expect(deadlines.changesAt == room.now.adding(seconds: 1), "1:12:44 is left, and the clock runs")
    let alerts = PaneKind.alerts.draw(room.context(), PaneView(), size: Self.wide)
    #expect(alerts.changesAt == Instant(seconds: (room.now.seconds / 60 + 1) * 60), "the rate of a minute")
    #expect(PaneKind.timeline.draw(room.context(), PaneView(), size: Self.wide).changesAt == nil)
  }

  @Test func emptyForFourReasons() {
    let size = Size(width: 60, height: 8)
    func words(_ room: RoomFixture, filter: String = "") -> String {
      var view = PaneView()
      view.filter = filter
      return GridText.text(of: PaneKind.tasks.draw(room.context(), view, size: size).grid)
    }
    #expect(words(RoomFixture()).contains("No tasks yet."))
    #expect(words(.normal(), filter: "zebra").contains("Nothing matches `zebra`."))
    var loading = RoomFixture()
    loading.snapshot.progress = LoadProgress(filesRead: 120, filesFound: 1340)
    #expect(words(loading).contains("Loading 120 of 1 340 files"))
    var stopped = RoomFixture()
    stopped.snapshot.watch = .stopped(reason: "Permission denied.")
    #expect(words(stopped).contains("Cannot read my-incident."))
  }
}
