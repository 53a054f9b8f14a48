import Foundation
import PtyKit

/// A program on a terminal of its own, with waits that fail in words: what it writes is kept byte by byte.
public final class PseudoTerminal {
  /// Something did not happen in time; holds what had been written until then.
  public struct TimedOut: Error, CustomStringConvertible {
    /// What was waited for, and the end of what came.
    public let description: String
  }

  private let program: PtyProgram

  /// Starts a program with arguments and nothing but the given environment (and PATH).
  public init(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String] = ["TERM": "xterm-256color"],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    self.program = try PtyProgram(
      program,
      arguments,
      environment: environment.merging(["PATH": path]) { own, _ in own },
      columns: columns,
      rows: rows
    )
  }

  /// Its process.
  public var pid: pid_t { program.pid }
  /// Everything written so far.
  public var output: [UInt8] { program.bytes }
  /// What was written, as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// The terminal echoes and edits lines, as a shell needs it.
  public var isCooked: Bool { program.isCooked }

  /// Takes the terminal away, as when a window is closed.
  public func hangUp() { program.hangUp() }

  /// Sends keys.
  public func send(_ keys: String) { program.send(keys) }

  /// Sends bytes.
  public func send(_ bytes: [UInt8]) { program.send(bytes) }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) { program.resize(columns: columns, rows: rows) }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { program.signal(number) }

  /// How often a sequence was written.
  public func count(of sequence: String) -> Int { text.components(separatedBy: sequence).count - 1 }

  /// Reads on until the text of everything written since a place in it holds something.
  public func wait(for wanted: String, since place: Int = 0, seconds: Double = 20) throws {
    try wait(until: "'\(wanted)' is written", seconds: seconds) {
      String(decoding: self.output[min(place, self.output.count)...], as: UTF8.self).contains(wanted)
    }
  }

  /// Reads on until something is so.
  public func wait(until what: String, seconds: Double = 20, _ condition: () -> Bool) throws {
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    while !condition() {
      guard ContinuousClock.now < end else {
        let last = text.suffix(600).replacing("\u{1B}", with: "␛")
        throw TimedOut(description: "waited \(seconds) s until \(what); the last that came: \(last)")
      }
      program.read(within: 10)
    }
  }

  /// Reads on until the program has ended, and says how.
  public func waitForEnd(seconds: Double = 20) throws -> ProgramEnd {
    try wait(until: "it ends", seconds: seconds) { program.endIfAny() != nil }
    return program.end ?? .exited(-1)
  }

  /// Reads on while something comes, until nothing has for so long.
  public func settle(milliseconds: Int32 = 150) {
    while program.read(within: milliseconds) {}
  }
}
