import PtyKit
import Testing

extension EndToEnd {
  /// Text from outside is shown, and only shown.
  @Suite struct HostileText {
    private static let payloads = [
      "\u{1B}]0;TAKEN\u{7}", "\u{1B}]52;c;VEFLRU4=\u{7}", "\u{1B}[?1049l", "\u{1B}[97;98H", "\u{1B}[5;35;45m",
      "\u{1B}c", "\u{1B}P$qTAKEN\u{1B}\\", "\u{9B}5;35;45m", "\u{9D}0;TAKEN\u{9C}", "\u{7}",
      "\u{8}\u{8}\u{8}",
      "\r\n", "\u{202E}", "\u{2066}", "\u{0}", "\u{7F}", "\u{E}", "\u{1B}[?7777h",
    ]

    @Test func nothingOfItReachesTheTerminal() async throws {
      let incident = try TestIncident.small()
      for (number, payload) in Self.payloads.enumerated() {
        let title = "BEFORE-\(number)-\(payload)-AFTER-\(number)-"
        try incident.drop(
          "hostile-\(number)",
          "timeline.added",
          subject: "hostile\(number)\(payload)",
          minute: 100 + number,
          ["title": title, "detail": title, "origin": title]
        )
        try incident.append(alert: title, number: 50 + number, to: "hostile.jsonl")
      }
      let room = try PtyRoom(incident, columns: 160, rows: 60)
      try await room.wait("all entries") { screen in
        let text = screen.text
        return Self.payloads.indices.allSatisfy {
          text.contains("BEFORE-\($0)-") && text.contains("-AFTER-\($0)-")
        }
      }
      // The detail of an entry, then the zoomed feed and the detail of an alert.
      room.program.send("\r")
      try await room.wait(for: "hostile-17.json")
      room.program.send("\u{1B}")
      try await room.wait("the room again") { !$0.text.contains("hostile-17.json") }
      room.program.send("44\r")
      try await room.wait(for: "hostile.jsonl")
      room.program.send("qq")
      #expect(try await room.end() == .exited(0))
      expectClean(room)
    }

    private func expectClean(_ room: PtyRoom) {
      let bytes = room.program.bytes
      let escapes = Escapes(bytes)
      for payload in Self.payloads
      where payload != "\r\n" && payload != "\u{1B}[?1049l" && payload != "\u{8}\u{8}\u{8}" {
        #expect(!escapes.has(payload), "\(payload.debugDescription)")
      }
      #expect(!escapes.has("\u{1B}]"))
      #expect(escapes.count("?1049l") == 1)
      let forbidden = room.output.unicodeScalars.filter { scalar in
        (0x80...0x9F).contains(scalar.value) || scalar.properties.isBidiControl
      }
      #expect(forbidden.isEmpty)
    }
  }
}
