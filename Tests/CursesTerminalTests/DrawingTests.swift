import Foundation
import PtyKit
import TestKit
import Testing

/// What is sent to the terminal, byte by byte.
@Suite(.serialized) struct DrawingTests {
  @Test(arguments: [
    (["--color", "auto"], ["NO_COLOR": "1"]), (["--color", "never"], [:]), (["--theme", "mono"], [:]),
  ])
  func withoutColorNoneIsSent(arguments: [String], environment: [String: String]) throws {
    let probe = try Probe(arguments, environment: environment)
    try probe.type("x", until: "character")
    probe.terminal.send("q")
    _ = try probe.terminal.waitForEnd()
    #expect(!probe.hasSentColor)
    #expect(probe.terminal.text.firstMatch(of: /\u{1B}\[(?:0;)?1m/) != nil, "bold is left")
  }

  @Test func anEmptyNO_COLORIsNone() throws {
    let probe = try Probe(environment: ["NO_COLOR": ""])
    #expect(probe.terminal.text.contains("\u{1B}[38;5;") && probe.hasSentColor)
  }

  @Test func sixteenColorsAreTheTerminalsOwn() throws {
    let probe = try Probe(["--color", "16"])
    #expect(probe.terminal.text.contains("depth ansi16"))
    #expect(!probe.terminal.text.contains("\u{1B}[38;5;"))
    #expect(probe.terminal.text.contains("\u{1B}[94m"))
  }

  @Test(arguments: [
    (["LC_ALL": "C"], false), (["LANG": "C"], false), (["LC_ALL": "C.UTF-8"], true), ([:], true),
    (["LC_ALL": "xx_YY.nowhere"], true), (["LC_ALL": "", "LANG": "POSIX"], false),
  ])
  func theCodesetDecidesOnTheBorders(environment: [String: String], isUnicode: Bool) throws {
    let probe = try Probe(environment: environment)
    #expect(probe.terminal.text.contains(isUnicode ? "╭─" : "+-"))
    #expect(probe.terminal.text.contains(isUnicode ? "Überfall 漢字 é ✔" : "Uberfall ? ?  e ?"))
    if !isUnicode { #expect(probe.terminal.output.allSatisfy { $0 < 0x80 }) }
  }

  @Test func aTickOfAClockCostsFewBytes() throws {
    let probe = try Probe(["--tick"])
    let place = probe.terminal.output.count
    try probe.terminal.wait(until: "three ticks were drawn") { probe.terminal.output.count > place }
    probe.terminal.settle(milliseconds: 500)
    let tick = probe.terminal.output[place...]
    #expect(tick.count <= 40, "\(String(decoding: tick, as: UTF8.self).replacing("\u{1B}", with: "␛"))")
    #expect(!String(decoding: tick, as: UTF8.self).contains("\u{1B}[?"))
  }

  /// In pieces, a slow line or tmux shows it half drawn, and each piece wakes whoever reads.
  @Test func aFrameIsHandedOverAtOnce() throws {
    let probe = try Probe()
    let before = try probe.writeCount
    let place = probe.terminal.output.count
    probe.terminal.send("T")
    try probe.terminal.wait(for: "\u{1B}[?2026l", since: place)
    // What belongs together begins, the frame, and its end.
    #expect(try probe.writeCount - before <= 3)
  }

  @Test func whatDoesNotChangeIsNotSent() throws {
    let probe = try Probe()
    let place = probe.terminal.output.count
    probe.terminal.send("\u{1B}[<0;1;1m")
    try probe.terminal.wait(for: "release", since: place)
    probe.terminal.settle()
    let sent = String(decoding: probe.terminal.output[place...], as: UTF8.self)
    #expect(!sent.contains("probe") && !sent.contains("critical"))
  }

  @Test func aResizeDrawsTheWholeAtTheNewSize() throws {
    let probe = try Probe()
    var place = 0
    for (columns, rows) in [(120, 40), (40, 10), (300, 100), (10, 4), (80, 24)] {
      place = probe.terminal.output.count
      probe.terminal.resize(columns: columns, rows: rows)
      if columns >= 40 { try probe.terminal.wait(for: "probe \(columns)x\(rows)", since: place) }
      probe.terminal.settle()
    }
    #expect(String(decoding: probe.terminal.output[place...], as: UTF8.self).contains("depth"))
    probe.terminal.send("q")
    #expect(try probe.terminal.waitForEnd() == .exited(0))
  }

  @Test func aStormOfResizesEndsAtTheLastSize() throws {
    let probe = try Probe()
    for step in 0..<200 { probe.terminal.resize(columns: 40 + step % 97, rows: 10 + step % 31) }
    let place = probe.terminal.output.count
    probe.terminal.resize(columns: 77, rows: 21)
    try probe.terminal.wait(for: "probe 77x21", since: place)
    probe.terminal.send("q")
    #expect(try probe.terminal.waitForEnd() == .exited(0))
  }

  @Test func theCursorIsSeenOnlyWhereTextIsTyped() throws {
    let probe = try Probe()
    #expect(!probe.terminal.text.contains("\u{1B}[?25h"))
    var place = probe.terminal.output.count
    probe.terminal.send("I")
    try probe.terminal.wait(for: "\u{1B}[?25h", since: place)
    probe.terminal.settle()
    #expect(String(decoding: probe.terminal.output[place...], as: UTF8.self).contains("\u{1B}[2;6H"))
    place = probe.terminal.output.count
    probe.terminal.send("I")
    try probe.terminal.wait(for: "\u{1B}[?25l", since: place)
  }

  @Test func anotherThemeIsDrawnOverAll() throws {
    let probe = try Probe()
    let place = probe.terminal.output.count
    probe.terminal.send("T")
    try probe.terminal.wait(for: "critical", since: place)
    probe.terminal.settle()
    let sent = String(decoding: probe.terminal.output[place...], as: UTF8.self)
    #expect(sent.contains("depth") && sent.contains("selected") && !sent.contains("38;5;203"))
  }

  @Test func textGoesToTheClipboardOfThePersonAtTheTerminal() throws {
    let probe = try Probe()
    try probe.type("C", until: "copy sent")
    #expect(probe.terminal.text.contains("\u{1B}]52;c;Y29waWVkIHRleHQ=\u{07}"))
  }

  @Test func aTerminalWithoutAClipboardIsSentNothing() throws {
    let probe = try Probe(environment: ["TERM": "vt100"])
    try probe.type("C", until: "copy unavailable")
    #expect(!probe.terminal.text.contains("]52"))
  }
}
