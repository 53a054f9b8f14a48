import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// The glance as a program of its own, in a real terminal.
  @Suite struct Glance {
    private let incident: TestIncident

    init() throws { incident = try TestIncident.small() }

    private func open(_ options: String..., rows: Int = 40) throws -> PtyRoom {
      let clock = ["--clock", "2025-03-29T02:00:00Z"]
      return try PtyRoom(
        incident,
        columns: 120,
        rows: rows,
        command: [RoomProgram.path, "glance", incident.path] + clock + options
      )
    }

    private func contents() throws -> [String: Data] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: incident.path)
      let files = names.map { ($0, FileManager.default.contents(atPath: "\(incident.path)/\($0)") ?? Data()) }
      return Dictionary(files) { first, _ in first }
    }

    @Test func showsWhatArrivesAndWritesNothingWhateverKeyIsPressed() async throws {
      let before = try contents()
      let room = try open()
      try await room.wait(for: "NEXT LEGAL DATE", "SDTB", "0 filed · 2 pending · 0 overdue", "q quit")
      #expect(!room.program.screen.text.contains("Alert number"))
      #expect(!room.program.screen.text.contains("cloud-02"))
      room.program.send("1234zfntaxesdwcipSHU:@?/\r\u{1B}[A\u{1B}G\t")
      try incident.drop(
        "filed",
        "notification.filed",
        subject: "authority",
        minute: 40,
        ["at": "2025-03-28T23:00:00Z"]
      )
      try await room.wait(for: "1 filed · 1 pending", "+1 filed", "LKA")
      var after = try contents()
      after["events/filed.json"] = nil
      #expect(after == before)
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func tellsWhatChangedSinceTheLastLook() async throws {
      let first = try open()
      try await first.wait(for: "nothing changed")
      first.program.send("q")
      #expect(try await first.end() == .exited(0))
      try incident.drop("phase", "incident.updated", subject: "incident", minute: 50, ["phase": "recovery"])
      let second = try open()
      try await second.wait(for: "no phase → recovery")
      second.program.send("q")
      #expect(try await second.end() == .exited(0))
    }

    @Test func holdsBackWhatIsAboveTheCeiling() async throws {
      let room = try open("--tlp", "green")
      try await room.wait(for: "This screen may show TLP:GREEN at most", "Held back: 2", "3 tasks.")
      #expect(!room.output.contains("Cloud server compromise"))
      #expect(!room.output.contains("SDTB"))
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func saysSoWhenTheDirectoryGoesAway() async throws {
      let room = try open()
      try await room.wait(for: "NEXT LEGAL DATE", "LIVE")
      try FileManager.default.moveItem(at: incident.folder, to: incident.home.appending(path: "gone"))
      try await room.wait(for: "NOT FOLLOWED", "The directory is no longer followed")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }

    @Test func fitsTheSmallestRoom() async throws {
      let room = try PtyRoom(
        incident,
        columns: 40,
        rows: 10,
        command: [RoomProgram.path, "glance", incident.path, "--clock", "2025-03-29T02:00:00Z"]
      )
      try await room.wait(for: "CONTAINED? ?", "SERVICE? ?", "DECISION? NO", "Report to the authority")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
    }
  }
}
