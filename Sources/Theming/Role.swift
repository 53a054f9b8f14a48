import ScreenKit

/// What a piece of the screen means; the theme gives it a color. Meaning is always also in a word or a shape.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Plain text on the terminal's own background.
  case text
  /// Text that can wait: ages, origins, secondary columns.
  case muted
  /// Headings, column titles.
  case heading
  /// Borders of panes without focus.
  case border
  /// Border and title of the pane with focus; the one accent.
  case focus
  /// The selected row in the pane with focus.
  case selection
  /// The selected row in a pane without focus.
  case selectionUnfocused
  /// Overdue, critical: the only red.
  case critical
  /// High severity, due soon, on hold.
  case warning
  /// Medium severity, in progress.
  case notice
  /// Done, filed, restored, live.
  case good
  /// Low and info severity, links, times.
  case info
  /// What an attacker did.
  case attacker
  /// The part of a text that the filter matches.
  case match
  /// Key names in hints and help.
  case key
  /// Header and hint line.
  case bar
  /// Paused, replay, stale: not the present.
  case notLive
  /// Struck-through, former, retracted text.
  case former
}

extension Role {
  /// As theme files write it.
  public var name: String { "\(self)" }

  /// The role of a name in a theme file.
  public init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// How the style plane of a golden screen writes the role; bold is the same in upper case.
  public var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .heading: "h"
    case .border: "b"
    case .focus: "f"
    case .selection: "s"
    case .selectionUnfocused: "u"
    case .critical: "c"
    case .warning: "w"
    case .notice: "n"
    case .good: "g"
    case .info: "i"
    case .attacker: "a"
    case .match: "q"
    case .key: "k"
    case .bar: "r"
    case .notLive: "l"
    case .former: "x"
    }
  }
}

extension Ink {
  /// An ink of a role.
  public init(_ role: Role, _ attributes: Attributes = []) {
    self.init(role: role.rawValue, attributes: attributes)
  }
}
