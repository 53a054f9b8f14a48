import PtyKit
import TestKit
import Testing

/// Keys through a real terminal: they arrive whole, and a lone escape does not wait for more.
@Suite(.serialized) struct TypingTests {
  @Test func keysArriveAsTheyWereTyped() throws {
    let probe = try Probe()
    try probe.type("\u{1B}[A", until: "key up")
    try probe.type("\u{1B}OB", until: "key down")
    try probe.type("ü", until: "key character(\"ü\")")
    try probe.type("\u{1B}", until: "key escape")
    try probe.type("\u{1B}x", until: "key alt(\"x\")")
    try probe.type("\u{01}", until: "key control(\"a\")")
    try probe.type("\r", until: "key enter")
  }

  @Test func flowControlAndLiteralNextAreKeysLikeOthers() throws {
    let probe = try Probe()
    try probe.type("\u{13}", until: "key control(\"s\")")
    try probe.type("\u{11}", until: "key control(\"q\")")
    try probe.type("\u{16}", until: "key control(\"v\")")
  }

  @Test func aPasteIsOneKeyAndFiresNoBinding() throws {
    let probe = try Probe()
    try probe.type("\u{1B}[200~q!q\rsecond\u{1B}[201~", until: "paste 10 q!q")
    probe.terminal.send("q")
    #expect(try probe.terminal.waitForEnd() == .exited(0))
  }

  @Test func aPasteOfMoreThanAMebibyteIsCutAndSaysSo() throws {
    let probe = try Probe()
    let place = probe.terminal.output.count
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1_300_000)
    probe.terminal.send(Array("\u{1B}[200~".utf8) + long + Array("\u{1B}[201~x".utf8))
    try probe.terminal.wait(for: "paste 1048576", since: place)
    try probe.terminal.wait(for: "pasteWasCut(kept: 1048576)", since: place)
    try probe.terminal.wait(for: "key character(\"x\")", since: place)
  }

  @Test func aPasteWhoseEndIsLostDoesNotSwallowTheKeyboard() throws {
    let probe = try Probe()
    try probe.type("\u{1B}[200~half", until: "paste 4 half")
    try probe.type("x", until: "key character(\"x\")")
  }

  @Test func twoPressesAtOnePlaceAreADoubleClick() throws {
    let probe = try Probe()
    try probe.type("\u{1B}[<0;300;5M\u{1B}[<0;300;5m\u{1B}[<0;300;5M", until: "doubleClick")
    #expect(probe.terminal.text.contains("x: 299, y: 4"))
  }

  @Test func theMouseCanBeLeftToTheTerminal() throws {
    let probe = try Probe()
    let place = probe.terminal.output.count
    probe.terminal.send("M")
    try probe.terminal.wait(for: "\u{1B}[?1000l", since: place)
    probe.terminal.send("M")
    try probe.terminal.wait(for: "\u{1B}[?1000h", since: place)
  }
}
