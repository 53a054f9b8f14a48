import Foundation
import ScreenKit
import TestKit
import Testing
import Theming

/// Recordings, played on a small terminal of our own.
@Suite struct AsciicastTests {
  private let theme: Theme

  init() throws {
    TextLocale.prepare()
    theme = try ThemeLibrary().theme(named: "midnight")
  }

  private func grid(_ lines: [String], _ size: Size = Size(width: 30, height: 4), ink: Ink = Ink()) -> Grid {
    var canvas = Canvas(size, glyphs: .unicode)
    for (y, line) in lines.enumerated() { canvas.text(line, x: 0, y: y, ink: ink) }
    return canvas.grid
  }

  @Test func theFirstLineSaysWhatItIs() throws {
    let size = Size(width: 80, height: 24)
    let cast = Asciicast(
      size: size,
      theme: theme,
      depth: .indexed256,
      title: "A \"case\"",
      timestamp: 1_743_612_127
    )
    #expect(cast.header.hasSuffix("}\n"))
    let header = try #require(
      try JSONSerialization.jsonObject(with: Data(cast.header.utf8)) as? [String: Any]
    )
    #expect(header["version"] as? Int == 2)
    #expect(header["width"] as? Int == 80)
    #expect(header["height"] as? Int == 24)
    #expect(header["title"] as? String == "A \"case\"")
    #expect(header["timestamp"] as? Int == 1_743_612_127)
  }

  @Test func aScreenThatStaysIsNoLine() {
    var cast = Asciicast(size: Size(width: 30, height: 4), theme: theme, depth: .direct)
    #expect(!cast.frame(grid(["one"]), at: 0).isEmpty)
    #expect(cast.frame(grid(["one"]), at: 1_000_000).isEmpty)
  }

  @Test func onlyWhatDiffersIsWritten() throws {
    var cast = Asciicast(size: Size(width: 30, height: 4), theme: theme, depth: .mono)
    _ = cast.frame(grid(["12:00:01 a clock", "beside"]), at: 0)
    let line = cast.frame(grid(["12:00:02 a clock", "beside"]), at: 1_500_000_000)
    #expect(line == "[1.500000, \"o\", \"\\u001b[1;8H2\"]\n")
  }

  @Test func timeNeverGoesBackAndMarkersAreLines() {
    var cast = Asciicast(size: Size(width: 30, height: 4), theme: theme, depth: .mono)
    #expect(cast.marker("servers off", at: 2_000_000_000) == "[2.000000, \"m\", \"servers off\"]\n")
    #expect(cast.frame(grid(["one"]), at: 1_000_000_000).hasPrefix("[2.000000, \"o\", "))
    #expect(cast.end(at: 12_345_678_901).hasPrefix("[12.345678, \"o\", "))
  }

  @Test func anotherSizeIsTold() {
    var cast = Asciicast(size: Size(width: 30, height: 4), theme: theme, depth: .mono)
    let lines = cast.frame(grid(["one"], Size(width: 20, height: 2)), at: 0).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0] == "[0.000000, \"r\", \"20x2\"]")
  }

  @Test func theCursorStandsWhereTheScreenWantsIt() throws {
    var (cast, terminal) = (
      Asciicast(size: Size(width: 30, height: 4), theme: theme, depth: .mono), PlayedTerminal()
    )
    var screen = grid(["/filter"])
    screen.cursor = (x: 7, y: 0)
    try terminal.play(cast.frame(screen, at: 0))
    #expect(terminal.cursor == PlayedTerminal.Place(x: 7, y: 0))
    #expect(terminal.isCursorSeen)
    screen.cursor = nil
    try terminal.play(cast.frame(screen, at: 1))
    #expect(!terminal.isCursorSeen)
  }

  /// Whatever screens follow one another, in whatever colors: the terminal shows the last one.
  @Test(arguments: ColorDepth.allCases) func aTerminalThatPlaysItShowsEachScreen(depth: ColorDepth) throws {
    var random = Seeded(seed: 7)
    let size = Size(width: 24, height: 6)
    var cast = Asciicast(size: size, theme: theme, depth: depth)
    var terminal = PlayedTerminal()
    var canvas = Canvas(size, glyphs: .unicode)
    let words = ["plain", "漢字", "e\u{301}a\u{308}", "🔥", "x\"\\y", " ", "██"]
    for step in 0..<200 {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let role = Role.allCases.randomElement(using: &random) ?? .text
        canvas.text(
          words.randomElement(using: &random) ?? "",
          x: Int.random(in: 0..<size.width, using: &random),
          y: Int.random(in: 0..<size.height, using: &random),
          ink: Ink(role, Bool.random(using: &random) ? .bold : [])
        )
      }
      try terminal.play(cast.frame(canvas.grid, at: Int64(step)))
      var expected = PlayedTerminal()
      expected.take(ANSIText.text(of: canvas.grid, theme: theme, depth: depth))
      for y in 0..<size.height {
        for x in 0..<size.width { try #require(terminal[x, y] == expected[x, y], "step \(step), \(x),\(y)") }
      }
    }
  }
}
