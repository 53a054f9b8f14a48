import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// Ctrl-Z stops the program, the shell is as it was, and fg brings the room back.
  @Suite struct JobControl {
    @Test func stopAndComeBackInAShell() async throws {
      let incident = try TestIncident.small()
      let room = try shell(at: incident)
      try await room.wait(for: "SHELL>")
      try room.type("'\(RoomProgram.path)' '\(incident.path)'\n")
      try await room.wait(for: TestIncident.title(12), "LIVE")
      try room.press("C-z")
      try await room.wait("the shell") { $0.contains("Stopped") && $0.panes.isEmpty }
      try incident.dropEntry(13)
      try room.resize(columns: 110, rows: 35)
      try room.type("fg\n")
      try await room.wait("the room again") { screen in
        screen.contains(TestIncident.title(13)) && screen.panes == [1, 2, 3, 4] && !screen.contains("Stopped")
      }
      try room.press("z")
      try await room.wait("the timeline alone") { $0.panes == [1] }
      try room.press("q")
      try await room.wait(for: "SHELL>")
      try room.type("echo code $?; stty -a | tr ' ' '\\n' | grep -x -e echo -e icanon\n")
      try await room.wait(for: "code 0", "\necho\n", "\nicanon")
    }

    private func shell(at incident: TestIncident) throws -> TmuxRoom {
      try TmuxRoom(
        ["/bin/bash", "--norc", "--noprofile", "-i"],
        home: incident.home,
        columns: 120,
        rows: 40,
        environment: ["PS1": "SHELL> "]
      )
    }

    @Test func stopLeavesTheScreenOnceAndContinuingEntersItOnce() async throws {
      let incident = try TestIncident.small()
      let script =
        "set -m; '\(RoomProgram.path)' '\(incident.path)'; echo stopped; read; fg >/dev/null; echo ended $?"
      let room = try PtyRoom(incident, command: ["/bin/bash", "--norc", "-c", script])
      let before = room.program.lineModes
      try await room.waitForRoom()
      room.program.send("\u{1A}")
      try await room.wait(for: "stopped")
      #expect(room.program.screen.modes == TerminalScreen(columns: 1, rows: 1).modes)
      #expect(room.program.lineModes == before)
      room.program.send("\r")
      try await room.wait("the room again") {
        $0.modes.contains(1049) && $0.text.contains(TestIncident.title(12))
      }
      room.program.send("q")
      try await room.wait(for: "ended 0")
      let escapes = Escapes(room.program.bytes)
      #expect(escapes.count("?1049h") == 2)
      #expect(escapes.count("?1049l") == 2)
    }
  }
}
