import Foundation
import PtyKit

/// The program in a pseudo terminal that keeps every byte it writes.
final class PtyRoom {
  let program: PtyProgram
  let incident: TestIncident
  private let errorsFile: URL

  /// Opens an incident in the room, or runs another command; standard error goes to a file where
  /// `splitsErrors` says so.
  init(
    _ incident: TestIncident,
    columns: Int = 120,
    rows: Int = 40,
    command: [String]? = nil,
    environment: [String: String] = [:],
    splitsErrors: Bool = false
  ) throws {
    self.incident = incident
    errorsFile = incident.home.appending(path: "errors")
    let command = command ?? [RoomProgram.path, incident.path]
    program = try PtyProgram(
      command[0],
      Array(command.dropFirst()),
      environment: RoomProgram.environment(home: incident.home, environment),
      columns: columns,
      rows: rows,
      errors: splitsErrors ? errorsFile.path : nil
    )
  }

  /// What it wrote to standard error, where that is a file.
  var errors: String { (try? String(decoding: Data(contentsOf: errorsFile), as: UTF8.self)) ?? "" }

  /// What it wrote, as text.
  var output: String { String(decoding: program.bytes, as: UTF8.self) }

  /// Waits until the screen is as it should be.
  func wait(_ awaited: String, until isRight: (TerminalScreen) -> Bool) async throws {
    try await EndToEndTests.wait(for: awaited, screen: { program.screen.text }) {
      while program.read() {}
      return isRight(program.screen) ? () : nil
    }
  }

  /// Waits until the screen shows all of some texts.
  func wait(for texts: String...) async throws {
    try await wait(texts.map { "`\($0)`" }.joined(separator: " and ")) { screen in
      let text = screen.text
      return texts.allSatisfy(text.contains)
    }
  }

  /// Waits until all of the room is there.
  func waitForRoom() async throws {
    try await wait(for: "1 Timeline", "2 Tasks", "3 Deadlines", "4 Alerts", "LIVE")
  }

  /// Waits until the program has ended, and takes all that it wrote.
  func end() async throws -> ProgramEnd {
    try await EndToEndTests.wait(for: "the end of the program", screen: { program.screen.text }) {
      while program.read() {}
      return program.endIfAny()
    }
  }
}
