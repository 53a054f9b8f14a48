import ScreenKit
import Testing
import Theming

@testable import CursesTerminal

/// Bytes in, keys out; no terminal needed.
@Suite struct InputParserTests {
  private func events(_ bytes: [UInt8], final: Bool = true) -> [TerminalEvent] {
    var parser = InputParser()
    parser.feed(bytes)
    if final { parser.giveUp() }
    return parser.takeEvents()
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    events(bytes).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[1;2D", .shiftLeft), ("\u{1B}[1;2C", .shiftRight),
    ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[c", .shiftRight), ("\u{1B}[H", .home),
    ("\u{1B}[7~", .home),
    ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6;5~", .pageDown),
    ("\u{1B}[3~", .delete), ("\u{1B}[2~", .insert), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[[B", .function(2)), ("\u{1B}[13~", .function(3)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}[1;2R", .function(3)), ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\t", .tab),
    ("\r", .enter),
    ("\n", .enter), ("\u{1B}OM", .enter), ("\u{00}", .control(" ")), ("\u{1A}", .control("z")),
    ("\u{1F}", .control("_")), ("\u{1B}\u{7F}", .control("w")), ("\u{1B}é", .alt("é")),
    ("\u{1B}[", .alt("[")),
    ("\u{1B}]", .alt("]")), ("\u{1B}O", .alt("O")), ("\u{1B}", .escape), ("漢", .character("漢")),
    ("\u{1B}[97;5u", .control("a")), ("\u{1B}[27;3;120~", .alt("x")), ("\u{1B}[9;2u", .backTab),
  ])
  func oneSequenceIsOneKey(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(arguments: [
    "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
    "\u{1B}]52;c;cXE=\u{07}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[I", "\u{1B}[O", "\u{1B}[201~",
    "\u{1B}[<35;1;1M",
    "\u{1B}[<2;1;1M", "\u{1B}[99999999999999999999~", "\u{1B}[<0;0;0M", "\u{1B}[<1;2M",
  ])
  func whatIsNoKeyActsAsNone(text: String) {
    #expect(keys(text + "q") == [.character("q")])
  }

  @Test func bytesThatAreNoUTF8AreDroppedAndTheRestIsKept() {
    #expect(
      keys([0xFF, 0x61, 0xC3, 0x28, 0xE2, 0x82, 0x62, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x63])
        == [.character("a"), .character("("), .character("b"), .character("c")]
    )
    #expect(keys([0xC2, 0x9B, 0x41]) == [.character("A")])
  }

  @Test(arguments: [
    "\u{1B}[1;2D", "漢é🔥", "\u{1B}[<0;12;3M", "\u{1B}[200~pa\rste\u{1B}[201~x", "\u{1B}]0;t\u{07}y",
  ])
  func howTheBytesAreCutDoesNotMatter(text: String) {
    let whole = events(Array(text.utf8))
    #expect(!whole.isEmpty)
    var parser = InputParser()
    var found: [TerminalEvent] = []
    for byte in text.utf8 {
      parser.feed([byte])
      found += parser.takeEvents()
    }
    #expect(found == whole)
    #expect(!parser.isWaiting)
  }

  @Test func aLoneEscapeWaitsForMoreUntilThereIsNone() {
    var parser = InputParser()
    parser.feed([0x1B])
    #expect(parser.isWaiting && parser.takeEvents().isEmpty)
    parser.giveUp()
    #expect(parser.takeEvents() == [.key(.escape)])
    #expect(!parser.isWaiting)
  }

  @Test func escapeTwiceIsEscapeTwice() {
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
  }

  @Test func aPasteKeepsLinesAndDropsWhatIsNoText() {
    let bytes = Array("\u{1B}[200~a\r\nb\rc\nd".utf8) + [0xFF, 0x65] + Array("\u{1B}[201~".utf8)
    #expect(keys(bytes) == [.paste("a\nb\nc\nde")])
  }

  @Test func aPasteMayHoldEscapeSequences() {
    #expect(
      keys("\u{1B}[200~x\u{1B}[A\u{1B}[20\u{1B}[201~y") == [.paste("x\u{1B}[A\u{1B}[20"), .character("y")]
    )
  }

  @Test func theMouseReportsInBothForms() {
    let press = Key.mouse(Mouse(kind: .press, x: 249, y: 9))
    #expect(keys("\u{1B}[<0;250;10M") == [press])
    #expect(
      keys("\u{1B}[<64;1;1M\u{1B}[<65;1;1M")
        == [.mouse(Mouse(kind: .wheelUp, x: 0, y: 0)), .mouse(Mouse(kind: .wheelDown, x: 0, y: 0))]
    )
    let old: [UInt8] = [0x1B, 0x5B, 0x4D, 32, 33 + 200, 33, 0x1B, 0x5B, 0x4D, 35, 33, 33]
    #expect(
      keys(old)
        == [.mouse(Mouse(kind: .press, x: 200, y: 0)), .mouse(Mouse(kind: .release, x: 0, y: 0))]
    )
  }

  @Test func noBytesWhateverMakeItFailOrWaitForEver() {
    var random = SystemRandomNumberGenerator()
    let spice: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x3C, 0x3B, 0x4D, 0x7E, 0x32, 0x30, 0xC3, 0xF0, 0x07]
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in
        Bool.random(using: &random)
          ? spice.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      var parser = InputParser()
      parser.feed(bytes)
      parser.giveUp()
      parser.giveUp()
      #expect(!parser.isWaiting, "\(bytes)")
      parser.feed(Array("\u{07}\u{1B}[201~".utf8))
      parser.giveUp()
      _ = parser.takeEvents()
      parser.feed([0x71])
      #expect(parser.takeEvents() == [.key(.character("q"))], "\(bytes)")
    }
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\", RGB(255, 128, 0)),
    ("\u{1B}]11;rgb:1c/1c/1c\u{07}", RGB(28, 28, 28)),
    ("\u{1B}]11;rgb:f/0/f\u{07}", RGB(255, 0, 255)),
  ])
  func theBackgroundIsAnswered(answer: String, color: RGB) {
    var parser = InputParser()
    parser.feed(Array(answer.utf8))
    #expect(parser.takeEvents() == [.background(color)])
    #expect(!parser.isWaiting)
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:fffff/0/0\u{07}", "\u{1B}]11;rgb:-1/0/0\u{07}", "\u{1B}]11;rgb:0/0\u{07}",
    "\u{1B}]12;rgb:0/0/0\u{07}",
  ])
  func anotherAnswerIsNone(answer: String) {
    var parser = InputParser()
    parser.feed(Array(answer.utf8))
    #expect(parser.takeEvents() == [])
  }
}
