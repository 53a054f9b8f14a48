import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// A directory that cannot be shown is answered by one sentence and the code for it.
  @Suite struct Directories {
    @Test func emptyDirectoryOpensAndSaysWhatWouldFillIt() async throws {
      let incident = try TestIncident()
      let room = try TmuxRoom.open(incident)
      let screen = try await room.wait(for: "Nothing has happened yet.", "No alerts yet.", "feeds/")
      #expect(screen.panes == [1, 2, 3, 4])
      try incident.dropEntry(1)
      try await room.wait(for: TestIncident.title(1))
    }

    @Test func missingDirectory() async throws {
      let incident = try TestIncident()
      try FileManager.default.removeItem(at: incident.folder)
      try await expectRefusal(incident, code: 66)
    }

    @Test func fileInPlaceOfADirectory() async throws {
      let incident = try TestIncident()
      try FileManager.default.removeItem(at: incident.folder)
      try Data("{}".utf8).write(to: incident.folder)
      try await expectRefusal(incident, code: 66)
    }

    @Test(.disabled(if: geteuid() == 0, "root may read everything"))
    func directoryThatMayNotBeRead() async throws {
      let incident = try TestIncident()
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: incident.path)
      defer {
        try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: incident.path)
      }
      try await expectRefusal(incident, code: 66)
    }

    @Test func withoutATerminalTheWayOutIsNamed() throws {
      let incident = try TestIncident.small()
      let run = try ProgramRun(
        RoomProgram.path,
        [incident.path],
        environment: RoomProgram.environment(home: incident.home)
      )
      #expect(run.end == .exited(64))
      #expect(run.output == "")
      #expect(run.errors.contains("warroom status"))
      expectSentence(run.errors)
    }

    private func expectRefusal(_ incident: TestIncident, code: Int32) async throws {
      let room = try PtyRoom(incident, splitsErrors: true)
      #expect(try await room.end() == .exited(code))
      #expect(room.output == "")
      #expect(room.errors.contains(incident.path))
      expectSentence(room.errors)
    }
  }
}
