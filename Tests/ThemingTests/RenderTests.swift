import Foundation
import ScreenKit
import TestKit
import Testing
import Theming

/// A grid as text with colors, and as a picture.
@Suite struct RenderTests {
  private let grid: Grid
  private let theme: Theme

  init() throws {
    TextLocale.prepare()
    var canvas = Canvas(Size(width: 30, height: 4), glyphs: .unicode)
    canvas.box(Rect(canvas.size), ink: Ink(.border))
    canvas.text("<CRIT> & \"漢字\" 🔥 x", x: 1, y: 1, ink: Ink(.critical))
    canvas.text("selected", x: 1, y: 2, ink: Ink(.selection))
    canvas.text("gone", x: 12, y: 2, ink: Ink(.former, [.strike, .underline]))
    grid = canvas.grid
    theme = try ThemeLibrary().theme(named: "midnight")
  }

  @Test(arguments: ColorDepth.allCases) func asTextWithColors(depth: ColorDepth) {
    let text = ANSIText.text(of: grid, theme: theme, depth: depth)
    expectGolden(text: text.replacing("\u{1B}", with: "␛"), named: "theming/ansi-\(depth)")
  }

  @Test(arguments: ColorDepth.allCases) func withoutItsColorsItIsThePlainText(depth: ColorDepth) throws {
    let text = ANSIText.text(of: grid, theme: theme, depth: depth)
    let plain = text.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
    #expect(plain == GridText.text(of: grid))
  }

  @Test func withoutColorsNoColorIsSent() {
    let text = ANSIText.text(of: grid, theme: theme, depth: .mono)
    #expect(text.firstMatch(of: /\u{1B}\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])[0-9;]*m/) == nil)
    #expect(text.contains("\u{1B}[1m"))
  }

  @Test func asAPicture() {
    expectGolden(text: SVGPicture.text(of: grid, theme: theme), named: "theming/picture")
  }

  @Test(arguments: ShippedThemeTests.names) func aPictureIsWellFormed(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    let picture = SVGPicture.text(of: grid, theme: theme)
    #expect(picture.hasPrefix("<svg xmlns"))
    let opened = picture.components(separatedBy: "<text ").count
    #expect(opened > 4)
    #expect(picture.components(separatedBy: "</text>").count == opened)
    #expect(picture.contains("&lt;CRIT&gt; &amp; "))
  }
}
