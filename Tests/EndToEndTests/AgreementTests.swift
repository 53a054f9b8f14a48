import PtyKit
import Testing

extension EndToEnd {
  /// The screen that some tests and the benchmarks make of the program's bytes is the one that tmux makes of
  /// them.
  @Suite struct Agreement {
    @Test(arguments: [(120, 40), (80, 24), (131, 47)])
    func screenIsTheOneOfTmux(columns: Int, rows: Int) async throws {
      let incident = try TestIncident.small()
      for number in 13...60 { try incident.dropEntry(number) }
      let real = try TmuxRoom.open(incident, columns: columns, rows: rows)
      let own = try PtyRoom(incident, columns: columns, rows: rows)
      for (keys, shown) in Self.steps {
        if !keys.isEmpty { try real.type(keys) }
        own.program.send(keys)
        try await own.wait("`\(shown)` as in tmux:\n\(try real.screen())\n") { screen in
          let drawn = ScreenText(lines: screen.lines).withoutClock
          return drawn.contains(shown) && (try? real.screen().withoutClock) == drawn
        }
      }
    }

    /// Keys, and what they bring to the screen.
    private static let steps = [
      ("", "LIVE"), ("jjjj", "paused"), ("gg", TestIncident.title(60)), ("ge", "opened"),
      ("\u{15}\u{15}", "observed"),
      ("F", "following"), ("4z", "Alert number 4"), ("P", "Every file and line could be read"),
      ("P?", "─ Help "),
      ("?z1/0042\r", TestIncident.title(42)), ("\r", "Detail of 42."), ("qu", "Times are in UTC"),
      ("T", "Theme "),
    ]
  }
}
