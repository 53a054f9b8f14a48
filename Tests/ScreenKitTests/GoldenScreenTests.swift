import ScreenKit
import TestKit
import Testing
import Theming

@Suite struct GoldenScreenTests {
  @Test func aScreenWithEverythingThatIsHardToDraw() {
    TextLocale.prepare()
    var canvas = Canvas(Size(width: 40, height: 8), glyphs: .unicode)
    canvas.box(Rect(canvas.size), ink: Ink(.border))
    canvas.text(" 1 Timeline ", x: 2, y: 0, ink: Ink(.focus, .bold))
    canvas.text("plain", x: 1, y: 1)
    canvas.text("wide 漢字 then ASCII", x: 1, y: 2, ink: Ink(.warning))
    canvas.text("e\u{301} 👨‍👩‍👧 🇩🇪 👍🏽 ⚠\u{FE0F} x\u{202E}y", x: 1, y: 3, ink: Ink(.critical))
    canvas.text("retracted", x: 1, y: 4, ink: Ink(.former, [.strike, .dim]))
    canvas.text("a text that is longer than its room", x: 1, y: 5, width: 20, ink: Ink(.muted))
    canvas.text("右right", x: 1, y: 6, width: 38, ink: Ink(.good), align: .right)
    expectGolden(canvas.grid, named: "screenkit/hard-to-draw")
  }
}
