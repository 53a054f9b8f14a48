import ScreenKit
import TestKit
import Testing

@testable import Forms

@Suite struct TextEditorTests {
  @Test func whatIsTypedStandsThere() {
    var editor = TextEditor()
    for character in "Wörld" { _ = editor.press(.character(character), width: 20) }
    #expect(editor.text == "Wörld")
  }
}
