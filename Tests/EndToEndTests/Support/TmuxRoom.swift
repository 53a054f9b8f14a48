import Foundation
import TestKit
import Testing

/// A program in tmux, on a socket of its own: a terminal as people have it, with keys in and a screen out.
final class TmuxRoom {
  private static let ended = "The program ended with code "
  private let tmux: Tmux

  /// Opens an incident in the room.
  static func open(
    _ incident: TestIncident,
    columns: Int = 120,
    rows: Int = 40,
    _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws -> TmuxRoom {
    try TmuxRoom(
      [RoomProgram.path, incident.path] + options,
      home: incident.home,
      columns: columns,
      rows: rows,
      environment: environment
    )
  }

  /// Starts a program.
  init(
    _ command: [String],
    home: URL,
    columns: Int,
    rows: Int,
    environment changes: [String: String] = [:]
  ) throws {
    try #require(Tmux.program != nil, "tmux is not installed")
    let terminal = ["TERM": "tmux-256color"].merging(changes) { $1 }
    let variables = RoomProgram.environment(home: home, terminal).map { "\($0)=\($1)" }
    let words = ["env", "-i"] + (variables + command).map { "'\($0)'" }
    tmux = try Tmux(
      words.joined(separator: " ") + "; echo \(Self.ended)$?; exec cat",
      columns: columns,
      rows: rows,
      options: [["status", "off"]]
    )
  }

  /// Presses keys, by tmux's names for them: `Tab`, `Escape`, `C-d`, `G`.
  func press(_ keys: String...) throws { try tmux.run(["send-keys"] + keys) }

  /// Types a text as it is.
  func type(_ text: String) throws { try tmux.run(["send-keys", "-l", text]) }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws { try tmux.resize(columns: columns, rows: rows) }

  /// What is on the screen now.
  func screen() throws -> ScreenText { ScreenText(lines: try tmux.screen()) }

  /// The screen, as soon as it is as it should be.
  @discardableResult
  func wait(_ awaited: String, until isRight: (ScreenText) throws -> Bool) async throws -> ScreenText {
    try await EndToEndTests.wait(for: awaited, screen: { try screen().text }) {
      let screen = try screen()
      return try isRight(screen) ? screen : nil
    }
  }

  /// The screen, as soon as it shows all of some texts.
  @discardableResult
  func wait(for texts: String...) async throws -> ScreenText {
    try await wait(texts.map { "`\($0)`" }.joined(separator: " and ")) { screen in
      texts.allSatisfy(screen.contains)
    }
  }

  /// The screen, as soon as some text is no longer there.
  @discardableResult
  func wait(forNo text: String) async throws -> ScreenText {
    try await wait("no `\(text)`") { !$0.contains(text) }
  }

  /// The program's exit code, as soon as it has one.
  func exitCode() async throws -> Int {
    try await EndToEndTests.wait(for: "the end of the program", screen: { try screen().text }) {
      let line = try screen().lines.first { $0.hasPrefix(Self.ended) }
      return line.flatMap { Int($0.dropFirst(Self.ended.count)) }
    }
  }
}
