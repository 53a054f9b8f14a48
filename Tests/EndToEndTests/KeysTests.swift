import Testing

extension EndToEnd {
  /// What the keys do, in a room of four panes.
  @Suite struct Keys {
    let incident: TestIncident
    let room: TmuxRoom

    init() async throws {
      incident = try TestIncident.small()
      room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
    }

    @Test func startShowsTheIncidentAndFourPanes() async throws {
      let screen = try await room.wait(for: "Cloud server compromise", "HIGH", "TLP:AMBER", "LIVE", "q quit")
      #expect(screen.panes == [1, 2, 3, 4])
      #expect(screen.pane("1 Timeline")?.contains { $0.contains(TestIncident.title(12)) } == true)
      #expect(screen.pane("2 Tasks")?.contains { $0.contains("Duty of todo") } == true)
      #expect(screen.pane("3 Deadlines")?.contains { $0.contains("Report to the authority") } == true)
      #expect(screen.pane("4 Alerts")?.contains { $0.contains("Alert number 4") } == true)
      #expect(screen.lines.last?.contains("help") == true)
    }

    @Test func numbersAndTabTakeTheFocus() async throws {
      for (key, title) in [("2", "2 Tasks"), ("3", "3 Deadlines"), ("4", "4 Alerts"), ("1", "1 Timeline")] {
        try room.press(key)
        try await room.wait("the focus on \(title)") { $0.selection(in: title) != nil && $0.panes.count == 4 }
      }
      try room.press("Tab")
      try await room.wait("the focus on the tasks") { $0.selection(in: "2 Tasks") != nil }
      try room.press("BTab")
      try await room.wait("the focus on the timeline") { $0.selection(in: "1 Timeline") != nil }
    }

    @Test func sameNumberAgainAndZFillTheScreenAndBack() async throws {
      try room.press("3")
      try await room.wait("the focus on the deadlines") { $0.selection(in: "3 Deadlines") != nil }
      try room.press("3")
      try await room.wait("the deadlines alone") { $0.panes == [3] }
      try room.press("3")
      try await room.wait("all four") { $0.panes == [1, 2, 3, 4] }
      try room.press("z")
      try await room.wait("the deadlines alone") { $0.panes == [3] }
      try room.press("Escape")
      try await room.wait("all four") { $0.panes == [1, 2, 3, 4] }
    }

    @Test func vimKeysAndArrowsMove() async throws {
      for number in 13...90 { try incident.dropEntry(number) }
      try await room.wait(for: TestIncident.title(90))
      try room.press("g", "g")
      try await selected(90)
      try room.press("j", "j", "Down")
      try await selected(87)
      try room.press("k", "Up")
      try await selected(89)
      try room.press("C-d")
      let down = try await room.wait("half a page down") { number(in: $0).map { $0 < 85 } == true }
      let low = try #require(number(in: down))
      try room.press("C-u")
      try await room.wait("half a page up") { number(in: $0).map { $0 > low } == true }
      try room.press("g", "e")
      try await room.wait("the oldest row") {
        $0.selection(in: "1 Timeline") != nil && !$0.contains(TestIncident.title(90))
      }
      try room.press("g", "g")
      try await selected(90)
    }

    @Test func filterNarrowsAndEscapeShowsAllAgain() async throws {
      try room.type("/0007")
      try await room.wait("one row while typing") { screen in
        screen.contains("/0007  1 of ") && screen.contains(TestIncident.title(7))
          && !screen.contains(TestIncident.title(8))
      }
      try room.press("Enter")
      try await room.wait("one row, and the keys of the room again") { screen in
        screen.contains("/0007  1 of ") && !screen.contains(TestIncident.title(8))
          && screen.lines.last?.contains("help") == true
      }
      try room.press("Escape")
      try await room.wait("all rows") { $0.contains(TestIncident.title(8)) && !$0.contains("/0007") }
    }

    @Test func filterWithoutMatchSaysSo() async throws {
      try room.type("/nowhere")
      try await room.wait(for: "Nothing matches `nowhere`")
      try room.press("Escape")
      try await room.wait(for: TestIncident.title(12))
    }

    @Test func enterOpensTheRowAndEscapeClosesIt() async throws {
      try room.type("/0007")
      try await room.wait("one row") { !$0.contains(TestIncident.title(8)) }
      try room.press("Enter")
      try await room.wait("the filter kept") { $0.lines.last?.contains("help") == true }
      try room.press("Enter")
      try await room.wait(for: "Detail of 7.", "entry-7.json", "forensics")
      try room.press("Escape")
      try await room.wait(forNo: "Detail of 7.")
    }

    @Test func questionMarkShowsTheKeys() async throws {
      try room.press("?")
      try await room.wait(for: "─ Help ", "Shift-Tab", "Go to the next pane.", "q close")
      try room.press("q")
      try await room.wait("the room again") { $0.panes.count == 4 }
    }

    @Test func problemsAreCountedAndListed() async throws {
      try incident.drop("this is no JSON", as: "broken.json")
      try await room.wait("a problem on the last line") { $0.lines.last?.contains("1 problem") == true }
      try room.press("P")
      try await room.wait(for: "─ Problems", "broken.json", "not-json")
      try room.press("Escape")
      try await room.wait(forNo: "broken.json")
    }

    @Test func timesAndThemesChange() async throws {
      try room.press("u")
      try await room.wait(for: "Times are in UTC")
      try room.press("u")
      try await room.wait(for: "Times are ages")
      try room.press("T")
      let first = try await room.wait("the name of a theme") { $0.lines.last?.contains("Theme ") == true }
      try room.press("T")
      try await room.wait("the name of another theme") {
        $0.lines.last?.contains("Theme ") == true && $0.lines.last != first.lines.last
      }
    }

    @Test func qLeavesWithCodeZero() async throws {
      try room.press("q")
      #expect(try await room.exitCode() == 0)
    }

    private func selected(_ number: Int) async throws {
      try await room.wait("the selection on `\(TestIncident.title(number))`") {
        $0.selection(in: "1 Timeline")?.text.contains(TestIncident.title(number)) == true
      }
    }

    /// Number of the selected entry.
    private func number(in screen: ScreenText) -> Int? {
      let words = screen.selection(in: "1 Timeline")?.text.split(separator: " ") ?? []
      guard let place = words.firstIndex(of: "Entry"), place + 1 < words.count else { return nil }
      return Int(words[place + 1])
    }
  }
}
