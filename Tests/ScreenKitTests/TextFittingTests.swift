import ScreenKit
import TestKit
import Testing

/// Wrapping and cutting.
@Suite struct TextFittingTests {
  init() { TextLocale.prepare() }

  @Test(arguments: [
    ("", [""]), ("short", ["short"]), ("one two three four", ["one two", "three four"]),
    ("one  two", ["one  two"]), ("a\n\nb", ["a", "", "b"]), ("ends\n", ["ends", ""]),
    ("abcdefghijklmnop", ["abcdefghij", "klmnop"]), ("ab abcdefghijkl cd", ["ab", "abcdefghij", "kl cd"]),
    ("  indented text", ["  indented", "text"]), ("漢字漢字漢字", ["漢字漢字漢", "字"]),
    ("exactly te n", ["exactly te", "n"]), ("trailing     ", ["trailing"]),
    ("1234567890 x", ["1234567890", "x"]),
    ("x               y", ["x", "y"]),
  ])
  func wrapsAtSpacesAndBreaksWhatIsTooLong(text: String, lines: [String]) {
    #expect(TextFitting.wrap(text, to: 10) == lines)
  }

  @Test func noLineIsEverTooWideAndNoWordIsLost() {
    let text =
      "Überprüfung der Zugänge 漢字漢字 e\u{301}e\u{301}e\u{301} https://example.org/a/very/long/path?x=1 ok"
    for width in 2...60 {
      let lines = TextFitting.wrap(text, to: width)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= width }, "\(width)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "\(width)")
    }
    #expect(TextFitting.wrap(text, to: 0) == [])
    #expect(TextFitting.wrap("漢", to: 1) == ["漢"])
  }

  @Test(arguments: [
    ("short", 10, "short"), ("a longer text", 8, "a longe…"), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"),
    ("ab", 2, "ab"), ("abc", 1, "…"), ("abc", 0, ""), ("a\nb", 5, "a b"),
  ])
  func cutsWithAnEllipsis(text: String, width: Int, expected: String) {
    #expect(TextFitting.truncate(text, to: width) == expected)
  }

  @Test func fillsToItsWidth() {
    #expect(TextFitting.pad("ab", to: 5) == "ab   ")
    #expect(TextFitting.pad("ab", to: 5, align: .right) == "   ab")
    #expect(TextFitting.pad("ab", to: 5, align: .center) == " ab  ")
    #expect(TextFitting.pad("漢字漢", to: 4) == "漢… ")
  }

  @Test func ofAPathTheEndIsKept() {
    let path = "feeds/2025/04/02/suricata-eve.json"
    let cut = TextFitting.truncateMiddle(path, to: 20)
    #expect(cut == "feeds/…cata-eve.json")
    #expect(TextFitting.truncateMiddle(path, to: 40) == path)
    for width in 1...40 {
      #expect(TextWidth.columns(of: TextFitting.truncateMiddle(path, to: width)) <= width)
    }
  }
}
