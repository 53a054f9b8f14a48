import ScreenKit
import Testing
import Theming

/// From every color down to none.
@Suite struct ColorLadderTests {
  private let theme = Theme(
    name: "test",
    looks: [
      .critical: Look(foreground: RGB(255, 107, 107), ansi: .brightRed, attributes: .bold),
      .selection: Look(
        foreground: RGB(232, 238, 244),
        background: RGB(31, 63, 95),
        ansi: .brightWhite,
        ansiBackground: .blue
      ),
      .bar: Look(foreground: RGB(0, 0, 5)),
      .muted: Look(foreground: RGB(138, 138, 138), ansi: .brightBlack),
      .info: Look(ansi: .cyan),
      .warning: Look(foreground: RGB(138, 82, 0), ansi: .black, ansiBackground: .yellow),
    ]
  )

  private func paint(_ role: Role, _ depth: ColorDepth) -> Paint { theme.paint(for: Ink(role), at: depth) }

  @Test func everyColorIsItself() {
    #expect(paint(.critical, .direct) == Paint(foreground: 0xFF6B6B, attributes: .bold))
    #expect(paint(.selection, .direct) == Paint(foreground: 0xE8EEF4, background: 0x1F3F5F))
  }

  @Test func aColorThatATerminalWouldTakeForItsPaletteIsNudged() {
    #expect(paint(.bar, .direct).foreground == 8)
  }

  @Test func of256TheNearestFixedOneIsTaken() {
    #expect(paint(.critical, .indexed256).foreground == 203)
    #expect(paint(.muted, .indexed256).foreground == 245)
    for role in Role.allCases where theme[role].foreground != nil {
      #expect((16...255).contains(paint(role, .indexed256).foreground))
    }
  }

  @Test func ofSixteenTheOneTheThemeNamesIsTaken() {
    #expect(paint(.critical, .ansi16) == Paint(foreground: 9, attributes: .bold))
    #expect(paint(.selection, .ansi16) == Paint(foreground: 15, background: 4))
  }

  @Test func ofEightBrightOnesAreBold() {
    #expect(paint(.critical, .ansi8) == Paint(foreground: 1, attributes: .bold))
    #expect(paint(.selection, .ansi8) == Paint(foreground: 7, background: 4, attributes: .bold))
    #expect(paint(.muted, .ansi8).foreground == -1)
  }

  @Test func withoutColorsAFieldOfColorIsReversed() {
    #expect(paint(.critical, .mono) == Paint(attributes: .bold))
    #expect(paint(.selection, .mono) == Paint(attributes: .reverse))
  }

  @Test func aTerminalsOwnColorStaysItAtEveryDepth() {
    for depth in [ColorDepth.ansi8, .ansi16, .indexed256, .direct] {
      #expect(paint(.info, depth).foreground == 6)
    }
  }

  @Test func whatIsMeantForSixteenColorsIsNotMixedWithMore() {
    #expect(paint(.warning, .direct).background == -1)
    #expect(paint(.warning, .indexed256) == Paint(foreground: 94))
    #expect(paint(.warning, .ansi16) == Paint(foreground: 0, background: 3))
  }

  @Test func whatIsAddedToARoleStays() {
    let ink = Ink(.critical, .strike)
    #expect(theme.paint(for: ink, at: .mono).attributes == [.bold, .strike])
    #expect(theme.paint(for: Ink(role: 250), at: .direct) == Paint())
  }

  @Test(arguments: [
    (ColorChoice.auto, "", ColorDepth.indexed256), (.auto, "1", .mono), (.always, "1", .indexed256),
    (.never, "", .mono), (.ansi16, "1", .ansi16), (.indexed256, "", .indexed256), (.direct, "", .indexed256),
  ])
  func theChoiceAndNO_COLORDecide(choice: ColorChoice, noColor: String, expected: ColorDepth) {
    #expect(choice.depth(offered: .indexed256, noColor: noColor) == expected)
  }

  @Test func aTerminalOfFewColorsIsNotAskedForMore() {
    #expect(ColorChoice.direct.depth(offered: .ansi8, noColor: nil) == .ansi8)
    #expect(
      [0, 8, 16, 88, 256, 16_777_216].map(ColorDepth.init(colors:))
        == [.mono, .ansi8, .ansi16, .ansi16, .indexed256, .direct]
    )
  }

  @Test func contrastIsThatOfTheStandard() {
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(abs(RGB(0x77, 0x77, 0x77).contrast(with: white) - 4.478) < 0.001)
    #expect(RGB(hex: "#0a0B0c") == RGB(10, 11, 12))
    #expect(["0a0b0c", "#0a0b0", "#0a0b0cd", "#+a0b0c", "#ggg000", ""].allSatisfy { RGB(hex: $0) == nil })
    #expect(RGB(1, 2, 3).description == "#010203")
  }
}
