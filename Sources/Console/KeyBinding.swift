import Panes
import ScreenKit

/// Which table of keys is in force.
public enum KeyMode: String, Hashable, Sendable, CaseIterable {
  /// The panes.
  case room
  /// The panes, while the one with the focus shows only what its filter lets through.
  case filtered
  /// The panes, while the past is replayed.
  case replay
  /// The panes, while the past is played in training: the keys of the room, and few that turn the clock.
  case training
  /// A filter is being typed.
  case text = "typing"
  /// A sheet of text: help, the detail of a row.
  case sheet
  /// The list of problems.
  case problems
  /// The palette: what is typed there is taken by it.
  case palette
  /// A form or a question of a working room, which takes what is typed.
  case form
  /// The glance over the room.
  case glance
  /// The glance and nothing else.
  case glanceAlone = "glance-alone"

  /// What is typed there is text.
  var takesText: Bool { self == .text || self == .palette || self == .form }
}

/// A key or several keys for one action, in one or several modes.
public struct KeyBinding: Hashable, Sendable {
  /// Headings of the help sheet, in its order.
  public enum Chapter: String, Hashable, Sendable, CaseIterable {
    case training = "Time in training"
    case panes = "Panes"
    case rows = "Rows"
    case work = "What a person enters"
    case filter = "Filter"
    case typing = "While typing a filter"
    case screen = "Screen"
    case replay = "Replay"
    case leaving = "Back and out"
  }

  /// Names the action once and for all.
  public var name: String
  /// The keys that it comes with: each is a key, or keys to be pressed one after the other.
  public var chords: [[Key]]
  /// The keys that a person has given it in some modes, in place of those.
  var own: [KeyMode: [[Key]]] = [:]
  /// What it asks for.
  public var action: RoomAction
  /// Where it works.
  public var modes: [KeyMode]
  /// Where it stands on the help sheet.
  public var chapter: Chapter
  /// The word on the hint line; nil keeps it off that line.
  public var hint: String?
  /// The sentence on the help sheet.
  public var help: String
  /// Works in these panes only; nil in all.
  public var panes: [PaneKind]?

  /// A binding of its parts.
  init(
    _ name: String,
    _ keys: [Key],
    chord: [Key] = [],
    _ action: RoomAction,
    in modes: [KeyMode],
    _ chapter: Chapter,
    hint: String? = nil,
    panes: [PaneKind]? = nil,
    help: String
  ) {
    self.name = name
    chords = keys.map { [$0] } + (chord.isEmpty ? [] : [chord])
    self.action = action
    self.modes = modes
    self.chapter = chapter
    self.hint = hint
    self.panes = panes
    self.help = help
  }

  /// A binding of a key that changes what is seen.
  init(
    _ name: String,
    _ keys: [Key],
    chord: [Key] = [],
    _ action: ViewAction,
    in modes: [KeyMode],
    _ chapter: Chapter,
    hint: String? = nil,
    panes: [PaneKind]? = nil,
    help: String
  ) {
    self.init(
      name,
      keys,
      chord: chord,
      .view(action),
      in: modes,
      chapter,
      hint: hint,
      panes: panes,
      help: help
    )
  }

  /// Whether it enters something, or leads there.
  var isChange: Bool {
    if case .change = action { true } else { false }
  }

  /// Its keys in a mode.
  public func chords(in mode: KeyMode) -> [[Key]] { own[mode] ?? chords }

  /// All its keys, as a person reads them; those of the first mode in which it has any.
  public var label: String { uses.first?.label ?? "" }

  /// Its keys with the modes that have them, as a person reads them: one set of keys but where a person has given it
  /// different ones. Modes in which it has none are left out.
  var uses: [(label: String, modes: [KeyMode])] {
    var uses: [(label: String, modes: [KeyMode])] = []
    for mode in modes {
      let label = chords(in: mode).map { $0.map(\.label).joined() }.joined(separator: " ")
      if let place = uses.firstIndex(where: { $0.label == label }) {
        uses[place].modes.append(mode)
      } else if !label.isEmpty {
        uses.append((label, [mode]))
      }
    }
    return uses
  }

  /// What the help sheet says of it: a line, or one for each set of keys.
  var helpLines: [KeyLine] {
    let uses = uses
    guard uses.count > 1 else { return uses.map { KeyLine(keys: $0.label, text: help) } }
    return uses.map { use in
      KeyLine(keys: use.label, text: "\(help) (\(use.modes.map(\.rawValue).joined(separator: ", ")))")
    }
  }
}

extension Key {
  /// The key, as a person reads it.
  public var label: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .control(let letter): "Ctrl-\(letter)"
    case .alt(let character): "Alt-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .shiftLeft: "Shift-Left"
    case .shiftRight: "Shift-Right"
    case .wordLeft: "Ctrl-Left"
    case .wordRight: "Ctrl-Right"
    case .function(let number): "F\(number)"
    case .paste: "Paste"
    case .mouse: "Mouse"
    }
  }
}
