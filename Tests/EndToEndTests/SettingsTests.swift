import PtyKit
import Testing

extension EndToEnd {
  /// What the environment says of the terminal and the language.
  @Suite struct Settings {
    @Test func noColorSendsNoColor() async throws {
      let room = try PtyRoom(try TestIncident.small(), environment: ["NO_COLOR": "1"])
      try await room.waitForRoom()
      room.program.send("T?")
      try await room.wait(for: "─ Help ")
      room.program.send("qq")
      #expect(try await room.end() == .exited(0))
      #expect(Escapes(room.program.bytes).colors == [])
    }

    @Test(arguments: [[:], ["NO_COLOR": ""]])
    func otherwiseThereIsColor(environment: [String: String]) async throws {
      let room = try PtyRoom(try TestIncident.small(), environment: environment)
      try await room.waitForRoom()
      #expect(!Escapes(room.program.bytes).colors.isEmpty)
    }

    @Test(arguments: ["dumb", "nonsense", ""])
    func terminalThatCannotIsRefusedInOneSentence(term: String) async throws {
      let room = try PtyRoom(try TestIncident.small(), environment: ["TERM": term], splitsErrors: true)
      #expect(try await room.end() == .exited(64))
      #expect(room.output == "")
      expectSentence(room.errors)
      #expect(room.errors.contains("TERM"))
    }

    @Test(arguments: ["vt100", "linux", "screen", "ansi", "xterm"])
    func otherTerminalsShowTheRoom(term: String) async throws {
      let room = try PtyRoom(try TestIncident.small(), environment: ["TERM": term])
      try await room.wait(for: "1 Timeline", "4 Alerts", TestIncident.title(12))
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func languageWithoutUTF8GetsASCII() async throws {
      let room = try PtyRoom(try TestIncident.small(), environment: ["LC_ALL": "C"])
      try await room.wait(for: "+- 1 Timeline", TestIncident.title(12), "LIVE")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
      #expect(room.program.bytes.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: ["xx_YY", "xx_YY.UTF-8"])
    func unknownLanguageIsUTF8(language: String) async throws {
      let room = try PtyRoom(try TestIncident.small(), environment: ["LC_ALL": language])
      try await room.wait(for: "╭─ 1 Timeline")
    }

    @Test func noLanguageIsUTF8() async throws {
      let room = try PtyRoom(try TestIncident.small(), environment: ["LC_ALL": "", "LANG": ""])
      try await room.wait(for: "╭─ 1 Timeline")
    }
  }
}

/// One line that ends as a sentence does.
func expectSentence(_ text: String) {
  #expect(text.hasSuffix(".\n"), "\(text)")
  #expect(text.filter { $0 == "\n" }.count == 1, "\(text)")
}
