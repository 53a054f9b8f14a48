import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// A script writes while the room is open.
  @Suite struct Additions {
    private func add(_ incident: TestIncident, _ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: RoomProgram.path)
      process.arguments = ["add", arguments[0], incident.path] + arguments.dropFirst()
      process.environment = RoomProgram.environment(home: incident.home, ["WARROOM_AS": "forensics"])
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }

    @Test func whatAScriptWritesIsOnTheScreen() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
      try add(incident, "note", "Written by a script", "--kind", "finding")
      try await room.wait(for: "Written by a script")
      try add(incident, "task", "Opened by a script", "--subject", "scripted")
      try await room.wait(for: "Opened by a script")
      try add(incident, "alert", "Raised by a script", "--severity", "critical")
      let screen = try await room.wait(for: "Raised by a script")
      #expect(screen.lines.last?.contains("problem") == false)
    }
  }
}
