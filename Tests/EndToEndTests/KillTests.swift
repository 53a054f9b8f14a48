import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// Killed in the middle of writing, two hundred times: no reader ever sees half of a file, what was said to be written
  /// is on the disk, and every word that was typed is there or comes back as a draft.
  @Suite struct Kills {
    @Test func nothingIsLost() async throws {
      let incident = try TestIncident()
      try incident.drop(
        "0000",
        "incident.declared",
        subject: "incident",
        minute: 0,
        ["name": "Killed", "timezone": "UTC"]
      )
      let reader = IncidentReader(incident)
      var random = Seeded(seed: 9)
      var acknowledged: [String] = []
      for batch in 0..<10 {
        let home = "lead-\(batch)"
        var typed: [String] = []
        for number in 0..<20 {
          let words = "Words \(batch * 20 + number) end"
          let room = try await open(incident, home)
          room.press("n")
          try await room.wait(for: "─ Note on the timeline ")
          room.type(words)
          try await room.wait(for: words)
          try await EndToEndTests.wait(for: "a draft of \(words)", screen: { room.screen }) {
            try drafts(of: incident, home).contains(words) ? () : nil
          }
          typed.append(words)
          if number % 5 > 0 {
            room.submit()
            if number % 5 == 1 {
              try await room.wait(for: "Written")
            } else {
              try await Task.sleep(for: .microseconds(Int.random(in: 0..<9_000, using: &random)))
              while room.pty.program.read() {}
            }
            if room.screen.contains("Written") { acknowledged.append(words) }
          }
          kill(room.pty.program.pid, SIGKILL)
          #expect(try await room.pty.end() == .killed(signal: SIGKILL))
          try reader.look()
        }
        try await comesBack(typed, in: incident, home)
      }
      #expect(reader.broken == [])
      let recorded = try incident.recorded()
      for words in acknowledged { #expect(recorded.contains(words)) }
      #expect(try PlainRun(["check", incident.path]).status == 0)
    }

    /// Opens a room, past the list of what was typed and not sent.
    private func open(_ incident: TestIncident, _ home: String) async throws -> WorkingRoom {
      let isWaiting = try !drafts(of: incident, home).isEmpty
      let room = try WorkingRoom(incident, as: home, columns: 80, rows: 24)
      guard isWaiting else {
        try await room.wait(for: "1 Timeline", "LIVE")
        return room
      }
      try await room.wait(for: "Typed and not sent")
      room.press("\u{1b}")
      try await room.pty.wait("the list gone") { !$0.text.contains("Typed and not sent") }
      return room
    }

    /// What was not written is offered again, and nothing else.
    private func comesBack(_ typed: [String], in incident: TestIncident, _ home: String) async throws {
      let recorded = try incident.recorded()
      let lost = typed.filter { !recorded.contains($0) }
      #expect(!lost.isEmpty && lost.count < typed.count)
      let room = try WorkingRoom(incident, as: home, columns: 80, rows: 24)
      try await room.wait(for: "Typed and not sent")
      for words in lost { try await room.wait(for: words) }
      let list = room.screen.components(separatedBy: "Typed and not sent").last ?? ""
      for words in typed where !lost.contains(words) {
        #expect(!list.components(separatedBy: "Note on the timeline").contains { $0.contains(words) })
      }
      room.press("\u{1b}")
      try await room.pty.wait("the list gone") { !$0.text.contains("Typed and not sent") }
      try await room.leave()
    }

    /// Everything that waits to be written, as text.
    private func drafts(of incident: TestIncident, _ home: String) throws -> String {
      let state = incident.home.appending(path: "state-\(home)")
      guard let files = FileManager.default.enumerator(at: state, includingPropertiesForKeys: nil) else {
        return ""
      }
      return files.compactMap { $0 as? URL }.filter {
        $0.path.contains("/drafts/") && $0.pathExtension == "json"
      }
      .compactMap { try? Data(contentsOf: $0) }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n")
    }
  }
}

/// Reads every event file whenever it is asked to look, as another program would.
private final class IncidentReader {
  private let incident: TestIncident
  private var whole: Set<String> = []
  private(set) var broken: [String] = []

  init(_ incident: TestIncident) { self.incident = incident }

  func look() throws {
    for name in try incident.events() where name.hasSuffix(".json") && !whole.contains(name) {
      let data = try Data(contentsOf: incident.folder.appending(path: "events/\(name)"))
      if (try? JSONSerialization.jsonObject(with: data)) == nil { broken.append(name) }
      whole.insert(name)
    }
  }
}
