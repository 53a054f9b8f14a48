import IncidentModel
import TestKit
import Testing

@Suite("The gate for text from outside")
struct DecodingSafeTextTests {
  @Test(
    "what steers a terminal or hides is shown or left out, the rest stays",
    arguments: [
      ("plain text, 100 %", "plain text, 100 %"),
      ("two\nlines", "two\nlines"),
      ("crlf\r\nline", "crlf\nline"),
      ("carriage\rRETURN", "carriage\u{FFFD}RETURN"),
      ("tab\tstop", "tab stop"),
      ("\u{1B}[2Jclear", "\u{FFFD}[2Jclear"),
      ("bell\u{7}\u{7}\u{7}!", "bell\u{FFFD}!"),
      ("nul\0nul", "nul\u{FFFD}nul"),
      ("del\u{7F}", "del\u{FFFD}"),
      ("csi \u{9B}2J", "csi \u{FFFD}2J"),
      ("next\u{85}line", "next\u{FFFD}line"),
      ("Ann\u{202E}gpj.exe", "Ann\u{FFFD}gpj.exe"),
      ("\u{2066}\u{2067}\u{2068}abc\u{2069}", "\u{FFFD}abc\u{FFFD}"),
      ("marks \u{200E}\u{200F}\u{61C}.", "marks \u{FFFD}."),
      ("line\u{2028}para\u{2029}", "line\u{FFFD}para\u{FFFD}"),
      ("tags\u{E0068}\u{E0069}.", "tags\u{FFFD}."),
      ("private \u{E000}\u{F0000}.", "private \u{FFFD}."),
      ("ze\u{200B}ro so\u{AD}ft wo\u{2060}rd bo\u{FEFF}m", "zero soft word bom"),
      ("grapheme\u{34F}joiner\u{3164}|", "graphemejoiner|"),
      ("a\u{FE0F}b\u{FE00}c\u{E0100}", "a\u{FE0F}bc"),
      ("run \u{1}\u{200B}\u{2}.", "run \u{FFFD}."),
      ("joiners \u{200D}\u{200D}\u{200D}.", "joiners \u{200D}."),
      ("شلوم שלום مرحبا", "شلوم שלום مرحبا"),
      ("क्षत्रिय ที่นั่น 한글 é e\u{301}", "क्षत्रिय ที่นั่น 한글 é e\u{301}"),
      ("👨‍👩‍👧‍👦 🇩🇪 👍🏿 1️⃣ 🏳️‍🌈", "👨‍👩‍👧‍👦 🇩🇪 👍🏿 1️⃣ 🏳️‍🌈"),
      ("می‌خواهم", "می‌خواهم"),
    ]
  )
  func gate(text: String, safe: String) {
    #expect(Array(SafeText(text).string.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test(
    "what Unicode keeps free for programs is shown as U+FFFD",
    arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x10FFFF, 0x378]
  )
  func noncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(SafeText("a\(Character(scalar))b") == "a\u{FFFD}b")
  }

  @Test("at most four marks stay on a base, joiners between them or not")
  func flood() {
    let marks = String(repeating: "\u{301}\u{316}\u{334}", count: 40)
    #expect(SafeText("e" + marks + "v").string.unicodeScalars.count == 6)
    let joined = "e" + String(repeating: "\u{301}\u{200D}", count: 40) + "v"
    #expect(SafeText(joined).string.unicodeScalars.count <= 10)
  }

  @Test("text that differs in its bytes is different text")
  func exact() {
    #expect(SafeText("\u{E9}") != SafeText("e\u{301}"))
    #expect(EntityID("\u{E9}") != EntityID("e\u{301}"))
    #expect(Set([SafeText("\u{E9}"), SafeText("e\u{301}"), SafeText("\u{E9}")]).count == 2)
  }

  @Test("whatever goes in: nothing forbidden comes out, and a second pass changes nothing")
  func properties() {
    var random = Seeded(seed: 7)
    for _ in 0..<3_000 {
      let text = random.text()
      let safe = SafeText(text)
      for scalar in safe.string.unicodeScalars {
        #expect(Self.isAllowed(scalar), "U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
      }
      #expect(SafeText(safe.string) == safe)
      #expect(Array(text.utf8).withUnsafeBytes { SafeText(utf8: $0) } == safe)
    }
  }

  @Test("printable ASCII is unchanged")
  func ascii() {
    let all = String(decoding: Array(0x20...0x7E) as [UInt8], as: UTF8.self) + "\n"
    #expect(SafeText(all).string == all)
    for length in 0..<70 {
      let text = String(repeating: "x", count: length)
      #expect(SafeText(text).string == text)
      #expect(SafeText(text + "\u{1B}").string == text + "\u{FFFD}")
    }
  }

  @Test("bytes that are no UTF-8 become U+FFFD")
  func invalid() {
    let bytes: [UInt8] = [0x61, 0x9B, 0x62, 0xE2, 0x82]
    #expect(bytes.withUnsafeBytes { SafeText(utf8: $0) }.string == "a\u{FFFD}b\u{FFFD}")
  }

  /// Told from the categories anew, not from the gate's own tables.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator:
      return false
    default: return true
    }
  }
}
