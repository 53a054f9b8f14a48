import TestKit

/// The program `TerminalProbe` on a terminal: it draws a frame and names every key.
struct Probe {
  static let enter = "\u{1B}[?1049h"
  static let leave = "\u{1B}[?1049l"

  let terminal: PseudoTerminal

  /// Starts it and waits for its first frame.
  init(
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    terminal = try PseudoTerminal(
      PackagePaths.program("TerminalProbe"),
      arguments,
      environment: ["TERM": "xterm-256color"].merging(environment) { $1 },
      columns: columns,
      rows: rows
    )
    try terminal.wait(for: "probe \(columns)x\(rows)")
    terminal.settle()
  }

  /// Types something and waits until the probe has named what it understood.
  func type(_ keys: String, until name: String) throws {
    let place = terminal.output.count
    terminal.send(keys)
    try terminal.wait(for: name, since: place)
  }
}
