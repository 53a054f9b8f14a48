import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// A file system of one megabyte, filled to the brim; a folder turned read-only and back.
  @Suite struct FullDisk {
    /// Only who may mount can make such a file system; elsewhere the writer's own tests inject these faults.
    static let canMount: Bool = {
      guard geteuid() == 0, let scratch = try? ScratchFolder() else { return false }
      defer { run(["umount", scratch.url.path]) }
      return run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", scratch.url.path]) == 0
    }()

    @Test(.enabled(if: canMount, "needs the right to mount a file system"))
    func theFormStaysUntilThereIsRoom() async throws {
      let incident = try TestIncident()
      let place = incident.folder.path
      #expect(Self.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", place]) == 0)
      defer { Self.run(["umount", "-l", place]) }
      for folder in ["events", "feeds"] {
        try FileManager.default.createDirectory(
          at: incident.folder.appending(path: folder),
          withIntermediateDirectories: true
        )
      }
      try declare(incident)
      let room = try WorkingRoom(incident, as: "lead")
      try await room.wait(for: "1 Timeline", "LIVE")

      let filler = incident.folder.appending(path: "evidence.bin")
      fill(filler)
      try await note("Written on a full disk", in: room)
      try await room.wait(for: "full", "Written on a full disk", "Ctrl-s")
      #expect(try incident.events().count == 1)
      try FileManager.default.removeItem(at: filler)
      room.submit()
      try await appears("Written on a full disk", in: incident, room)

      // Nothing half-written lies about.
      let all = try FileManager.default.contentsOfDirectory(
        atPath: incident.folder.appending(path: "events").path
      )
      #expect(all.count == 2)
      #expect(try PlainRun(["check", incident.path]).status == 0)
      try await room.leave()
    }

    @Test func theFormStaysWhileTheFolderIsReadOnly() async throws {
      let incident = try TestIncident()
      try declare(incident)
      let room = try WorkingRoom(incident, as: "lead", keepsPrivileges: false)
      try await room.wait(for: "1 Timeline", "LIVE")
      let events = incident.folder.appending(path: "events").path
      #expect(chmod(events, 0o555) == 0)
      try await note("Written read-only", in: room)
      try await room.wait(for: "permission denied", "Written read-only", "Ctrl-s")
      #expect(try incident.events().count == 1)
      #expect(chmod(events, 0o755) == 0)
      room.submit()
      try await appears("Written read-only", in: incident, room)
      try await room.leave()
    }

    private func declare(_ incident: TestIncident) throws {
      let text = try TestIncident.event(
        "0000",
        "incident.declared",
        subject: "incident",
        minute: 0,
        ["name": "Full disk", "timezone": "UTC"]
      )
      try Data(text.utf8).write(to: incident.folder.appending(path: "events/0000.json"))
    }

    private func note(_ words: String, in room: WorkingRoom) async throws {
      room.press("n")
      try await room.wait(for: "─ Note on the timeline ")
      room.type(words)
      try await room.wait(for: words)
      room.submit()
    }

    private func appears(_ words: String, in incident: TestIncident, _ room: WorkingRoom) async throws {
      try await EndToEndTests.wait(for: "a file that says \(words)", screen: { room.screen }) {
        while room.pty.program.read() {}
        return try incident.recorded().contains(words) ? () : nil
      }
      try await room.wait(for: "Written: ")
    }

    private func fill(_ file: URL) {
      let descriptor = open(file.path, O_CREAT | O_WRONLY, 0o600)
      defer { close(descriptor) }
      let block = [UInt8](repeating: 0, count: 4096)
      while write(descriptor, block, block.count) > 0 {}
    }

    @discardableResult
    private static func run(_ command: [String]) -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = command
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return -1 }
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
}
