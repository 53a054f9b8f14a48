import Foundation
import PtyKit
import Testing

extension EndToEnd {
  /// Whatever ends the program, the terminal is as it was before.
  @Suite struct Restores {
    let room: PtyRoom
    private let modesBefore: Set<Int>
    private let lineModesBefore: [tcflag_t]

    init() async throws {
      room = try PtyRoom(try TestIncident.small())
      modesBefore = room.program.screen.modes
      lineModesBefore = room.program.lineModes
      try await room.waitForRoom()
      // Otherwise there is nothing to restore, and the tests below would pass for nothing.
      #expect(room.program.screen.modes.contains(1049))
      #expect(!room.program.screen.modes.contains(25))
      #expect(room.program.lineModes != lineModesBefore)
    }

    @Test func keyThatLeaves() async throws {
      room.program.send("q")
      #expect(try await room.end() == .exited(0))
      expectRestored()
    }

    @Test func interruptKey() async throws {
      room.program.send("\u{3}")
      #expect(try await room.end() == .killed(signal: SIGINT))
      expectRestored()
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
    func signalThatEnds(signal: Int32) async throws {
      room.program.signal(signal)
      #expect(try await room.end() == .killed(signal: signal))
      expectRestored()
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
    func fault(signal: Int32) async throws {
      let start = ContinuousClock.now
      room.program.signal(signal)
      #expect(try await room.end() == .killed(signal: signal))
      expectRestored()
      // The runtime's own report would hold the terminal for half a minute, waiting for a key.
      #expect(ContinuousClock.now - start < .seconds(15))
    }

    @Test func signalAmidATypedFilterAndASheet() async throws {
      room.program.send("/wor")
      try await room.wait(for: "/wor")
      room.program.signal(SIGTERM)
      #expect(try await room.end() == .killed(signal: SIGTERM))
      expectRestored()
    }

    private func expectRestored() {
      let escapes = Escapes(room.program.bytes)
      #expect(escapes.count("?1049h") == 1)
      #expect(escapes.count("?1049l") == 1)
      #expect(room.program.screen.modes == modesBefore)
      #expect(room.program.lineModes == lineModesBefore)
    }
  }
}
