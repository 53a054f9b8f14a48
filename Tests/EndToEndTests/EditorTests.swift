import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// An editor of the person's own: what it saved is never lost, however it ends.
  @Suite struct Editors {
    /// vi ends with 1 after a command of its that failed, whatever was saved.
    @Test func whatAnEditorSavedIsTakenWhateverItsStatus() async throws {
      let incident = try TestIncident.small()
      let room = try open(incident, editing: "echo 'saved words' > \"$1\"; exit 1")
      try await room.wait(for: "saved words")
      #expect(try left(incident).isEmpty)
      room.program.send("\u{13}")
      try await room.wait(for: "Written")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func anEditorThatFailedAndSavedNothingIsSaid() async throws {
      let incident = try TestIncident.small()
      let room = try open(incident, editing: "exit 3")
      try await room.wait(for: "failed (3)")
      #expect(try left(incident).isEmpty)
      room.program.send("\u{3}")
      #expect(try await room.end() == .killed(signal: SIGINT))
    }

    @Test func whatIsTooLongStaysInItsFileWhichIsNamed() async throws {
      let incident = try TestIncident.small()
      let room = try open(incident, editing: "yes long | head -c 300000 > \"$1\"")
      try await room.wait(for: "What you wrote is in ")
      #expect(try left(incident).count == 1)
      room.program.send("\u{3}")
      #expect(try await room.end() == .killed(signal: SIGINT))
      #expect(try left(incident).count == 1)
    }

    @Test func aSignalWhileTheEditorRunsLeavesWhatItSavedAmongTheDrafts() async throws {
      let incident = try TestIncident.small()
      let folder = incident.home.path
      let room = try open(
        incident,
        editing: """
          echo 'saved words' > "$1"
          touch '\(folder)/saved'
          while [ ! -e '\(folder)/go' ]; do sleep 0.05; done
          """
      )
      try await EndToEndTests.wait(for: "the editor", screen: { room.program.screen.text }) {
        FileManager.default.fileExists(atPath: "\(folder)/saved") ? () : nil
      }
      kill(room.program.pid, SIGHUP)
      try Data().write(to: incident.home.appending(path: "go"))
      #expect(try await room.end() == .killed(signal: SIGHUP))
      let again = try PtyRoom(incident)
      try await again.wait(for: "Typed and not sent")
      again.program.send("\r")
      try await again.wait(for: "saved words")
      again.program.send("\u{3}")
      #expect(try await again.end() == .killed(signal: SIGINT))
    }

    /// A room with a note whose detail is being edited by a script.
    private func open(_ incident: TestIncident, editing script: String) throws -> PtyRoom {
      let editor = incident.home.appending(path: "editor")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: editor)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
      try FileManager.default.createDirectory(at: folder(of: incident), withIntermediateDirectories: true)
      let room = try PtyRoom(
        incident,
        command: [RoomProgram.path, incident.path, "--as", "lead"],
        environment: ["EDITOR": editor.path, "TMPDIR": folder(of: incident).path]
      )
      room.program.send("nA title\t\t\t\t\u{5}")
      return room
    }

    private func folder(of incident: TestIncident) -> URL { incident.home.appending(path: "texts") }

    /// Files that were handed to the editor and are still there.
    private func left(_ incident: TestIncident) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder(of: incident).path)
    }
  }
}
