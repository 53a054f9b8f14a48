import CPty
import Foundation

/// A program on a terminal of its own: what it writes is kept byte by byte, what is sent it takes for keys.
public final class PseudoTerminal {
  /// Something did not happen in time; holds what had been written until then.
  public struct TimedOut: Error, CustomStringConvertible {
    /// What was waited for, and the end of what came.
    public let description: String
  }

  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exit(status: Int32)
    case signal(Int32)
  }

  /// Everything written so far.
  public private(set) var output: [UInt8] = []
  /// Its process.
  public let pid: pid_t
  private var descriptor: Int32
  private var ending: Ending?

  /// Starts a program with arguments and nothing but the given environment (and PATH).
  public init(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String] = ["TERM": "xterm-256color"],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let variables = environment.merging(["PATH": path]) { own, _ in own }
    var child: pid_t = 0
    descriptor = CStrings.with([program] + arguments) { argv in
      CStrings.with(variables.map { "\($0.key)=\($0.value)" }) { envp in
        cpty_spawn(argv, envp, Int32(columns), Int32(rows), &child)
      }
    }
    pid = child
    if descriptor < 0 { throw CocoaError(.executableLoad) }
  }

  deinit {
    if ending == nil, cpty_status(pid) == -1 {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    hangUp()
  }

  /// Takes the terminal away, as when a window is closed.
  public func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// What was written, as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Sends keys.
  public func send(_ keys: String) { send(Array(keys.utf8)) }

  /// Sends bytes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 1024)) }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
      take(milliseconds: 0)
    }
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) { _ = cpty_resize(descriptor, Int32(columns), Int32(rows)) }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(pid, number) }

  /// The terminal echoes and edits lines, as a shell needs it.
  public var isCooked: Bool { cpty_is_cooked(descriptor) == 1 }

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
      take(milliseconds: 10)
    }
  }

  /// Reads on until the program has ended, and says how.
  public func waitForEnd(seconds: Double = 20) throws -> Ending {
    try wait(until: "it ends", seconds: seconds) {
      if ending == nil { ending = Self.ending(of: cpty_status(pid)) }
      return ending != nil
    }
    while take(milliseconds: 20) {}
    return ending ?? .exit(status: -1)
  }

  /// Reads on while something comes, until nothing has for so long.
  public func settle(milliseconds: Int = 150) {
    while take(milliseconds: milliseconds) {}
  }

  @discardableResult
  private func take(milliseconds: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = cpty_read(descriptor, &buffer, Int32(buffer.count), Int32(milliseconds))
    if count > 0 { output += buffer[..<Int(count)] }
    return count > 0
  }

  private static func ending(of status: Int32) -> Ending? {
    guard status != -1 else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exit(status: status >> 8 & 0xFF) : .signal(signal)
  }
}
