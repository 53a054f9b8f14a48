import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// A bell and a line when a clock reaches a moment.
  @Suite struct Alarms {
    /// Opened half a minute before a notification is due, its clock thirty times as fast.
    private func room(columns: Int = 120, rows: Int = 40, from time: String = "11:59:30") throws -> PtyRoom {
      let incident = try TestIncident.small()
      let clock = ["--clock", "2025-04-01T\(time)Z", "--speed", "30"]
      return try PtyRoom(
        incident,
        columns: columns,
        rows: rows,
        command: [RoomProgram.path, incident.path] + clock
      )
    }

    @Test(arguments: [(120, 40, ""), (40, 12, ""), (80, 24, "4z?")])
    func aDueThatPassesRingsOnce(columns: Int, rows: Int, keys: String) async throws {
      let room = try room(columns: columns, rows: rows)
      room.program.send(keys)
      try await room.wait(for: "is past due")
      #expect(bells(room) == 1)
      try await gone(room)
      try room.incident.dropEntry(13)
      room.program.send("uqq")
      #expect(try await room.end() == .exited(0))
      #expect(bells(room) == 1)
    }

    /// Nothing else wakes the room there.
    @Test func itRingsOnAScreenThatIsTooSmallForAnyPane() async throws {
      let room = try room(columns: 39, rows: 9)
      try await room.wait(for: "have 39x9")
      try await room.wait("a bell") { _ in bells(room) > 0 }
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
      #expect(bells(room) == 1)
    }

    @Test func aDueThatPassesIsToldToOneWhoLooksAtThePast() async throws {
      let room = try room(from: "11:58:00")
      try await room.waitForRoom()
      room.program.send("R")
      try await room.wait(for: "REPLAY")
      try await room.wait(for: "In the present: Report to the authority, SDTB: is past due")
      #expect(bells(room) == 1)
      room.program.send("R")
      try await room.wait("the present") { !$0.text.contains("REPLAY") }
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
      #expect(bells(room) == 1)
    }

    @Test func anOpeningDoesNotRing() async throws {
      let room = try PtyRoom(try TestIncident.small())
      try await room.waitForRoom()
      room.program.send("jjTq")
      #expect(try await room.end() == .exited(0))
      #expect(bells(room) == 0)
    }

    @Test func aMutedBellIsSilentUntilItIsSwitchedOn() async throws {
      let room = try PtyRoom(try TestIncident.small())
      try await room.waitForRoom()
      room.program.send("m")
      try await room.wait(for: "The bell is off", "bell off")
      try late("insurer", in: room)
      try await room.wait(for: "Tell the insurer: is past due since 1 Apr")
      #expect(bells(room) == 0)
      try await gone(room)
      room.program.send("m")
      try await room.wait(for: "The bell is on")
      try late("bank", in: room)
      try await room.wait(for: "Tell the bank: is past due since 1 Apr")
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
      #expect(bells(room) == 1)
    }

    /// A key takes the line away as soon as it has been there for a second.
    private func gone(_ room: PtyRoom) async throws {
      try await room.wait("the line gone after a key") { screen in
        room.program.send("j")
        return !screen.text.contains("is past due")
      }
    }

    private func late(_ name: String, in room: PtyRoom) throws {
      try room.incident.drop(
        name,
        "notification.required",
        subject: name,
        minute: 40,
        ["title": "Tell the \(name)", "due": "2025-04-01T10:00:00Z"]
      )
    }

    private func bells(_ room: PtyRoom) -> Int { Escapes(room.program.bytes).bells }
  }
}
