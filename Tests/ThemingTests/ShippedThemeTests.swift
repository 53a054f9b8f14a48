import Foundation
import ScreenKit
import TestKit
import Testing

@testable import Theming

/// Every theme of `Themes/`, as it is built into the program.
@Suite struct ShippedThemeTests {
  static let names = ["ansi16", "contrast", "daylight", "deuteranopia", "midnight", "mono", "tritanopia"]

  @Test func everyFileIsBuiltIn() throws {
    let folder = PackagePaths.root.appending(path: "Themes").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == Self.names.map { $0 + ".json5" })
    #expect(ThemeLibrary().entries.map(\.name) == Self.names)
    #expect(ThemeLibrary().entries.allSatisfy { $0.path == nil })
  }

  @Test(arguments: names) func saysWhatItIs(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    #expect(theme.name == name)
    #expect(!theme.summary.isEmpty)
  }

  @Test(arguments: names) func textReadsOnEveryBackgroundItIsMeantFor(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for role in Role.allCases where role != .border {
      for (foreground, background) in pairs(theme[role], on: theme.backgrounds) {
        let contrast = foreground.contrast(with: background)
        #expect(contrast >= 4.5, "\(role): \(foreground) on \(background) is \(contrast)")
      }
    }
  }

  @Test(arguments: names) func itStillReadsInThePaletteOf256(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for role in Role.allCases where role != .border && theme[role].foreground != nil {
      let paint = theme.paint(for: Ink(role), at: .indexed256)
      let backgrounds = paint.background < 0 ? theme.backgrounds : [Palette256.color(paint.background)]
      for background in backgrounds {
        let contrast = Palette256.color(paint.foreground).contrast(with: background)
        #expect(contrast >= 4.5, "\(role): \(paint.foreground) on \(background) is \(contrast)")
      }
    }
  }

  @Test func aFieldOfColorKeepsItsColorInThePaletteOf256() throws {
    let selection = try ThemeLibrary().theme(named: "midnight").paint(for: Ink(.selection), at: .indexed256)
    let color = Palette256.color(selection.background)
    #expect(color.blue > color.green && color.green > color.red)
  }

  @Test(arguments: names) func bordersCanBeSeen(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for (foreground, background) in pairs(theme[.border], on: theme.backgrounds) {
      #expect(foreground.contrast(with: background) >= 2.9)
    }
  }

  @Test func highContrastIsSevenToOne() throws {
    let theme = try ThemeLibrary().theme(named: "contrast")
    for role in Role.allCases {
      for (foreground, background) in pairs(theme[role], on: theme.backgrounds) {
        #expect(foreground.contrast(with: background) >= 7, "\(role)")
      }
    }
  }

  @Test(arguments: names) func everyFieldOfColorSaysWhatStandsOnIt(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for role in Role.allCases {
      let look = theme[role]
      if look.background != nil { #expect(look.foreground != nil, "\(role)") }
      if look.ansiBackground != nil { #expect(look.ansi != nil, "\(role)") }
      if look.ansiBackground != nil { #expect(look.ansi != look.ansiBackground, "\(role)") }
    }
  }

  @Test(arguments: names, ColorDepth.allCases) func whatMattersStandsOut(name: String, depth: ColorDepth)
    throws
  {
    let theme = try ThemeLibrary().theme(named: name)
    let plain = theme.paint(for: Ink(.text), at: depth)
    for role in [Role.critical, .selection, .selectionUnfocused, .focus, .match, .notLive] {
      #expect(theme.paint(for: Ink(role), at: depth) != plain, "\(role) at \(depth)")
    }
    let selection = theme.paint(for: Ink(.selection), at: depth)
    #expect(selection != theme.paint(for: Ink(.selectionUnfocused), at: depth))
  }

  @Test(arguments: names) func onlyTheCriticalIsRed(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for role in Role.allCases where role != .critical {
      #expect(theme[role].ansi != .red && theme[role].ansi != .brightRed, "\(role)")
    }
  }

  @Test(arguments: ColorDepth.allCases) func theMonoThemeHasNoColorAtAnyDepth(depth: ColorDepth) throws {
    let theme = try ThemeLibrary().theme(named: "mono")
    for role in Role.allCases {
      let paint = theme.paint(for: Ink(role), at: depth)
      #expect(paint.foreground == -1 && paint.background == -1, "\(role)")
    }
  }

  /// Text and what it stands on; nothing where the terminal's own color is on the terminal's own background.
  private func pairs(_ look: Look, on backgrounds: [RGB]) -> [(RGB, RGB)] {
    guard let foreground = look.foreground else { return [] }
    return (look.background.map { [$0] } ?? backgrounds).map { (foreground, $0) }
  }
}
