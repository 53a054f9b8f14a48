import Foundation
import PtyKit
import TestKit
import Testing

/// The terminal is given back on every way out: the alternate screen is left once, the mouse and paste reports are off,
/// the cursor is seen, lines are edited again, and the status tells how it ended.
@Suite(.serialized) struct RestoreTests {
  @Test func byItsOwnKey() throws {
    let probe = try Probe()
    probe.terminal.send("q")
    #expect(try probe.terminal.waitForEnd() == .exited(0))
    expectRestored(probe.terminal)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE])
  func bySignal(number: Int32) throws {
    let probe = try Probe()
    probe.terminal.signal(number)
    #expect(try probe.terminal.waitForEnd() == .killed(signal: number))
    expectRestored(probe.terminal)
  }

  @Test func byCtrlC() throws {
    let probe = try Probe()
    probe.terminal.send("\u{03}")
    #expect(try probe.terminal.waitForEnd() == .killed(signal: SIGINT))
    expectRestored(probe.terminal)
  }

  @Test func byATrapWhoseMessageIsKept() throws {
    let folder = try ScratchFolder()
    let log = folder.url.appending(path: "log").path
    let probe = try Probe(["--log", log])
    probe.terminal.send("!")
    let ending = try probe.terminal.waitForEnd()
    #expect(ending == .killed(signal: SIGILL) || ending == .killed(signal: SIGTRAP))
    expectRestored(probe.terminal)
    #expect(probe.terminal.text.hasSuffix("what it said is in \(log)\r\n"))
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains("the probe was told to fail"))
    let mode = try FileManager.default.attributesOfItem(atPath: log)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func byCtrlZAndBackAtAnotherSize() throws {
    let program = PackagePaths.program("TerminalProbe")
    let shell = try PseudoTerminal(
      "/bin/bash",
      ["--norc", "-c", "set -m; '\(program)'; echo it-stopped; read; fg > /dev/null; echo it-ended"]
    )
    try shell.wait(for: "probe 80x24")
    shell.settle()
    shell.send("\u{1A}")
    try shell.wait(for: "it-stopped")
    expectRestored(shell)
    shell.resize(columns: 60, rows: 20)
    let place = shell.output.count
    shell.send("\r")
    try shell.wait(for: "probe 60x20", since: place)
    try shell.wait(for: "resumed", since: place)
    shell.settle()
    #expect(!shell.isCooked)
    shell.send("q")
    #expect(try shell.waitForEnd() == .exited(0))
    expectRestored(shell, times: 2)
  }

  @Test func afterAStopThatCannotBeCaughtItIsDrawnAnew() throws {
    let probe = try Probe()
    probe.terminal.signal(SIGSTOP)
    let place = probe.terminal.output.count
    probe.terminal.resize(columns: 70, rows: 20)
    probe.terminal.signal(SIGCONT)
    try probe.terminal.wait(for: "probe 70x20", since: place)
    try probe.terminal.wait(for: "critical", since: place)
    probe.terminal.send("q")
    #expect(try probe.terminal.waitForEnd() == .exited(0))
    expectRestored(probe.terminal)
  }

  @Test func standardErrorThatIsAFileStaysIt() throws {
    let folder = try ScratchFolder()
    let errors = folder.url.appending(path: "errors").path
    let log = folder.url.appending(path: "log").path
    let program = PackagePaths.program("TerminalProbe")
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "'\(program)' --log '\(log)' 2> '\(errors)'"])
    try terminal.wait(for: "probe 80x24")
    terminal.settle()
    terminal.send("!")
    _ = try terminal.waitForEnd()
    expectRestored(terminal)
    #expect(try String(contentsOfFile: errors, encoding: .utf8).contains("the probe was told to fail"))
    #expect(!FileManager.default.fileExists(atPath: log))
  }

  @Test func whenTheTerminalGoesAwayWithoutAWord() throws {
    let folder = try ScratchFolder()
    let marker = folder.url.appending(path: "status").path
    let program = PackagePaths.program("TerminalProbe")
    let script = "trap '' HUP; '\(program)'; echo $? > '\(marker)'"
    var shell: PseudoTerminal? = try PseudoTerminal("/bin/bash", ["--norc", "-c", script])
    try shell?.wait(for: "probe 80x24")
    shell?.hangUp()
    try shell?.wait(until: "the probe has ended") { FileManager.default.fileExists(atPath: marker) }
    shell = nil
  }

  private func expectRestored(_ terminal: PseudoTerminal, times: Int = 1) {
    #expect(terminal.count(of: Probe.enter) == times)
    #expect(terminal.count(of: Probe.leave) == times)
    for mode in ["1000", "1006", "2004"] {
      #expect(terminal.count(of: "\u{1B}[?\(mode)h") == times, "mode \(mode)")
      #expect(terminal.count(of: "\u{1B}[?\(mode)l") == times, "mode \(mode)")
    }
    #expect(isLast("\u{1B}[?25h", after: "\u{1B}[?25l", in: terminal), "the cursor is seen")
    #expect(terminal.isCooked)
  }

  private func isLast(_ one: String, after other: String, in terminal: PseudoTerminal) -> Bool {
    let text = terminal.text
    guard let shown = text.range(of: one, options: .backwards) else { return false }
    return text[shown.upperBound...].range(of: other) == nil
  }
}
