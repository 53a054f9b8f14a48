import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// The incident lead at three in the morning: every action begins from any pane and takes three keys at most, the words
  /// that it needs and the one key that writes it aside.
  @Suite struct LeadStory {
    @Test func fiveActionsOfTheNight() async throws {
      let incident = try TestIncident.small()
      let lead = try WorkingRoom(
        incident,
        as: "incident-lead",
        options: ["--clock", "2025-03-30T03:00:00Z", "--speed", "1"]
      )
      try await lead.pty.waitForRoom()

      // A decision, taken earlier than it is entered.
      try await act(lead, "d", saying: "Shut down all affected servers?") {
        try await lead.wait(for: "─ Decision ")
        lead.type("Shut down all affected servers?")
        lead.nextField(2)
        lead.type("yes")
        lead.nextField(2)
        lead.type("-20m")
        lead.submit()
      }
      // An alert becomes a task that links back.
      try await act(lead, "4E", saying: "alert.escalated") {
        try await lead.wait(for: "Escalate to a task: Alert number 4")
        lead.submit()
      }
      // A notice is filed under its reference.
      try await act(lead, "3f", saying: "EX-1") {
        try await lead.wait(for: "Report to the authority")
        try await fill(lead, "Reference", "EX-1")
        lead.submit()
      }
      // A card moves on, and waits for somebody.
      try await act(lead, "2>", saying: "waits for the image") {
        try await lead.wait(for: "Hold a task")
        lead.type("waits for the image")
        lead.press("\r")
      }
      // The team's status, and the promise of the next.
      try await act(lead, "S", saying: "Servers are down") {
        try await lead.wait(for: "Summary")
        lead.type("Servers are down")
        try await fill(lead, "Next update", "in 1 h")
        lead.submit()
      }
      try await lead.wait(for: "Promised status")
      try await lead.leave()

      let recorded = try incident.recorded()
      let decision = try #require(try event(in: incident, saying: "Shut down all affected servers?"))
      let happened = try #require(decision["time"] as? String)
      let entered = try #require(decision["recordedtime"] as? String)
      let gap = try instant(entered).timeIntervalSince(try instant(happened))
      #expect((1_190...1_210).contains(gap))
      #expect((decision["data"] as? [String: Any])?["chosen"] as? String == "yes")
      #expect(
        recorded.contains(#""authid":"incident-lead""#) || recorded.contains(#""authid": "incident-lead""#)
      )
      let filed = try #require(try event(in: incident, saying: "EX-1"))
      #expect(filed["type"] as? String == "warroom.notification.filed")
      #expect(filed["subject"] as? String == "authority")
      #expect(recorded.contains("alert.escalated"))
    }

    /// Does something that writes an event which says something: the keys that begin it, the words, one key that writes.
    private func act(
      _ lead: WorkingRoom,
      _ keys: String,
      saying sign: String,
      _ words: () async throws -> Void
    ) async throws {
      let before = Set(try lead.pty.incident.events())
      #expect(keys.count <= 3)
      lead.press(keys)
      try await words()
      try await EndToEndTests.wait(for: "a file that says \(sign)", screen: { lead.screen }) {
        while lead.pty.program.read() {}
        let fresh = Set(try lead.pty.incident.events()).subtracting(before)
        return try fresh.contains { try lead.pty.incident.text(of: $0).contains(sign) } ? () : nil
      }
      try await lead.wait(for: "Written")
    }

    /// Goes to a field by its name and types into it.
    private func fill(_ lead: WorkingRoom, _ field: String, _ text: String) async throws {
      for _ in 0..<24 {
        try await settle(lead)
        let isThere = lead.screen.split(separator: "\n").contains { $0.contains("▌\(field)") }
        if isThere {
          lead.type(text)
          return
        }
        lead.nextField()
      }
      Issue.record("there is no field \(field):\n\(lead.screen)")
    }

    private func settle(_ lead: WorkingRoom) async throws {
      try await Task.sleep(for: .milliseconds(60))
      while lead.pty.program.read() {}
    }

    private func event(in incident: TestIncident, saying text: String) throws -> [String: Any]? {
      for name in try incident.events() {
        let record = try incident.text(of: name)
        guard record.contains(text) else { continue }
        return try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any]
      }
      return nil
    }

    private func instant(_ text: String) throws -> Date {
      let plain = text.replacing(/\.\d+/, with: "")
      return try Date.ISO8601FormatStyle().parse(plain)
    }
  }
}
