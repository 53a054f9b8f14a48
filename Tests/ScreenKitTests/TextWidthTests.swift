import ScreenKit
import TestKit
import Testing

/// How wide text is, and what of it is drawn.
@Suite struct TextWidthTests {
  init() { TextLocale.prepare() }

  @Test(arguments: [
    ("", 0), ("plain", 5), ("Überfall", 8), ("漢字", 4), ("e\u{301}", 1), ("🔥", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2),
    ("👍🏽", 2), ("⚠\u{FE0F}", 1), ("\u{200B}", 1), ("a\tb", 3), ("a\r\nb", 3), ("\u{1B}[31m", 5), ("ｆｕｌｌ", 8),
    ("한국", 4), ("\u{1100}\u{1161}", 2), ("क्षि", 3),
  ])
  func columnsAreThoseATerminalUses(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    let drawn = Array(DrawnCharacters(text))
    #expect(drawn.reduce(0) { $0 + $1.width } == columns)
  }

  @Test(arguments: [
    ("👨‍👩‍👧!", "👨!"), ("👩🏽‍⚕️", "👩"), ("🇩🇪", "DE"), ("👍🏽", "👍"), ("⚠\u{FE0F}", "⚠"), ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
    ("a\u{202E}b", "a�b"), ("\u{0}\u{1B}\u{7F}\u{9B}", "����"), ("\u{AD}", "�"), ("a\u{200D}b", "ab"),
    ("\u{301}x", "�x"), ("a\u{A0}b", "a b"), ("❤\u{FE0F}\u{200D}🔥", "❤"), ("\u{1FFFE}", "�"), ("क्षि", "क्षि"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}"),
    ("line\nbreak", "line break"),
  ])
  func onlyWhatAllTerminalsDrawAlikeIsLeft(text: String, drawn: String) {
    let scalars = DrawnCharacters(text).flatMap(\.scalars)
    #expect(scalars == drawn.unicodeScalars.map(\.value))
  }

  @Test func noScalarThereIsReachesTheScreenAsAControl() {
    let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let drawn = DrawnCharacter(Character(scalar))
      let isSafe = drawn.base >= 0x20 && !(0x7F...0x9F).contains(drawn.base) && (1...2).contains(drawn.width)
      return !isSafe || TextWidth.columns(of: drawn.base) != drawn.width
    }
    #expect(wrong.isEmpty)
  }

  @Test func everyGlyphIsOneColumnWideAndHasAnASCIITwin() {
    for set in [GlyphSet.unicode, .console, .ascii] {
      for glyph in glyphs(of: set) { #expect(DrawnCharacter(glyph).width == 1, "\(glyph)") }
      #expect(set.spark.count == 8)
    }
    #expect(glyphs(of: .ascii).allSatisfy { $0.isASCII })
  }

  private func glyphs(of set: GlyphSet) -> [Character] {
    Mirror(reflecting: set).children.flatMap {
      ($0.value as? Character).map { [$0] } ?? $0.value as? [Character] ?? []
    }
  }

  @Test func whereOnlyASCIICanBeShownATwinStands() {
    let twins = "Überfall – „Ziel“ → café…漢".unicodeScalars.map { ASCIITwin.scalar(for: $0.value) }
    #expect(
      String(String.UnicodeScalarView(twins.compactMap(Unicode.Scalar.init)))
        == "Uberfall - \"Ziel\" > cafe~?"
    )
    for value in UInt32(0)...0x3000 { #expect((0x20..<0x7F).contains(ASCIITwin.scalar(for: value))) }
  }
}
