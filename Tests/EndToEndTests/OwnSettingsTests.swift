import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// A person's files while the room is open, and what a room remembers.
  @Suite struct OwnSettings {
    let incident: TestIncident
    private var config: URL { incident.home.appending(path: "config/warroom") }

    init() throws {
      incident = try TestIncident.small()
      try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    }

    private func write(_ text: String, to name: String) throws {
      try text.write(to: config.appending(path: name), atomically: true, encoding: .utf8)
    }

    private func kept(_ name: String) -> [URL] {
      let state = incident.home.appending(path: "state/warroom/incidents")
      let found = FileManager.default.enumerator(atPath: state.path)?.compactMap { $0 as? String } ?? []
      return found.filter { $0.hasSuffix(name) }.map { state.appending(path: $0) }
    }

    @Test func changedFilesCountAtOnceAndBrokenOnesChangeNothing() async throws {
      let room = try PtyRoom(incident)
      try await room.waitForRoom()
      try write("{ all: { zoom: 'v' }, }", to: "keymap.json5")
      try await room.wait(for: "v zoom")
      try write("{ times: 'utc',\n mose: false }", to: "config.json5")
      try await room.wait(for: "config.json5:2: 'mose' is no setting; did you mean 'mouse'?", "times UTC")
      try write("{ all: {", to: "keymap.json5")
      try await room.wait(for: "keymap.json5:1: the file")
      room.program.send("v")
      try await room.wait("one pane") { !$0.text.contains("╭─ 2 Tasks") }
      try write("{ theme: 'mono' }", to: "config.json5")
      try write("{}", to: "keymap.json5")
      try await room.wait(for: "z zoom")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func whatIsBrokenAtTheStartIsToldInTheRoom() async throws {
      try write("{ theme: 'midnigth' }", to: "config.json5")
      let room = try PtyRoom(incident)
      try await room.waitForRoom()
      try await room.wait(
        for: "config.json5:1: theme: there is no theme 'midnigth'; did you mean 'midnight'?"
      )
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func whatTheSettingsSayIsNotKeptAsChosenInTheRoom() async throws {
      let room = try PtyRoom(incident)
      try await room.waitForRoom()
      try write("{ times: 'relative', theme: 'mono' }", to: "config.json5")
      try await room.wait(for: "Settings and keys are read anew")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
      let memory = try String(contentsOf: #require(kept("room.json").first), encoding: .utf8)
      #expect(!memory.contains("times") && !memory.contains("theme"))
    }

    @Test func aLightTerminalGetsTheLightTheme() async throws {
      try write("{ theme: 'auto' }", to: "config.json5")
      let room = try PtyRoom(incident)
      try await room.waitForRoom()
      #expect(room.output.contains("]11;?"))
      room.program.send("\u{1B}]11;rgb:ffff/ffff/eeee\u{1B}\\")
      try await room.wait(for: "Theme daylight")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func anIncidentOpensAsItWasLeft() async throws {
      let first = try PtyRoom(incident)
      try await first.waitForRoom()
      first.program.send("2/todo\ru")
      try await first.wait(for: "Times are in UTC")
      first.program.send("q")
      #expect(try await first.end() == .exited(0))
      let second = try PtyRoom(incident, command: [RoomProgram.path, incident.path, "--read-only"])
      try await second.wait(for: "times UTC", "/todo")
      second.program.send("q")
      #expect(try await second.end() == .exited(0))
      let file = try #require(kept("room.json").first)
      try "{ \"pane\":".write(to: file, atomically: false, encoding: .utf8)
      let third = try PtyRoom(incident)
      try await third.wait(for: "How this room was left cannot be read", "1 Timeline")
      third.program.send("q")
      #expect(try await third.end() == .exited(0))
    }

    @Test func aHangupKeepsWhatIsTyped() async throws {
      let room = try PtyRoom(incident, command: [RoomProgram.path, incident.path, "--as", "lead"])
      try await room.waitForRoom()
      room.program.send("n")
      try await room.wait(for: "Note on the timeline")
      room.program.send("every last word")
      room.program.signal(SIGHUP)
      #expect(try await room.end() == .killed(signal: SIGHUP))
      #expect(Escapes(room.program.bytes).count("?1049l") == 1)
      let drafts = kept(".json").filter { $0.path.contains("/drafts/") }
      let draft = try #require(drafts.first)
      #expect(try String(contentsOf: draft, encoding: .utf8).contains("every last word"))
    }
  }
}
