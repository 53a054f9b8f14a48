import CPty
import Foundation
import PtyKit

/// A tmux of the tests' own, on its own socket: a real terminal whose screen can be read.
public final class Tmux {
  /// Where tmux is; nil where it is not installed.
  public static var program: String? {
    ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  private let path: String
  private let socket: String

  /// Runs a command line of the shell in a terminal of a size, with options of tmux such as `["status", "off"]`.
  public init(_ command: String, columns: Int = 80, rows: Int = 24, options: [[String]] = []) throws {
    guard let path = Self.program else { throw CocoaError(.fileNoSuchFile) }
    self.path = path
    socket = "warroom-test-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
    let settings = options.flatMap { ["set-option", "-g"] + $0 + [";"] }
    try run(settings + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Types keys by the names that tmux gives them, such as `Up`, `C-z`, `Enter`, `x`.
  public func send(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen's rows; blanks at their ends are gone.
  public func screen() throws -> [String] {
    let rows = try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
    return rows.dropLast().map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// Reads the screen until it holds a text, and returns it.
  @discardableResult
  public func wait(for text: String, seconds: Double = 20) throws -> [String] {
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    while true {
      let rows = try screen()
      if rows.contains(where: { $0.contains(text) }) { return rows }
      guard ContinuousClock.now < end else {
        let shown = rows.joined(separator: "\n")
        throw PseudoTerminal.TimedOut(
          description: "waited \(seconds) s for '\(text)' on the screen:\n\(shown)"
        )
      }
      usleep(20_000)
    }
  }

  /// Gives tmux a command of its own and returns what it printed.
  @discardableResult
  public func run(_ arguments: [String]) throws -> String {
    var output = [UInt8](repeating: 0, count: 1 << 20)
    let count = CStrings.with([path, "-L", socket, "-f", "/dev/null", "-u"] + arguments) { argv in
      CStrings.with(["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TERM=xterm-256color"]) { envp in
        cpty_capture(argv, envp, &output, Int32(output.count))
      }
    }
    if count < 0 { throw CocoaError(.executableLoad) }
    return String(decoding: output[..<Int(count)], as: UTF8.self)
  }
}
