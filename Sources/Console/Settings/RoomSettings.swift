import Panes
import Theming

/// What a person sets once for every room, in `config.json5`; what is here are the defaults.
public struct RoomSettings: Hashable, Sendable {
  /// Name of the theme; `auto` for one of the two below, as the terminal is light or dark.
  public var theme = "midnight"
  /// Name of the theme for a light terminal, where the theme is `auto`.
  public var lightTheme = "daylight"
  /// Name of the theme for a dark terminal, and for one that does not say.
  public var darkTheme = "midnight"
  /// How many colors are drawn with; read when a room opens, not while it runs.
  public var color = ColorChoice.auto
  /// How times are written.
  public var times = ClockFace.Mode.local
  /// The pane that has the focus when a room opens.
  public var pane = PaneKind.timeline
  /// That pane has the whole screen when a room opens.
  public var isZoomed = false
  /// The mouse acts on the room.
  public var isMouseOn = true
  /// The terminal's bell rings when a deadline nears or passes.
  public var ringsBell = true
  /// Copies are sent to the terminal's clipboard.
  public var usesClipboard = true
  /// Borders and marks are ASCII also where the terminal could do more.
  public var isASCII = false
  /// The command that long texts are written in; empty for `$VISUAL` or `$EDITOR`.
  public var editor = ""
  /// Who is at the keyboard; empty where a room asks.
  public var operatorName = ""
  /// Each incident opens as it was left.
  public var restoresRooms = true

  /// The defaults.
  public init() {}
}

extension RoomSettings {
  /// The keys of the file, in the order in which they are documented.
  public enum Key: String, CaseIterable, Sendable {
    case theme
    case lightTheme = "light_theme"
    case darkTheme = "dark_theme"
    case color, times, pane, zoom, mouse, bell, clipboard, ascii, editor, `operator`, restore

    /// What it is for, in lines of a comment.
    public var help: [String] {
      switch self {
      case .theme:
        [
          "The theme; 'warroom themes' lists them. With auto the terminal is asked for its background, and one of",
          "the two below is taken.",
        ]
      case .lightTheme: ["The theme for a light terminal, where theme is auto."]
      case .darkTheme:
        ["The theme for a dark terminal, and for one that does not answer, where theme is auto."]
      case .color:
        [
          "Colors: auto, always, never, 16, 256 or direct. NO_COLOR is heeded in auto. Read when a room opens."
        ]
      case .times: ["Times: local (the zone of the incident), utc, or relative (ages)."]
      case .pane:
        ["The pane that has the focus when a room opens: timeline, tasks, deadlines or alerts."]
      case .zoom: ["Whether that pane fills the screen when a room opens."]
      case .mouse: ["Whether clicks and the wheel act on the room; otherwise the terminal has the mouse."]
      case .bell: ["Whether the bell rings when a deadline nears or passes; a line tells of it in any case."]
      case .clipboard: ["Whether rows may be copied to the clipboard of the terminal (OSC 52)."]
      case .ascii: ["Whether borders and marks are ASCII also where the terminal could do more."]
      case .editor: ["The command for long texts (Ctrl-e in a form); empty for $VISUAL or $EDITOR."]
      case .operator:
        [
          "Who is at the keyboard, as with --as; empty to be asked before the first entry. Read when a room opens."
        ]
      case .restore:
        [
          "Whether an incident opens as it was left: focus, zoom, filters, and theme and times where they were",
          "changed in the room. What is kept is in $XDG_STATE_HOME/warroom/incidents/.",
        ]
      }
    }
  }

  /// The terminal decides which theme it is.
  public var followsTerminal: Bool { theme == "auto" }

  /// The theme for a terminal; nil for one that has not said whether it is light.
  public func theme(onLight isLight: Bool?) -> String {
    followsTerminal ? (isLight == true ? lightTheme : darkTheme) : theme
  }

  /// The themes that the settings may come to.
  public var themes: [String] { followsTerminal ? [darkTheme, lightTheme] : [theme] }

  /// The value of a key, as the file writes it.
  public func text(of key: Key) -> String {
    switch key {
    case .theme: quoted(theme)
    case .lightTheme: quoted(lightTheme)
    case .darkTheme: quoted(darkTheme)
    case .color: quoted(color.rawValue)
    case .times: quoted(times.rawValue)
    case .pane: quoted(pane.word)
    case .zoom: "\(isZoomed)"
    case .mouse: "\(isMouseOn)"
    case .bell: "\(ringsBell)"
    case .clipboard: "\(usesClipboard)"
    case .ascii: "\(isASCII)"
    case .editor: quoted(editor)
    case .operator: quoted(operatorName)
    case .restore: "\(restoresRooms)"
    }
  }

  /// The file that sets the defaults, each key with a comment.
  public static var defaultFile: String {
    let defaults = RoomSettings()
    let keys = Key.allCases.map { key in
      key.help.map { "  // \($0)\n" }.joined() + "  \(key.rawValue): \(defaults.text(of: key)),\n"
    }
    return """
      // Settings of warroom: $XDG_CONFIG_HOME/warroom/config.json5, or ~/.config/warroom/config.json5.
      // JSON5: comments, plain keys, either quotes and trailing commas are fine. Every key may be left out; these are
      // the defaults. What a call says (--theme, --no-mouse and so on) goes first. A running room takes changes at once.
      {
      \(keys.joined(separator: "\n"))}

      """
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension PaneKind {
  /// What files and calls call it.
  public var word: String { title.lowercased() }

  /// The pane of such a word.
  public init?(word: String) {
    guard let pane = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = pane
  }
}
