import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// Two rooms on one directory, a script and files copied in by hand, all at the same time.
  @Suite struct TwoRooms {
    /// What somebody does: the keys that open a form, and what is typed into it.
    private static let deeds: [(keys: String, form: String)] = [
      ("n", "─ Note on the timeline "), ("t", "─ New task "), ("2c", "─ Comment on a task"),
      ("2D", "─ Due time of a task"), ("2a", "─ Assign a task"), ("4a", "─ Acknowledge"),
    ]

    @Test func fiveHundredActionsConverge() async throws {
      let incident = try TestIncident.small()
      let rooms = [
        try WorkingRoom(incident, as: "lead"), try WorkingRoom(incident, as: "forensics"),
      ]
      for room in rooms { try await room.pty.waitForRoom() }
      var random = Seeded(seed: 20_250_329)
      let before = try incident.events().count
      var written = 0
      while written < 500 {
        // Both have a form open before either writes.
        let pairs = rooms.map { ($0, Self.deeds.randomElement(using: &random) ?? Self.deeds[0]) }
        for (number, (room, deed)) in pairs.enumerated() {
          room.press(String(deed.keys))
          try await room.wait(for: deed.form)
          // A field that says something already is emptied first.
          room.press("\u{15}")
          room.type(text(for: deed.form, written + number))
        }
        if written % 50 == 0 {
          try incident.drop(
            "copied-\(written)",
            "timeline.added",
            subject: "copied-\(written)",
            minute: 200 + written,
            ["title": "Copied in by hand"]
          )
          let run = try PlainRun(["add", "note", incident.path, "From a script", "--as", "script"])
          #expect(run.status == 0)
          written += 2
        }
        for (room, _) in pairs { room.submit() }
        for (room, deed) in pairs { try await finish(room, deed.form) }
        written += 2
      }
      let expected = before + written
      try await EndToEndTests.wait(for: "\(expected) files", screen: { rooms[0].screen }) {
        for room in rooms { while room.pty.program.read() {} }
        return try incident.events().count >= expected ? () : nil
      }
      #expect(try incident.events().count == expected)

      let whole = try incident.digest()
      for room in rooms {
        #expect(try await agrees(room, with: whole))
        try await room.leave()
      }
      #expect(try PlainRun(["check", incident.path]).status == 0)
    }

    private func text(for form: String, _ number: Int) -> String {
      form.contains("Due time") ? "tomorrow 12:00" : "Word \(number)"
    }

    /// Waits until the form is gone; where others have changed the same thing meanwhile it asks, and is told to write.
    private func finish(_ room: WorkingRoom, _ form: String) async throws {
      var hasAnswered = false
      try await room.pty.wait("the form gone") { screen in
        let text = screen.text
        if text.contains("Changed meanwhile"), !hasAnswered {
          hasAnswered = true
          room.submit()
        }
        return !text.contains(form)
      }
    }

    /// A room is a moment behind the directory.
    private func agrees(_ room: WorkingRoom, with digest: String) async throws -> Bool {
      for _ in 0..<20 {
        if digest.hasPrefix(try await room.digest()) { return true }
        room.press("\u{1b}")
        try await Task.sleep(for: .milliseconds(100))
      }
      return false
    }
  }
}
