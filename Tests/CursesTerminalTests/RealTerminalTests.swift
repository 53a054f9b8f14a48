import TestKit
import Testing

/// What a real terminal (tmux) makes of it: widths agree, and what was on the screen before is there again.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed")) struct RealTerminalTests {
  private let program = PackagePaths.program("TerminalProbe")

  @Test func aFrameStandsAsItWasDrawn() throws {
    let tmux = try Tmux("'\(program)'", columns: 60, rows: 6)
    let screen = try tmux.wait(for: "depth")
    #expect(
      screen == [
        "╭─ probe 60x6 ──────────────────────────────────tick 0─────╮",
        "│ depth indexed256                                         │",
        "│ critical  selected  Überfall 漢字 e\u{301} ✔                    │",
        "│                                                          │",
        "│                                                          │",
        "╰──────────────────────────────────────────────────────────╯",
      ]
    )
  }

  @Test func afterCtrlZTheShellsScreenIsBack() throws {
    let tmux = try Tmux("PS1='shell> ' bash --norc -i", columns: 70, rows: 12)
    try tmux.wait(for: "shell>")
    try tmux.send("echo before", "Enter", "'\(program)'", "Enter")
    try tmux.wait(for: "probe 70x12")
    try tmux.send("C-z")
    let stopped = try tmux.wait(for: "Stopped")
    #expect(stopped.contains("before"))
    #expect(!stopped.contains { $0.contains("│") })
    try tmux.send("fg", "Enter")
    try tmux.wait(for: "resumed")
    try tmux.send("q")
    let ended = try tmux.wait(for: "fg")
    #expect(ended.contains("before"))
  }

  @Test func aSmallerAndALargerScreenAreFilled() throws {
    let tmux = try Tmux("'\(program)'", columns: 80, rows: 24)
    try tmux.wait(for: "probe 80x24")
    try tmux.resize(columns: 50, rows: 8)
    let small = try tmux.wait(for: "probe 50x8")
    #expect(small.count == 8 && small.last == "╰" + String(repeating: "─", count: 48) + "╯")
    try tmux.resize(columns: 120, rows: 40)
    try tmux.wait(for: "probe 120x40")
    let large = try tmux.wait(for: "╰" + String(repeating: "─", count: 118) + "╯")
    #expect(large.count == 40 && large.filter { $0.hasPrefix("│") && $0.hasSuffix("│") }.count == 38)
  }
}
