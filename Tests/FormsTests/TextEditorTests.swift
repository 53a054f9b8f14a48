import ScreenKit
import TestKit
import Testing

@testable import Forms

@Suite struct TextEditorTests {
  init() { TextLocale.prepare() }

  private func editor(_ text: String, isMultiline: Bool = true) -> TextEditor {
    TextEditor(text, isMultiline: isMultiline, limit: TextEditor.textLimit)
  }

  private func after(_ text: String, _ keys: [Key], width: Int = 40) -> String {
    var editor = editor(text)
    for key in keys { _ = editor.press(key, width: width) }
    // A mark where the cursor stands.
    _ = editor.insert("|")
    return editor.text
  }

  @Test(arguments: [
    ("漢字", [Key.backspace], "漢|"), ("cafe\u{301}", [.backspace], "caf|"),
    ("👩‍👩‍👧‍👦x", [.left, .backspace], "|x"), ("🇩🇪🇫🇷", [.backspace], "🇩🇪|"), ("👍🏽!", [.left, .left], "|👍🏽!"),
    ("a漢", [.left, .delete], "a|"), ("ab\ncd", [.up, .delete], "ab|cd"),
    ("", [.backspace, .delete, .left], "|"),
  ])
  func aCharacterIsWhatAPersonSees(text: String, keys: [Key], expected: String) {
    #expect(after(text, keys) == expected)
  }

  @Test func aMarkThatIsTypedAloneBelongsToTheLetterBeforeIt() {
    var editor = editor("e")
    _ = editor.press(.character("\u{301}"), width: 20)
    #expect(editor.text == "e\u{301}")
    _ = editor.press(.backspace, width: 20)
    #expect(editor.text.isEmpty)
    for character in ["👩", "\u{200D}", "👧"] as [Character] {
      _ = editor.press(.character(character), width: 20)
    }
    _ = editor.press(.backspace, width: 20)
    #expect(editor.text.isEmpty)
  }

  @Test(arguments: [
    ("one two-three", [Key.wordLeft], "one two-|three"), ("one two", [.alt("b"), .alt("b")], "|one two"),
    ("one two", [.control("a"), .wordRight], "one| two"),
    ("one two", [.control("a"), .alt("f"), .alt("f")], "one two|"),
    ("one two  ", [.control("w")], "one |"), ("one two", [.control("a"), .alt("d")], "| two"),
    ("über straße", [.wordLeft], "über |straße"), ("one\ntwo", [.home, .control("w")], "|two"),
    ("one two", [.wordLeft, .control("u")], "|two"), ("one two", [.wordLeft, .control("k")], "one |"),
    ("one two", [.control("u"), .control("y"), .control("y")], "one twoone two|"),
    ("a\nb", [.up, .control("k")], "a|b"),
  ])
  func wordsAndLinesGoInOneStep(text: String, keys: [Key], expected: String) {
    #expect(after(text, keys) == expected)
  }

  @Test func upAndDownGoByTheRowsThatAreSeen() {
    // In ten columns: "aaa bbb " / "ccc ddd " / "eee", then "漢漢漢漢漢" / "漢".
    let text = "aaa bbb ccc ddd eee\n漢漢漢漢漢漢"
    #expect(after(text, [.up], width: 10) == "aaa bbb ccc ddd eee\n漢|漢漢漢漢漢")
    #expect(after(text, [.up, .up, .up], width: 10) == "aaa bbb cc|c ddd eee\n漢漢漢漢漢漢")
    #expect(after(text, [.up, .up, .up, .end], width: 10) == "aaa bbb ccc ddd| eee\n漢漢漢漢漢漢")
    #expect(after("abcdef\nab\nabcdef", [.up, .up], width: 20) == "abcdef|\nab\nabcdef")
    var editor = editor("x")
    #expect(editor.press(.up, width: 10) == .notMine)
    #expect(editor.press(.down, width: 10) == .notMine)
  }

  @Test func aPasteIsText() {
    var line = editor("", isMultiline: false)
    #expect(line.press(.paste("one\ntwo\t\u{1B}[31mred\u{202E}"), width: 40) == .changed)
    #expect(line.text == "one two \u{FFFD}[31mred\u{FFFD}")
    var text = editor("ab")
    _ = text.press(.left, width: 40)
    _ = text.press(.paste("1\n2\n"), width: 40)
    #expect(text.text == "a1\n2\nb")
  }

  @Test func aPasteThatIsTooLongIsRefusedAndNothingIsLost() {
    var editor = editor("before")
    let answer = editor.press(.paste(String(repeating: "x", count: 1 << 20)), width: 40)
    guard case .refused(let sentence) = answer else {
      Issue.record("it was taken")
      return
    }
    #expect(sentence.string.contains("1024 KiB"))
    #expect(sentence.string.contains("evidence/"))
    #expect(editor.text == "before")
    _ = editor.press(.character("!"), width: 40)
    #expect(editor.text == "before!")
  }

  @Test func aLongLineIsKeptInPiecesAndReadsAsOne() {
    let text = String(repeating: "lorem ipsum ", count: 5000) + "漢"
    var editor = editor(text)
    #expect(editor.text == text)
    #expect(editor.pieces.pieces.allSatisfy { $0.characters.count <= TextPieces.longest })
    _ = editor.press(.control("a"), width: 60)
    _ = editor.press(.character("A"), width: 60)
    for _ in 0..<3000 { _ = editor.press(.right, width: 60) }
    _ = editor.press(.backspace, width: 60)
    var expected = Array("A" + text)
    expected.remove(at: 3000)
    #expect(editor.text == String(expected))
    #expect(editor.window(width: 60, height: 5).rows.count == 5)
  }

  @Test(arguments: 0..<8)
  func anyKeysLeaveWhatAPlainListOfCharactersWouldHold(seed: UInt64) {
    var random = Seeded(seed: seed)
    let alphabet: [Character] = ["a", "b", " ", "\n", "漢", "é", "👍", "-", "7"]
    var editor = editor(
      String((0..<(seed % 2 == 0 ? 0 : 2500)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
    )
    var plain = Array(editor.text)
    var cursor = plain.count
    for _ in 0..<600 {
      switch Int.random(in: 0..<9, using: &random) {
      case 0..<4:
        let character = alphabet.randomElement(using: &random) ?? "a"
        _ = editor.press(character == "\n" ? .enter : .character(character), width: 30)
        plain.insert(character, at: cursor)
        cursor += 1
      case 4:
        _ = editor.press(.backspace, width: 30)
        if cursor > 0 { plain.remove(at: cursor - 1) }
        cursor = max(0, cursor - 1)
      case 5:
        _ = editor.press(.delete, width: 30)
        if cursor < plain.count { plain.remove(at: cursor) }
      case 6:
        let steps = Int.random(in: 0..<40, using: &random)
        for _ in 0..<steps { _ = editor.press(.left, width: 30) }
        cursor = max(0, cursor - steps)
      case 7:
        let steps = Int.random(in: 0..<40, using: &random)
        for _ in 0..<steps { _ = editor.press(.right, width: 30) }
        cursor = min(plain.count, cursor + steps)
      default:
        _ = editor.press(.paste("x y\nz"), width: 30)
        plain.insert(contentsOf: Array("x y\nz"), at: cursor)
        cursor += 5
      }
    }
    #expect(editor.text == String(plain))
    #expect(editor.pieces.byteCount == String(plain).utf8.count)
    let before = editor.pieces.text(in: TextPieces.start..<editor.cursor)
    #expect(before.count == cursor)
  }

  @Test(arguments: [4, 10, 33])
  func rowsHoldEveryCharacterOnceAndTheCursorIsAmongThem(width: Int) {
    var random = Seeded(seed: 3)
    var editor = editor("A story of some length, with 漢字 and words-without-end and  spaces\n\nand lines.")
    let rows = editor.window(width: width, height: 100).rows
    #expect(rows.map(\.text).joined() == editor.text.replacing("\n", with: ""))
    for row in rows {
      let trimmed = row.text.reversed().drop { $0 == " " }.reversed()
      #expect(TextWidth.columns(of: String(trimmed)) <= width, "\(row.text)")
    }
    for _ in 0..<200 {
      let keys: [Key] = [.up, .down, .left, .right, .home, .end, .wordLeft, .pageUp, .pageDown]
      _ = editor.press(keys.randomElement(using: &random) ?? .up, width: width)
      let window = editor.window(width: width, height: 3)
      #expect((0..<3).contains(window.cursor.y))
      #expect((0...width).contains(window.cursor.x))
    }
  }
}
