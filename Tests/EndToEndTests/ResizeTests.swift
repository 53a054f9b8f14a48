import Testing

extension EndToEnd {
  /// A terminal changes its size at any moment.
  @Suite struct Resizes {
    @Test func stormWhileEventsArriveEndsAsAFreshStart() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
      var dice = Dice(state: 7)
      var sizes = (0..<37).map { _ in (1 + dice.roll(299), 1 + dice.roll(99)) }
      sizes += [(1, 1), (39, 9), (300, 100)]
      for (number, size) in sizes.enumerated() {
        try room.resize(columns: size.0, rows: size.1)
        try incident.dropEntry(13 + number)
      }
      try room.resize(columns: 120, rows: 40)
      let fresh = try TmuxRoom.open(incident)
      try await fresh.wait(for: TestIncident.title(52), "LIVE")
      try await room.wait("the screen of a fresh start:\n\(try fresh.screen().withoutClock)\n") {
        try $0.withoutClock == fresh.screen().withoutClock
      }
    }

    @Test(arguments: [
      (40, 10, 1), (59, 19, 1), (60, 20, 2), (99, 29, 2), (100, 30, 4), (200, 60, 4), (300, 100, 4),
    ])
    func everySizeShowsPanes(columns: Int, rows: Int, panes: Int) async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident, columns: columns, rows: rows)
      let screen = try await room.wait("\(panes) panes") { $0.panes.count == panes }
      #expect(screen.panes.contains(1))
      try room.press("q")
      #expect(try await room.exitCode() == 0)
    }

    @Test func tooSmallSaysWhatIsNeededAndQuits() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident, columns: 39, rows: 9)
      try await room.wait(for: "have 39x9", "need 40x10")
      try room.press("q")
      #expect(try await room.exitCode() == 0)
    }

    @Test func sizesOfTheEnvironmentDoNotFreezeTheScreen() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident, environment: ["COLUMNS": "70", "LINES": "22"])
      try await room.wait("four panes") { $0.panes == [1, 2, 3, 4] }
      try room.resize(columns: 60, rows: 20)
      try await room.wait("two panes") { $0.panes.count == 2 }
    }
  }
}

/// Numbers that are the same in every run (xorshift).
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(sides))
  }
}
