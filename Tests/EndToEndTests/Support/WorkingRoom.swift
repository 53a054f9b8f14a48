import Foundation
import Testing

/// A room in which somebody works, in a pseudo terminal.
final class WorkingRoom {
  let pty: PtyRoom
  let name: String

  /// Opens a room on an incident; rooms that share a directory have a state of their own each.
  init(
    _ incident: TestIncident,
    as name: String,
    columns: Int = 120,
    rows: Int = 40,
    options: [String] = [],
    keepsPrivileges: Bool = true
  ) throws {
    self.name = name
    pty = try PtyRoom(
      incident,
      columns: columns,
      rows: rows,
      command: (keepsPrivileges ? [] : Self.withoutPrivileges)
        + [RoomProgram.path, incident.path, "--as", name] + options,
      environment: ["XDG_STATE_HOME": incident.home.appending(path: "state-\(name)").path]
    )
  }

  /// Starts a program for whom the modes of folders count, even where root starts it.
  private static let withoutPrivileges =
    geteuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set=-dac_override"] : []

  /// The screen as text.
  var screen: String { pty.program.screen.text }

  /// Presses keys that mean something.
  func press(_ keys: String) { pty.program.send(keys) }

  /// Types words into a field.
  func type(_ text: String) { pty.program.send(text) }

  /// Writes what the form says.
  func submit() { press("\u{13}") }

  /// Moves to the next field of a form.
  func nextField(_ count: Int = 1) { press(String(repeating: "\t", count: count)) }

  /// Waits until the screen shows all of some texts.
  func wait(for texts: String...) async throws {
    try await pty.wait(texts.map { "`\($0)`" }.joined(separator: " and ")) { screen in
      let text = screen.text
      return texts.allSatisfy(text.contains)
    }
  }

  /// The room's own digest of the incident, as it tells it.
  func digest() async throws -> String {
    press(":digest\r")
    try await wait(for: "(first 16 of 64)")
    let found = screen.firstMatch(of: #/Digest ([0-9a-f ]{19}) /#)
    return try #require(found.map { String($0.1).filter { $0 != " " } })
  }

  /// Leaves the room.
  func leave() async throws {
    press("q")
    #expect(try await pty.end() == .exited(0))
  }
}

extension TestIncident {
  /// Names of the files with events, hidden ones aside.
  func events() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "events").path)
      .filter { !$0.hasPrefix(".") }
  }

  /// Everything that the events say, as text.
  func recorded() throws -> String {
    try events().map(text).joined(separator: "\n")
  }

  /// What a file with events says.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: "events/\(name)")), as: UTF8.self)
  }

  /// The digest that a script is told.
  func digest() throws -> String {
    let run = try PlainRun(["status", path, "--json"])
    let report = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    return try #require(report?["digest"] as? String)
  }
}
