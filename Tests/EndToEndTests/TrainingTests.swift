import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// A training run in a real terminal, from the first question to the debrief.
  @Suite struct Training {
    private static let decision = """
      {"specversion": "1.0", "id": "decide", "source": "/tests", "type": "warroom.decision.made", "subject": "d",
       "time": "2025-03-28T23:19:20Z", "authid": "lead", "data": {"question": "Shut it all down?",
       "options": ["Shut down", "Watch"], "chosen": "Shut down", "rationale": "Too near."}}
      """
    private static let inject = """
      {"specversion": "1.0", "id": "inject", "source": "/facilitator", "type": "warroom.exercise.inject",
       "time": "2026-01-01T09:00:00Z", "data": {"title": "The press calls", "detail": "A paper asks."}}
      """

    private let incident: TestIncident
    private let out: URL

    init() throws {
      incident = try TestIncident.small()
      try incident.drop(Self.decision, as: "decide.json")
      out = incident.home.appending(path: "run")
    }

    private func train() throws -> TmuxRoom {
      try TmuxRoom(
        [RoomProgram.path, "train", incident.path, "--as", "trainee", "--out", out.path],
        home: incident.home,
        columns: 120,
        rows: 40
      )
    }

    /// Every file of a folder with its bytes.
    private func contents(of folder: URL) throws -> [String: Data] {
      var contents: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        let file = folder.appending(path: path).path
        contents[path] = FileManager.default.contents(atPath: file) ?? Data()
      }
      return contents
    }

    /// The record stays as it was, byte by byte; the run lies in its own directory, goes on there, and is held against the
    /// record.
    @Test func aRunFromTheFirstQuestionToTheDebrief() async throws {
      let record = try contents(of: incident.folder)
      let room = try train()
      try await room.wait(for: "TRAINING", "what lies ahead is hidden")
      for _ in 0..<20 { try room.press(".") }
      var screen = try await room.wait(for: "Time stands still", "Shut it all down?", "Watch")
      #expect(!screen.contains("Too near.") && !screen.contains(TestIncident.title(7)))
      try room.press("Escape")
      try await room.wait(for: "Time waits for your answer")
      try room.press("Space")
      try await room.wait(for: "Time stands still")
      try room.press("Enter")
      try await room.wait(for: "Answer: Shut it all down?")
      try room.type(" wat")
      try room.press("Down", "Enter")
      try room.type("Evidence first.")
      try room.press("C-s")
      screen = try await room.wait(for: "What the team decided", "Too near.", "Evidence first.")
      try room.press("Enter")
      try room.press("n")
      try await room.wait(for: "PAUSED", "Note")
      let coming = incident.home.appending(path: "inject.json")
      try Data(Self.inject.utf8).write(to: coming)
      try FileManager.default.moveItem(at: coming, to: out.appending(path: "events/inject.json"))
      try room.type("Called the provider")
      try room.press("C-s")
      try await room.wait(for: "News", "The press calls", "A paper asks.")
      try room.press("Enter")
      try room.press("S-Right")
      try await room.wait(for: "Debrief", "Kept as Markdown in")
      try room.press("q")
      #expect(try await room.exitCode() == 0)
      try await room.wait(for: "The run is kept in")
      #expect(try contents(of: incident.folder) == record)
      let written = try contents(of: out)
      #expect(written.keys.filter { $0.hasPrefix("events/") }.count == 4)
      try await expectTheSameAgain(written)
    }

    /// A run that is opened again goes on where it stopped; the command gives the same debrief.
    private func expectTheSameAgain(_ written: [String: Data]) async throws {
      let again = try train()
      try await again.wait(for: "Debrief", "Kept as Markdown in")
      try again.press("Escape")
      let screen = try await again.wait(for: "Called the provider", "The press calls", "you")
      #expect(screen.contains("→ Watch") && screen.contains("→ Shut down"))
      try again.press("q", "q")
      #expect(try await again.exitCode() == 0)
      let own = try String(contentsOf: out.appending(path: "debrief.md"), encoding: .utf8)
      expectGolden(text: own, named: "training/story-debrief")
      let copy = incident.home.appending(path: "copy.md")
      let run = try PlainRun(["debrief", incident.path, "--track", out.path, "--out", copy.path])
      #expect(run.status == 0, "\(run.complaint)")
      #expect(try String(contentsOf: copy, encoding: .utf8) == own)
    }

    /// What a newcomer sees: the demo, held at the first thing that its facilitator brings.
    @Test func theDemoCanBePlayed() async throws {
      let room = try TmuxRoom(
        [PackagePaths.root.appending(path: "demo/run").path, "train", "--dir", out.path],
        home: incident.home,
        columns: 120,
        rows: 40,
        environment: ["DEMO_WARROOM": RoomProgram.path]
      )
      try await room.wait(for: "TRAINING", "About this exercise", "operator: trainee")
      try room.press("Enter")
      for _ in 0..<20 { try room.press(".") }
      try await room.wait(for: "Time stands still", "Enter answer")
      try room.press("Escape")
      try await room.wait(for: "Time waits for your answer")
      try room.press("q")
      try await room.wait(for: "Debrief: Cloud server compromise")
      try room.press("q")
      #expect(try await room.exitCode() == 0)
    }

    @Test func aRunNeverGoesIntoItsRecord() throws {
      let before = try contents(of: incident.folder)
      for place in [incident.path, "\(incident.path)/events", incident.home.path] {
        let run = try PlainRun(["train", incident.path, "--as", "trainee", "--out", place])
        #expect(run.status == 64)
        #expect(run.complaint.contains("a run needs a directory of its own"))
      }
      #expect(try contents(of: incident.folder) == before)
    }
  }
}
