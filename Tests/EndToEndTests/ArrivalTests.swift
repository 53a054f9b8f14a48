import Foundation
import Testing

extension EndToEnd {
  /// What lands in the directory is on the screen a moment later.
  @Suite struct Arrivals {
    @Test func renamedFileAppears() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
      try incident.dropEntry(13)
      try await room.wait(for: TestIncident.title(13))
    }

    @Test func fileInANewFolderAppears() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
      let folder = incident.folder.appending(path: "events/night/shift")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let event = try TestIncident.event(
        "deep",
        "timeline.added",
        subject: "deep",
        minute: 200,
        ["title": "Seen from a new folder"]
      )
      try Data(event.utf8).write(to: folder.appending(path: "deep.json"))
      try await room.wait(for: "Seen from a new folder")
    }

    @Test func halfWrittenFileWaitsUntilItIsWhole() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
      let event = try TestIncident.event(
        "slow",
        "timeline.added",
        subject: "slow",
        minute: 200,
        ["title": "Written slowly", "kind": "finding"]
      )
      let file = incident.folder.appending(path: "events/slow.json")
      #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: Data(event.utf8.prefix(event.utf8.count / 2)))
      try incident.dropEntry(13)
      let between = try await room.wait(for: TestIncident.title(13))
      #expect(!between.contains("Written slowly"))
      #expect(between.lines.last?.contains("problem") == false)
      try handle.write(contentsOf: Data(event.utf8.dropFirst(event.utf8.count / 2)))
      try handle.close()
      let whole = try await room.wait(for: "Written slowly")
      #expect(whole.lines.last?.contains("problem") == false)
    }

    @Test func feedThatGrowsShowsEachLineOnceItIsWhole() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: "Alert number 4", "LIVE")
      try incident.append(alert: "Alert number 5", number: 5, to: "ids.jsonl")
      try await room.wait(for: "Alert number 5")
      let line = try TestIncident.event(
        "alert-6",
        "alert.raised",
        subject: "key-6",
        minute: 110,
        ["title": "Came in two parts", "severity": "critical"]
      )
      try incident.append(String(line.prefix(line.count / 2)), to: "ids.jsonl")
      try incident.append(alert: "Alert number 7", number: 7, to: "other.jsonl")
      let between = try await room.wait(for: "Alert number 7")
      #expect(!between.contains("Came in two parts"))
      #expect(between.lines.last?.contains("problem") == false)
      try incident.append(String(line.dropFirst(line.count / 2)) + "\n", to: "ids.jsonl")
      try await room.wait(for: "Came in two parts")
    }

    @Test func eventInAFeedIsAProblemAndNoEntry() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
      let event = try TestIncident.event(
        "forged",
        "timeline.added",
        subject: "forged",
        minute: 200,
        ["title": "Forged by an attacker"]
      )
      try incident.append(event + "\n", to: "forged.jsonl")
      let screen = try await room.wait("a problem") { $0.lines.last?.contains("1 problem") == true }
      #expect(!screen.contains("Forged by an attacker"))
      try room.press("P")
      try await room.wait(for: "untrusted")
    }

    @Test func selectionHoldsWhileRowsArrive() async throws {
      let incident = try TestIncident.small()
      let room = try TmuxRoom.open(incident)
      try await room.wait(for: TestIncident.title(12), "LIVE")
      try room.press("j", "j", "j", "j")
      let chosen = TestIncident.title(8)
      let before = try await room.wait("the selection on \(chosen)") {
        $0.selection(in: "1 Timeline")?.text.contains(chosen) == true
      }
      for number in 13...212 { try incident.dropEntry(number) }
      let after = try await room.wait(for: " 212 entries ", "paused", "200 new")
      let (old, new) = (before.selection(in: "1 Timeline"), after.selection(in: "1 Timeline"))
      #expect(new?.text == old?.text)
      #expect(new?.line == old?.line)
    }
  }
}
