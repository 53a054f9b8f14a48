import Foundation
import TestKit
import Testing

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

  /// How often the probe has handed something to the kernel so far.
  var writeCount: Int {
    get throws {
      let counts = try String(contentsOfFile: "/proc/\(terminal.pid)/io", encoding: .utf8)
      let line = try #require(counts.split(separator: "\n").first { $0.hasPrefix("syscw:") })
      return try #require(Int(line.dropFirst(7)))
    }
  }

  /// Whether any color was sent; the terminal's own (39, 49) are none.
  var hasSentColor: Bool {
    let color = /\u{1B}\[(?:[0-9]+[;:])*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][0-9]*)*m/
    return terminal.text.firstMatch(of: color) != nil
  }
}
