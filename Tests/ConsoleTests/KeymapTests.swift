import Console
import IncidentModel
import Panes
import ScreenKit
import Testing

@Suite struct KeymapTests {
  private let keymap = Keymap.standard

  private func answer(_ key: Key, in mode: KeyMode = .room, after pending: Key? = nil) -> Keymap.Answer {
    keymap.answer(to: key, in: mode, pane: .timeline, after: pending)
  }

  @Test(arguments: KeyMode.allCases, PaneKind.allCases)
  func noTwoActionsShareAKey(mode: KeyMode, pane: PaneKind) {
    var owners: [[Key]: String] = [:]
    for binding in keymap.bindings
    where binding.modes.contains(mode) && binding.panes?.contains(pane) ?? true {
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
      #expect(!binding.modes.isEmpty, "\(binding.name)")
    }
  }

  @Test func everyBindingStandsOnTheHelpSheetUnderItsChapter() {
    let lines = keymap.chapters.flatMap(\.lines)
    let bindings = keymap.bindings.filter { !$0.chords.isEmpty }
    #expect(lines.count == bindings.count)
    for binding in bindings {
      #expect(lines.contains { $0.keys == binding.label && $0.text == binding.help }, "\(binding.name)")
    }
  }

  @Test func lettersAreTextWhileAFilterIsTyped() {
    for character in "qjkhlzuTPG1234/?n" {
      #expect(
        answer(.character(character), in: .text) == .action(.view(.filterTyped(String(character))))
      )
    }
    #expect(answer(.paste("a b"), in: .text) == .action(.view(.filterTyped("a b"))))
    #expect(answer(.paste("q")) == .nothing)
  }

  @Test func aChordNeedsBothKeys() {
    #expect(answer(.character("g")) == .wait)
    #expect(answer(.character("g"), after: .character("g")) == .action(.view(.moved(.first))))
    #expect(answer(.character("j"), after: .character("g")) == .action(.view(.moved(.down))))
  }

  @Test func hintsNameKeysThatWorkInThatMode() {
    for mode in KeyMode.allCases {
      let keymap = mode == .training ? keymap.training : keymap
      for pane in PaneKind.allCases {
        let hints = keymap.hints(in: mode, pane: pane)
        // Palette and forms take what is typed, and tell their keys themselves.
        #expect(hints.isEmpty == (mode == .palette || mode == .form))
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

  @Test func aRoomThatEntersNothingTellsOfNoKeyThatWouldAndSaysNoToEach() {
    let told = keymap.readOnly.chapters.flatMap(\.lines).map(\.text)
    let context = Room.normal.context()
    var changes = 0
    for binding in keymap.bindings {
      guard case .change(let change) = binding.action, let chord = binding.chords.first else { continue }
      changes += 1
      #expect(!told.contains(binding.help), "\(binding.name)")
      var state = ConsoleState.open(120, 40)
      if let pane = binding.panes?.first { state.focus = pane }
      if binding.modes == [.filtered] { state.views[state.focus].filter = "e" }
      for key in chord { #expect(state.press(key, in: context).isEmpty) }
      #expect(
        state.flash?.text == SafeText("Read-only: this room cannot \(change.words)."),
        "\(binding.name)"
      )
    }
    #expect(changes > 25)
  }
}
