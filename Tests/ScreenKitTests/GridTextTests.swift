import ScreenKit
import TestKit
import Testing

/// A grid as text.
@Suite struct GridTextTests {
  init() { TextLocale.prepare() }

  @Test func rowsAreWhatIsSeen() {
    var canvas = Canvas(Size(width: 6, height: 2), glyphs: .ascii)
    canvas.text("漢 e\u{301}", x: 1, y: 0)
    #expect(GridText.rows(of: canvas.grid) == [" 漢 e\u{301}", ""])
    #expect(GridText.rows(of: canvas.grid, trimmed: false) == [" 漢 e\u{301} ", "      "])
    #expect(GridText.text(of: canvas.grid) == " 漢 e\u{301}\n\n")
  }

  @Test func inksAreLettersAndTheOddOnesAreNamed() {
    var canvas = Canvas(Size(width: 9, height: 1), glyphs: .ascii)
    canvas.text("a", x: 0, y: 0, ink: Ink(role: 1))
    canvas.text("b", x: 1, y: 0, ink: Ink(role: 1, attributes: .bold))
    canvas.text("漢", x: 3, y: 0, ink: Ink(role: 2, attributes: [.dim, .strike]))
    canvas.text("c", x: 5, y: 0, ink: Ink(role: 0, attributes: .bold))
    canvas.text("d", x: 6, y: 0, ink: Ink(role: 200))
    let style = GridText.stylePlane(of: canvas.grid)
    #expect(style.rows == ["aA.112?"])
    #expect(style.legend == ["1 = b dim strike", "2 = . bold"])
  }

  @Test func aGlyphThatNoGridKnowsIsAReplacement() {
    var grid = Grid(Size(width: 2, height: 1))
    grid[0, 0] = Cell(glyph: 0x110005, ink: Ink())
    grid[1, 0] = Cell(glyph: 0xD800, ink: Ink())
    #expect(GridText.rows(of: grid) == ["��"])
    #expect(grid[9, 9] == .blank && grid[-1, 0] == .blank)
  }
}
