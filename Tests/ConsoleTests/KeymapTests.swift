import Console
import Panes
import ScreenKit
import Testing

@Suite struct KeymapTests {
  private let keymap = Keymap.standard

  @Test(arguments: KeyMode.allCases)
  func noTwoActionsShareAKey(mode: KeyMode) {
    var owners: [[Key]: String] = [:]
    for binding in keymap.bindings where binding.modes.contains(mode) {
      for chord in binding.chords {
        #expect(owners[chord] == nil, "\(chord) is \(binding.name) and \(owners[chord] ?? "")")
        owners[chord] = binding.name
      }
    }
    for chord in owners.keys where chord.count == 2 {
      #expect(owners[[chord[0]]] == nil, "\(chord) begins with a key of its own")
    }
  }

  @Test func everyBindingHasANameOfItsOwnAndASentence() {
    #expect(Set(keymap.bindings.map(\.name)).count == keymap.bindings.count)
    for binding in keymap.bindings {
      #expect(binding.help.hasSuffix("."), "\(binding.name)")
      #expect(binding.help.count > 8, "\(binding.name)")
      #expect(!binding.chords.isEmpty && !binding.modes.isEmpty, "\(binding.name)")
    }
  }

  @Test func everyBindingStandsOnTheHelpSheetUnderItsChapter() {
    let lines = keymap.chapters.flatMap(\.lines)
    #expect(lines.count == keymap.bindings.count)
    for binding in keymap.bindings {
      #expect(lines.contains { $0.keys == binding.label && $0.text == binding.help }, "\(binding.name)")
    }
  }

  @Test func lettersAreTextWhileAFilterIsTyped() {
    for character in "qjkhlzuTPG1234/?n" {
      #expect(
        keymap.answer(to: .character(character), in: .text, after: nil)
          == .action(.filterTyped(String(character)))
      )
    }
    #expect(keymap.answer(to: .paste("a b"), in: .text, after: nil) == .action(.filterTyped("a b")))
    #expect(keymap.answer(to: .paste("q"), in: .room, after: nil) == .nothing)
  }

  @Test func aChordNeedsBothKeys() {
    #expect(keymap.answer(to: .character("g"), in: .room, after: nil) == .wait)
    #expect(keymap.answer(to: .character("g"), in: .room, after: .character("g")) == .action(.moved(.first)))
    #expect(keymap.answer(to: .character("j"), in: .room, after: .character("g")) == .action(.moved(.down)))
  }

  @Test func hintsNameKeysThatWorkInThatMode() {
    for mode in KeyMode.allCases {
      for pane in PaneKind.allCases {
        let hints = keymap.hints(in: mode, pane: pane)
        #expect(!hints.isEmpty)
        for hint in hints {
          #expect(
            keymap.bindings.contains {
              $0.hint == hint.text && $0.modes.contains(mode) && $0.label.hasPrefix(hint.keys)
            }
          )
        }
      }
    }
    #expect(!keymap.hints(in: .room, pane: .deadlines).contains { $0.text == "follow" })
    #expect(keymap.hints(in: .room, pane: .alerts).contains { $0.text == "follow" })
  }
}
