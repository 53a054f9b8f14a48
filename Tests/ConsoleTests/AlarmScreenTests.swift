import Console
import IncidentModel
import Panes
import ScreenKit
import Testing

/// An alarm on the screen, and the keys that answer it.
@Suite struct AlarmScreenTests {
  @Test func aKeyTakesTheLineAwayButNotOneThatWasOnItsWay() {
    var watch = AlarmedRoom.watch(("a", AlarmedRoom.due("Customers", 2)))
    let due = AlarmedRoom.at(2).adding(seconds: 1)
    #expect(watch.pass(to: due).line != nil)
    _ = watch.state.press(.character("j"), in: watch.room.context(at: due.adding(nanoseconds: 300_000_000)))
    #expect(watch.line(at: due.adding(seconds: 1)) != nil)
    _ = watch.state.press(.character("j"), in: watch.room.context(at: due.adding(seconds: 2)))
    #expect(watch.line(at: due.adding(seconds: 2)) == nil)
  }

  @Test func mSilencesTheBellAndLeavesTheLine() {
    var watch = AlarmedRoom.watch(("a", AlarmedRoom.due("Customers", 2)))
    let context = watch.room.context()
    _ = watch.state.press(.character("m"), in: context)
    #expect(watch.state.flash?.text == "The bell is off; this line still tells of deadlines")
    #expect(corner(watch).hasSuffix("bell off"))
    #expect(watch.pass(to: AlarmedRoom.at(1)) == Told("▲ Customers: last hour, due 20:42 CEST", 0))
    _ = watch.state.press(.character("m"), in: watch.room.context(at: AlarmedRoom.at(1.5)))
    #expect(!corner(watch).contains("bell off"))
    #expect(watch.pass(to: AlarmedRoom.at(2.1)).rings == 1)
  }

  private func corner(_ watch: AlarmedRoom) -> String {
    var composer = Composer()
    let rows = GridText.rows(of: composer.compose(watch.state, in: watch.room.context()).grid)
    return rows[rows.count - 1]
  }

  @Test func theLineIsSeenWhateverIsOnTheScreen() {
    for (keys, width, height) in [
      ("", 40, 12), ("4z", 120, 40), ("?", 80, 24), ("P", 80, 24), ("/abc", 80, 24), ("", 40, 10),
    ] {
      var watch = AlarmedRoom.watch(
        ("gdpr", AlarmedRoom.breach(awareHoursAgo: 70)),
        ("b", AlarmedRoom.due("Insurer", 60))
      )
      _ = watch.state.update(.resized(Size(width: width, height: height)), in: watch.room.context())
      watch.state.type(keys, watch.room.context())
      let told = watch.pass(to: AlarmedRoom.at(30))
      #expect(told.rings == 1, "\(keys) \(width)x\(height)")
      #expect(told.line?.contains("is past the legal outer limit") == true, "\(told.line ?? "nothing")")
    }
  }

  @Test func narrowLinesCutNamesNotWhatCame() {
    var change = AlarmedRoom.breach(awareHoursAgo: 10)
    change.title = "A notification with quite a long name of its own"
    var watch = AlarmedRoom.watch(("gdpr", change), ("b", AlarmedRoom.due("Insurer", 200)))
    _ = watch.state.update(.resized(Size(width: 40, height: 12)), in: watch.room.context())
    let due = watch.room.snapshot.duties[EntityID("gdpr")]?.reading.due ?? Room.now
    let told = watch.pass(to: due.adding(seconds: 1))
    #expect(told.line == "▲ A notifi…: past due, limit in 17 min", "\(told.line ?? "nothing")")
    #expect(
      watch.line(at: due.adding(seconds: 1), glyphs: .ascii)?.unicodeScalars.allSatisfy(\.isASCII) == true
    )
  }

  @Test func theRowIsHighlightedForAsLongAsTheLine() throws {
    var watch = AlarmedRoom.watch(
      ("a", AlarmedRoom.due("Customers", 2)),
      ("b", AlarmedRoom.due("Insurer", 30))
    )
    watch.state.type("3", watch.room.context())
    let due = AlarmedRoom.at(2).adding(seconds: 1)
    #expect(highlighted(watch, at: AlarmedRoom.at(1.9)).isEmpty)
    _ = watch.pass(to: due)
    let rows = highlighted(watch, at: due)
    #expect(rows.count == 1 && rows[0].contains("Customers"), "\(rows)")
    #expect(highlighted(watch, at: due.adding(seconds: 10)).isEmpty)
  }

  /// Rows of the deadlines of which whole words stand in reverse.
  private func highlighted(_ watch: AlarmedRoom, at now: Instant) -> [String] {
    var composer = Composer()
    let grid = composer.compose(watch.state, in: watch.room.context(at: now)).grid
    let names = GridText.rows(of: grid).enumerated().filter { y, row in
      y < grid.size.height - 1 && row.contains("Customers") || row.contains("Insurer")
    }
    return names.filter { y, _ in (2..<50).allSatisfy { grid[$0, y].ink.attributes.contains(.reverse) } }
      .map(\.element)
  }

  @Test func theScreenGoesBackByItselfAndAnIdleRoomDrawsNothingMore() {
    var watch = AlarmedRoom.watch(("a", AlarmedRoom.due("Customers", 2)))
    let due = AlarmedRoom.at(2).adding(seconds: 1)
    _ = watch.pass(to: due)
    var composer = Composer()
    let shown = composer.compose(watch.state, in: watch.room.context(at: due))
    #expect(shown.changesAt.map { $0 <= due.adding(seconds: 10) } == true)
    _ = composer.compose(watch.state, in: watch.room.context(at: due.adding(seconds: 10)))
    let before = composer.counts
    _ = composer.compose(watch.state, in: watch.room.context(at: due.adding(seconds: 11)))
    #expect(composer.counts.bars == before.bars + 1, "the header alone")
  }
}
