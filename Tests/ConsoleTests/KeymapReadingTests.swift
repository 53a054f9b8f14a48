import Console
import Panes
import ScreenKit
import Testing

/// What a person's keymap.json5 may say, and what is told when something in it is wrong.
@Suite struct KeymapReadingTests {
  private func rebound(_ text: String) throws -> (keymap: Keymap, complaints: [String]) {
    let reading = try KeymapReading(Array(text.utf8), place: "keymap.json5")
    let rebound = Keymap.standard.rebound(by: reading)
    return (rebound.keymap, (reading.complaints + rebound.complaints).map(\.description))
  }

  private func answer(_ keymap: Keymap, _ key: Key, _ mode: KeyMode = .room, after pending: Key? = nil)
    -> Keymap.Answer
  {
    keymap.answer(to: key, in: mode, pane: .timeline, after: pending)
  }

  @Test func theDefaultFileReadsBackToTheDefaults() throws {
    let (keymap, complaints) = try rebound(Keymap.defaultFile)
    #expect(complaints == [])
    #expect(keymap.chapters == Keymap.standard.chapters)
    for mode in KeyMode.allCases {
      for pane in PaneKind.allCases {
        #expect(keymap.hints(in: mode, pane: pane) == Keymap.standard.hints(in: mode, pane: pane))
        for binding in Keymap.standard.bindings {
          for chord in binding.chords {
            let (first, pending) = (chord[chord.count - 1], chord.count == 2 ? chord[0] : nil)
            let before = Keymap.standard.answer(to: first, in: mode, pane: pane, after: pending)
            #expect(keymap.answer(to: first, in: mode, pane: pane, after: pending) == before)
          }
        }
      }
    }
    for binding in Keymap.standard.bindings { #expect(Keymap.defaultFile.contains("\"\(binding.name)\": [")) }
  }

  @Test func everyKeyHasANameThatReadsBack() {
    for binding in Keymap.standard.bindings {
      for key in binding.chords.joined() { #expect(Key(named: key.label) == key, "\(key.label)") }
    }
    #expect(Key(named: "pgdn") == .pageDown)
    #expect(Key(named: "CTRL-X") == .control("x"))
    #expect(Key(named: "Alt-X") == .alt("X"))
    #expect(Key(named: "Ctrl-") == nil)
    #expect(Key(named: "") == nil)
  }

  @Test func aReboundActionHasItsNewKeyAndNotTheOld() throws {
    let (keymap, complaints) = try rebound(
      "{ all: { zoom: 'v', first: ['Home', 'g t'] }, room: { note: [] } }"
    )
    #expect(complaints == [])
    #expect(answer(keymap, .character("v")) == .action(.view(.zoomToggled)))
    #expect(answer(keymap, .character("v"), .replay) == .action(.view(.zoomToggled)))
    #expect(answer(keymap, .character("z")) == .nothing)
    #expect(answer(keymap, .character("t"), after: .character("g")) == .action(.view(.moved(.first))))
    #expect(answer(keymap, .character("n")) == .nothing)
    #expect(answer(keymap, .character("n"), .sheet) == .action(.change(.note)))
  }

  @Test func hintsAndHelpTellTheNewKeys() throws {
    let (keymap, _) = try rebound("{ all: { zoom: 'v' }, replay: { help: 'F2' } }")
    let hints = keymap.hints(in: .room, pane: .timeline)
    #expect(hints.contains { $0.keys == "v" && $0.text == "zoom" })
    #expect(!hints.contains { $0.keys == "z" })
    #expect(keymap.hints(in: .replay, pane: .timeline).contains { $0.keys == "F2" && $0.text == "help" })
    let lines = keymap.chapters.flatMap(\.lines)
    #expect(lines.contains { $0.keys == "v" && $0.text.hasPrefix("Fill the screen") })
    #expect(lines.contains { $0.keys == "F2" && $0.text.hasSuffix("(replay)") })
    #expect(keymap.key(of: "zoom") == "v")
  }

  @Test func ofTwoActionsForOneKeyTheDefaultsStayAndBothAreNamed() throws {
    let (keymap, complaints) = try rebound("{\n all: {\n zoom: 'n', theme: 'v' } }")
    #expect(
      complaints == [
        "keymap.json5:3: 'note' and 'zoom' would both have n in 'room'; 'zoom' keeps its default"
      ]
    )
    #expect(answer(keymap, .character("z")) == .action(.view(.zoomToggled)))
    #expect(answer(keymap, .character("n")) == .action(.change(.note)))
    #expect(answer(keymap, .character("v")) == .action(.view(.nextThemeAsked)))
    let both = try rebound("{ all: { zoom: 'v', theme: 'v' } }")
    #expect(both.complaints.count == 1)
    #expect(both.complaints[0].contains("'zoom'") && both.complaints[0].contains("'theme'"))
    #expect(both.complaints[0].hasSuffix("both keep their defaults"))
    #expect(answer(both.keymap, .character("v")) == .nothing)
    #expect(answer(both.keymap, .character("T")) == .action(.view(.nextThemeAsked)))
  }

  @Test func aKeyThatBeginsAChordIsTaken() throws {
    let (keymap, complaints) = try rebound("{ all: { zoom: 'g' } }")
    #expect(complaints.count == 1 && complaints[0].contains("'zoom'"))
    #expect(answer(keymap, .character("g")) == .wait)
  }

  @Test func keysMayBeSwapped() throws {
    let (keymap, complaints) = try rebound("{ all: { zoom: 'T', theme: 'z' } }")
    #expect(complaints == [])
    #expect(answer(keymap, .character("T")) == .action(.view(.zoomToggled)))
    #expect(answer(keymap, .character("z")) == .action(.view(.nextThemeAsked)))
  }

  @Test func aCharacterStaysTextWhereTextIsTyped() throws {
    let (keymap, complaints) = try rebound("{ all: { redraw: 'v' } }")
    #expect(complaints == [])
    #expect(answer(keymap, .character("v")) == .action(.view(.redrawAsked)))
    #expect(answer(keymap, .character("v"), .text) == .action(.view(.filterTyped("v"))))
    #expect(answer(keymap, .control("l"), .text) == .action(.view(.redrawAsked)))
  }

  @Test(arguments: [
    ("{ rom: {} }", "'rom' is no mode of keys; did you mean 'room'?"),
    ("{ all: { zoon: 'v' } }", "'zoon' is no action; did you mean 'zoom'?"),
    ("{ sheet: { zoom: 'v' } }", "'zoom' does nothing in 'sheet'; it works in room, filtered, replay"),
    ("{ all: { zoom: 'Entr' } }", "zoom: 'Entr' is no key; did you mean 'Enter'?"),
    ("{ all: { zoom: 'Ctrl-m' } }", "zoom: terminals send Ctrl-m as Enter; use that name"),
    ("{ all: { zoom: 3 } }", "zoom is a key in quotes, or a list of them"),
    ("{ all: { zoom: 'a b c' } }", "zoom: 'a b c' is no key"),
    ("{ typing: { erase: 'v' } }", "'v' is text in 'typing'"),
    ("{ all: 'v' }", "all is an object"),
  ])
  func whatIsWrongIsToldAndTheRestWorksOn(text: String, sentence: String) throws {
    let (keymap, complaints) = try rebound(text.replacing("} }", with: "}, room: { theme: 'v' } }"))
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix("keymap.json5:1: \(sentence)") == true, "\(complaints)")
    if text.contains("} }") {
      #expect(answer(keymap, .character("v")) == .action(.view(.nextThemeAsked)))
      #expect(answer(keymap, .character("z")) == .action(.view(.zoomToggled)))
    }
  }

  @Test func theReadOnlyRoomHasThemToo() throws {
    let keymap = try rebound("{ all: { zoom: 'v' } }").keymap.readOnly
    #expect(answer(keymap, .character("v")) == .action(.view(.zoomToggled)))
  }
}
