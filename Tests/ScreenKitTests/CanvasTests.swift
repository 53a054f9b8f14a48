import ScreenKit
import TestKit
import Testing

/// Text, boxes and copies, above all where characters are two columns wide.
@Suite struct CanvasTests {
  init() { TextLocale.prepare() }

  private func canvas(_ width: Int = 10, _ height: Int = 1) -> Canvas {
    Canvas(Size(width: width, height: height), glyphs: .unicode)
  }

  private func row(_ canvas: Canvas, _ y: Int = 0) -> String {
    GridText.rows(of: canvas.grid, trimmed: false)[y]
  }

  /// Every right half has its left one, and every wide character its right half.
  private func expectWhole(_ grid: Grid, _ comment: Comment? = nil) {
    for y in 0..<grid.size.height {
      for x in 0..<grid.size.width {
        let isWide = grid.scalars(of: grid[x, y]).first.flatMap(TextWidth.columns) == 2
        let hasRight = x + 1 < grid.size.width && grid[x + 1, y].glyph == Cell.continuation
        #expect(isWide == hasRight, comment)
      }
    }
  }

  @Test(arguments: [
    ("fits", "fits      ", 4), ("exactly te", "exactly te", 10), ("much too long", "much too …", 10),
    ("", "          ", 0),
    ("漢字漢字漢", "漢字漢字漢", 10), ("漢字漢字漢x", "漢字漢字… ", 9), ("x漢字漢字漢", "x漢字漢字…", 10),
  ])
  func textIsCutWithAnEllipsis(text: String, expected: String, used: Int) {
    var canvas = canvas()
    #expect(canvas.text(text, x: 0, y: 0) == used)
    #expect(row(canvas) == expected)
    expectWhole(canvas.grid)
  }

  @Test(arguments: ["ab", "éb", "漢"]) func alignmentIsTheSameForAnyText(text: String) {
    var canvas = canvas(10, 3)
    canvas.text(text, x: 0, y: 0, width: 10, align: .right)
    canvas.text(text, x: 0, y: 1, width: 10, align: .center)
    canvas.text(text, x: 2, y: 2, width: 4, align: .right)
    #expect(GridText.rows(of: canvas.grid) == ["        \(text)", "    \(text)", "    \(text)"])
  }

  @Test func whatLiesOutsideIsNotDrawn() {
    var canvas = canvas(4, 2)
    for (x, y) in [(4, 0), (0, 2), (0, -1), (-9, 0), (99, 99)] { canvas.text("abc", x: x, y: y) }
    #expect(GridText.rows(of: canvas.grid) == ["", ""])
    canvas.text("abcdef", x: -2, y: 0, width: 6)
    #expect(row(canvas) == "cdef")
    canvas.text("漢字x", x: -1, y: 1, width: 5)
    #expect(row(canvas, 1) == " 字x")
    canvas.text("zero", x: 0, y: 0, width: 0)
    #expect(row(canvas) == "cdef")
  }

  @Test func halfOfAWideCharacterIsNeverLeft() {
    for x in 0..<8 {
      for replacement in ["a", "é", "漢"] {
        var canvas = canvas(8)
        canvas.text("漢字漢字", x: 0, y: 0)
        canvas.text(replacement, x: x, y: 0, width: 2)
        expectWhole(canvas.grid, "\(replacement) at \(x)")
        canvas.fill(Rect(x: x, y: 0, width: 1, height: 1), with: "#")
        expectWhole(canvas.grid, "# at \(x)")
      }
    }
  }

  @Test func aFilledRectangleHasOneCharacterOfOneColumn() {
    var canvas = canvas(4, 2)
    canvas.fill(Rect(x: -1, y: -1, width: 4, height: 2), with: "─")
    canvas.fill(Rect(x: 3, y: 0, width: 9, height: 9), with: "漢")
    canvas.fill(Rect(x: 0, y: 1, width: 1, height: 1), with: "\u{1B}")
    #expect(GridText.rows(of: canvas.grid, trimmed: false) == ["─── ", "�   "])
  }

  @Test func aBoxNeedsTwoRowsAndColumns() {
    var canvas = canvas(4, 3)
    canvas.box(Rect(x: 0, y: 0, width: 1, height: 3), ink: Ink())
    #expect(row(canvas) == "    ")
    canvas.box(Rect(canvas.size), ink: Ink())
    #expect(GridText.rows(of: canvas.grid) == ["╭──╮", "│  │", "╰──╯"])
  }

  @Test func aCopyIsCutAtEveryEdge() {
    var source = canvas(4, 1)
    source.text("漢字", x: 0, y: 0)
    for x in -5...9 {
      var target = canvas(8)
      target.text("漢字漢字", x: 0, y: 0)
      target.blit(source.grid, x: x, y: 0)
      expectWhole(target.grid, "at \(x)")
    }
    var target = canvas(8, 2)
    target.blit(source.grid, x: 2, y: 1)
    target.blit(source.grid, x: 2, y: 5)
    target.blit(source.grid, x: 2, y: -1)
    #expect(GridText.rows(of: target.grid) == ["", "  漢字"])
  }

  @Test func marksAreCopiedWithTheirBase() {
    var source = canvas(3)
    source.text("e\u{301}a\u{308}e\u{301}", x: 0, y: 0)
    var target = canvas(6)
    target.text("o\u{302}", x: 0, y: 0)
    target.blit(source.grid, x: 2, y: 0)
    #expect(row(target) == "o\u{302} e\u{301}a\u{308}e\u{301} ")
    #expect(target.grid.clusters.count == 3)
  }

  @Test func tintChangesTheRoleAndKeepsAStrike() {
    var canvas = canvas(4)
    canvas.text("ab", x: 0, y: 0, ink: Ink(role: 3, attributes: [.strike, .dim]))
    canvas.tint(Rect(x: 0, y: 0, width: 9, height: 1), Ink(role: 5, attributes: .bold))
    #expect(canvas.grid[0, 0].ink == Ink(role: 5, attributes: [.bold, .strike]))
    #expect(canvas.grid[3, 0] == Cell(glyph: 0x20, ink: Ink(role: 5, attributes: .bold)))
  }

  @Test func aLongHostileTextCostsNoMoreThanItsRoom() {
    var canvas = canvas()
    canvas.text(String(repeating: "\u{202E}\u{1B}", count: 1_000_000), x: 0, y: 0)
    #expect(row(canvas) == "���������…")
  }
}
