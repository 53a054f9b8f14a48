import Foundation
import PtyKit
import TestKit
import Testing

/// Every kind of terminal there is: it opens, or says in one sentence why not.
@Suite(.serialized) struct TerminalTypeTests {
  @Test(arguments: [
    ("xterm-256color", "indexed256"), ("xterm", "ansi8"), ("screen-256color", "indexed256"),
    ("screen", "ansi8"),
    ("tmux-256color", "indexed256"), ("linux", "ansi8"), ("vt100", "mono"), ("rxvt", "ansi8"),
  ])
  func opens(term: String, depth: String) throws {
    guard isKnown(term) else { return }
    let probe = try Probe(environment: ["TERM": term])
    #expect(probe.terminal.text.contains("depth \(depth)"))
    probe.terminal.send("q")
    #expect(try probe.terminal.waitForEnd() == .exited(0))
    #expect(probe.terminal.isCooked)
  }

  @Test(arguments: [
    ("dumb", "TERM=dumb only prints lines"), ("", "TERM is not set"),
    ("no-such-terminal", "does not know the terminal type TERM=no-such-terminal"),
    ("bad\u{1B}[31m", "does not know the terminal type TERM=bad?[31m"),
  ])
  func saysWhyNot(term: String, sentence: String) throws {
    let terminal = try PseudoTerminal(
      PackagePaths.program("TerminalProbe"),
      environment: term.isEmpty ? [:] : ["TERM": term]
    )
    #expect(try terminal.waitForEnd() == .exited(64))
    #expect(terminal.text.contains(sentence))
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.output.count { $0 == 0x0A } == 1)
  }

  @Test(arguments: [("<", "read keys from"), (">", "draw on")])
  func needsATerminalOnBothSides(side: String, sentence: String) throws {
    let folder = try ScratchFolder()
    let file = side == "<" ? "/dev/null" : folder.url.appending(path: "out").path
    let script =
      "'\(PackagePaths.program("TerminalProbe"))' \(side) '\(file)'; status=$?; cat '\(file)'; exit $status"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
    #expect(try terminal.waitForEnd() == .exited(64))
    #expect(terminal.text.contains(sentence))
    #expect(terminal.text.contains("`warroom render DIR`"))
  }

  @Test func anExportedSizeDoesNotFreezeIt() throws {
    let probe = try Probe(environment: ["COLUMNS": "100", "LINES": "30"], columns: 70, rows: 22)
    let place = probe.terminal.output.count
    probe.terminal.resize(columns: 50, rows: 15)
    try probe.terminal.wait(for: "probe 50x15", since: place)
  }

  private func isKnown(_ term: String) -> Bool {
    ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo"].contains { folder in
      FileManager.default.fileExists(atPath: "\(folder)/\(term.prefix(1))/\(term)")
    }
  }
}
