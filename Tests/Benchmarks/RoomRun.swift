import Foundation
import PtyKit

/// The room, opened in a terminal of 120x40 by the benchmarks.
final class RoomRun {
  /// The built program, beside the benchmarks.
  static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .appending(path: "warroom").path

  let pty: PtyProgram

  init(_ incident: URL, _ options: [String] = [], in workplace: Workplace) throws {
    pty = try Self.start(Self.program, [incident.path] + options, in: workplace)
  }

  /// Starts any program in such a terminal.
  static func start(_ program: String, _ arguments: [String], in workplace: Workplace) throws -> PtyProgram {
    let environment = [
      "HOME": workplace.root.path, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
      "TZ": "UTC",
    ]
    return try PtyProgram(
      program,
      arguments,
      environment: environment,
      columns: 120,
      rows: 40,
      keepsBytes: false
    )
  }

  /// A wait that took too long, and the screen at its end.
  struct TimedOut: Error, CustomStringConvertible {
    let awaited: String
    let screen: String
    var description: String { "waited in vain for \(awaited); the screen was:\n\(screen)" }
  }

  /// Milliseconds from the program's start to the bytes that made the screen as awaited.
  @discardableResult
  func milliseconds(to awaited: String, until isRight: (TerminalScreen) -> Bool) throws -> Double {
    let deadline = PtyProgram.now() + 60_000_000_000
    while PtyProgram.now() < deadline {
      if pty.read(within: 1000), isRight(pty.screen) { return Double(pty.stamp - pty.started) / 1e6 }
      if pty.endIfAny() != nil { break }
    }
    throw TimedOut(awaited: awaited, screen: pty.screen.text)
  }

  /// Milliseconds from the program's start to a screen with all four panes, a header and the line of keys.
  func firstFrame() throws -> Double {
    try milliseconds(to: "the first frame") { screen in
      screen.line(39).contains("help") && screen.line(0).contains(":") && screen.text.contains("4 Alerts")
    }
  }

  /// Milliseconds from the program's start to a screen that says that all is loaded.
  @discardableResult
  func loaded() throws -> Double {
    try milliseconds(to: "LIVE in the header") { $0.line(0).contains("LIVE") }
  }

  /// Reads what comes for so many seconds.
  func watch(seconds: Double) {
    let end = PtyProgram.now() + UInt64(seconds * 1e9)
    while case let now = PtyProgram.now(), now < end { pty.read(within: Int32((end - now) / 1_000_000 + 1)) }
  }

  /// Megabytes that the kernel says of the program's memory under a name such as `RssAnon`.
  func memory(_ name: String) throws -> Double { try Self.memory(name, of: pty.pid) }

  /// The same of any process.
  static func memory(_ name: String, of pid: pid_t) throws -> Double {
    let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
    return (kilobytes ?? 0) / 1000
  }

  /// Leaves the room by its key.
  func leave() throws {
    pty.send("q")
    let deadline = PtyProgram.now() + 20_000_000_000
    while pty.endIfAny() == nil {
      pty.read(within: 5)
      guard PtyProgram.now() < deadline else { throw TimedOut(awaited: "the end", screen: pty.screen.text) }
    }
  }
}
