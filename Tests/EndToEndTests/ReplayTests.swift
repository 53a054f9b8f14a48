import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// The past in a real terminal: `warroom replay`, and `R` in a room.
  @Suite struct Replay {
    private let incident: TestIncident

    init() throws { incident = try TestIncident.small() }

    private func replay(_ options: String..., columns: Int = 120, rows: Int = 40) throws -> TmuxRoom {
      try TmuxRoom(
        [RoomProgram.path, "replay", incident.path, "--no-skip"] + options,
        home: incident.home,
        columns: columns,
        rows: rows
      )
    }

    /// Held at the start, then step by step to the first entries and back.
    @Test func eventsAreSteppedThroughBothWays() async throws {
      let room = try replay("--speed", "0.25")
      try await room.wait(for: "PLAYING", "event 1 of 18")
      try room.press("Space")
      try await room.wait(for: "PAUSED")
      try room.press(".", ".", ".", ".", ".", ".")
      try await room.wait(for: "event 7 of 18", TestIncident.title(1))
      #expect(!(try room.screen()).contains(TestIncident.title(2)))
      try room.press(",")
      try await room.wait(for: "event 6 of 18")
      try await room.wait(forNo: TestIncident.title(1))
      try room.press("End")
      try await room.wait(for: "event 18 of 18", "100 %", TestIncident.title(12))
      try room.press("0")
      try await room.wait(for: "event 1 of 18")
      try room.press("q")
      #expect(try await room.exitCode() == 0)
    }

    @Test func markersSpeedAndAxis() async throws {
      let room = try replay("--speed", "0.25")
      try await room.wait(for: "PLAYING")
      try room.press("Space", ">", ">")
      try await room.wait(for: "PAUSED", "speed 1x")
      try room.press("<")
      try await room.wait(for: "speed 0.5x")
      try room.press("k")
      try await room.wait(for: "true-at: happened by then")
      try room.press("k")
      try await room.wait(for: "known-at: recorded by then")
      try room.press("0", "[")
      try await room.wait(for: "No marker before")
    }

    @Test func itRunsToTheEndAndStops() async throws {
      let room = try replay("--speed", "events")
      try await room.wait(for: "event 18 of 18", "PAUSED")
    }

    @Test func itPausesAtTheMarkerAskedForAndSaysHowToGoOn() async throws {
      try incident.drop(
        "decide",
        "decision.made",
        subject: "d",
        minute: 66,
        ["question": "Shut it all down?"]
      )
      let room = try replay("--speed", "events", "--at-pause", "decision")
      try await room.wait(for: "PAUSED", "Space goes on", "Decision: Shut it all down?")
      try room.press("Space")
      try await room.wait(for: "event 19 of 19", "PAUSED")
    }

    /// What a newcomer sees first: the demo, held at its first decision, with the keys to go on.
    @Test func theDemoHoldsAtItsFirstDecision() async throws {
      let room = try TmuxRoom(
        [PackagePaths.root.appending(path: "demo/run").path],
        home: incident.home,
        columns: 120,
        rows: 40,
        environment: ["DEMO_WARROOM": RoomProgram.path]
      )
      try await room.wait(for: "PAUSED", "Space goes on", "Decision: ", "TLP:AMBER")
      try room.press("Space")
      try await room.wait(for: "PLAYING")
      try room.press("End")
      try await room.wait(for: "event 262 of 262", "100 %", "CLOSED")
      try room.press("q")
      #expect(try await room.exitCode() == 0)
    }

    /// Every other key that turns the clock, in a real terminal.
    @Test func digitsStepsMarkersAndATypedTime() async throws {
      try incident.drop(
        "decide",
        "decision.made",
        subject: "d",
        minute: 66,
        ["question": "Shut it all down?"]
      )
      let room = try replay("--speed", "0.25")
      try await room.wait(for: "PLAYING", "event 1 of 19")
      try room.press("Space", "5")
      try await room.wait(for: "50 %")
      try room.press("9")
      try await room.wait(for: "90 %")
      try room.press("0", "Right")
      try await room.wait(for: "22:13:30")
      try room.press("Left")
      try await room.wait(for: "22:13:20")
      try room.press("S-Right")
      try await room.wait(forNo: "22:13:20")
      try room.press("S-Left")
      try await room.wait(for: "22:13:20")
      try room.press("]")
      try await room.wait(for: "Decision: Shut it all down?", "23:19:20")
      try room.press(":")
      try room.type("2025-03-28T23:20:30Z")
      try room.press("Enter")
      try await room.wait(for: "23:20:30", TestIncident.title(7))
      try await room.wait(forNo: TestIncident.title(8))
      try room.press("G")
      try await room.wait(for: "What was known by")
      try room.press("G")
      try await room.wait(for: "23:20:30", "PAUSED")
    }

    /// The room is left for the past and found again, with what came meanwhile.
    @Test func capitalRLeavesLiveAndEndComesBack() async throws {
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: "LIVE", TestIncident.title(12))
      try room.press("R")
      try await room.wait(for: "PAUSED", "100 %")
      try await room.wait(forNo: "LIVE")
      try room.press("0")
      try await room.wait(forNo: TestIncident.title(12))
      try incident.dropEntry(13)
      try await room.wait(for: "1 arrived")
      #expect(!(try room.screen()).contains(TestIncident.title(13)))
      try room.press("End")
      try await room.wait(for: "LIVE", TestIncident.title(13))
      try await room.wait(forNo: "REPLAY")
    }

    /// Whatever is pressed, the directory stays as it is.
    @Test func nothingIsWritten() async throws {
      let room = try replay("--speed", "0.25")
      try await room.wait(for: "PLAYING")
      let before = try files(in: incident)
      for key in "abcdefghijlmnoprstvwxyABCDEFHIJKLMNOQSTUVWXYZ0123456789.,[]<>+-=@#!" {
        try room.type(String(key))
      }
      try room.press("Space")
      try room.type("?")
      try await room.wait(for: "─ Help ")
      #expect(try files(in: incident) == before)
    }

    @Test(arguments: [(40, 10), (39, 9), (80, 24), (200, 60)])
    func everySizeSaysThatItIsThePast(columns: Int, rows: Int) async throws {
      let room = try replay("--speed", "0.25", columns: columns, rows: rows)
      try await room.wait(for: "PLAYING", "known")
      try room.press("Space")
      try await room.wait(for: "PAUSED")
      try room.press("?")
      try await room.wait(for: "PAUSED")
    }

    private func files(in incident: TestIncident) throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: incident.path).sorted()
    }
  }
}

/// A recording of a replay, made without a terminal.
@Suite struct ReplayCastTests {
  private let incident = PackagePaths.root.appending(path: "demo/incident").path

  private func record(_ options: String..., to file: String = "a.cast") throws -> (PlainRun, [String]) {
    let scratch = try ScratchFolder()
    let path = scratch.url.appending(path: file).path
    let run = try PlainRun(["replay", incident, "--cast", path] + options)
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return (run, text?.split(separator: "\n").map(String.init) ?? [])
  }

  /// The same incident and options give the same bytes, in the size and at the speed asked for.
  @Test func itIsTheSameEachTime() throws {
    let options = ["--size", "80x24", "--speed", "events", "--to", "2025-03-30T00:00:00+01:00"]
    let (run, lines) = try record(options[0], options[1], options[2], options[3], options[4], options[5])
    #expect(run.status == 0, "\(run.complaint)")
    let header = try #require(lines.first)
    #expect(header.contains("\"version\": 2") && header.contains("\"width\": 80, \"height\": 24"))
    for line in lines.dropFirst() {
      let event = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any],
        "\(line.prefix(80))"
      )
      #expect(event.count == 3 && event[0] is Double && ["o", "m"].contains(event[1] as? String))
    }
    #expect(lines.contains { $0.contains("\"m\"") && $0.contains("Decision") })
    let (_, again) = try record(options[0], options[1], options[2], options[3], options[4], options[5])
    #expect(again == lines)
  }

  @Test func aFileThatIsThereIsNotReplaced() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("mine", to: "a.cast")
    let run = try PlainRun(["replay", incident, "--cast", file.path])
    #expect(run.status == 73)
    #expect(run.complaint.contains("exists already"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    let run = try PlainRun([
      "replay", incident, "--cast", "/nowhere/a.cast", "--to", "2025-03-29T13:00:00+01:00",
    ])
    #expect(run.status == 73)
    #expect(run.complaint.contains("/nowhere/a.cast"))
  }

  @Test(arguments: [["--speed", "0"], ["--speed", "fast"], ["--at-pause", "lunch"], ["--from", "noon"]])
  func wrongUseIsRefused(options: [String]) throws {
    #expect(try PlainRun(["replay", incident] + options).status == 64)
  }
}
