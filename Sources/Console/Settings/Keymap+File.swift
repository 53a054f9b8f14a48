import ScreenKit

extension Keymap {
  /// The file that gives every action the keys that it has anyway, each with a comment.
  public static var defaultFile: String {
    let chapters = KeyBinding.Chapter.allCases.map { chapter in
      let lines = standard.bindings.filter { $0.chapter == chapter }.map(line)
      return "    // \(chapter.rawValue)\n\n" + lines.joined()
    }
    let modes = KeyMode.allCases.map { "//   \($0.rawValue): \($0.help)\n" }
    return """
      // Keys of warroom: $XDG_CONFIG_HOME/warroom/keymap.json5, or ~/.config/warroom/keymap.json5.
      // By mode, an action's name with its key or a list of keys; [] takes it all keys (the palette still finds it). Two
      // keys with a space between them are pressed one after the other. Keys: a character, Space, Enter, Esc, Tab, Up,
      // PgDn, Home, F1, Ctrl-a, Alt-a, Shift-Left, ... Modes:
      //   all: wherever the action works; a character stays text where text is typed
      \(modes.joined())// Where two actions would have one key in one mode, that is told and the defaults stay. What is below are the defaults.
      {
        all: {
      \(chapters.joined(separator: "\n"))  },
      }

      """
  }

  private static func line(_ binding: KeyBinding) -> String {
    let keys = binding.chords.map { chord in
      let text = chord.map(\.label).joined(separator: " ")
      return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return """
          // \(binding.help) (\(binding.modes.map(\.rawValue).joined(separator: ", ")))
          "\(binding.name)": [\(keys.joined(separator: ", "))],

      """
  }
}

extension KeyMode {
  /// When it is in force, for a comment.
  fileprivate var help: String {
    switch self {
    case .room: "the panes"
    case .filtered: "the panes, while the one with the focus is filtered"
    case .replay: "the panes, while the past is replayed"
    case .training: "the panes in training: the keys of the room, and those that turn the clock"
    case .text: "a filter is typed"
    case .sheet: "a sheet of text: help, the detail of a row"
    case .problems: "the list of problems"
    case .palette: "the palette"
    case .form: "a form or a question"
    case .glance: "the glance, opened from the room"
    case .glanceAlone: "warroom glance"
    }
  }
}
