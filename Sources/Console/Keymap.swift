import Panes
import ScreenKit

/// Keys to actions, by mode. The hint line and the help sheet are made from it, so they cannot lie.
public struct Keymap: Sendable {
  /// What a key means.
  public enum Answer: Hashable, Sendable {
    case action(RoomAction)
    /// The first key of a chord: the next one decides.
    case wait
    case nothing
  }

  /// Every binding, the most important first.
  public let bindings: [KeyBinding]
  /// The chapters of the help sheet.
  public let chapters: [KeyChapter]
  /// Keys that enter something are told of; otherwise they are understood, so that a room can say no, and nothing more.
  public let tellsChanges: Bool
  private let actions: [Place: [[Key]: RoomAction]]
  private let prefixes: [Place: Set<Key>]

  /// Where a key is pressed.
  private struct Place: Hashable {
    var mode: KeyMode
    var pane: PaneKind
  }

  /// A keymap of bindings; of two for one key in one place, the first counts.
  public init(_ bindings: [KeyBinding], tellsChanges: Bool = true) {
    self.bindings = bindings
    self.tellsChanges = tellsChanges
    var actions: [Place: [[Key]: RoomAction]] = [:]
    var prefixes: [Place: Set<Key>] = [:]
    for binding in bindings {
      for place in Self.places(of: binding) {
        for chord in binding.chords(in: place.mode) {
          if actions[place]?[chord] == nil { actions[place, default: [:]][chord] = binding.action }
          if chord.count == 2 { prefixes[place, default: []].insert(chord[0]) }
        }
      }
    }
    let told = bindings.filter { tellsChanges || !$0.isChange }
    chapters = KeyBinding.Chapter.allCases.map { chapter in
      KeyChapter(
        title: chapter.rawValue,
        lines: told.filter { $0.chapter == chapter }.flatMap(\.helpLines)
      )
    }
    self.actions = actions
    self.prefixes = prefixes
  }

  /// The same keys for a room that enters nothing.
  public var readOnly: Keymap { Keymap(bindings, tellsChanges: false) }

  private static func places(of binding: KeyBinding) -> [Place] {
    binding.modes.flatMap { mode in
      (binding.panes ?? PaneKind.allCases).map { Place(mode: mode, pane: $0) }
    }
  }

  /// What a key means in a mode, where the row that actions mean is one of a pane, after a pending first key of a
  /// chord if there is one.
  public func answer(to key: Key, in mode: KeyMode, pane: PaneKind, after pending: Key?) -> Answer {
    if case .mouse(let mouse) = key { return .action(.view(.pointed(mouse))) }
    let place = Place(mode: mode, pane: pane)
    if let pending, let action = actions[place]?[[pending, key]] { return .action(action) }
    if let action = actions[place]?[[key]] { return .action(action) }
    if prefixes[place]?.contains(key) == true { return .wait }
    guard mode == .text else { return .nothing }
    switch key {
    case .character(let character): return .action(.view(.filterTyped(String(character))))
    case .paste(let text): return .action(.view(.filterTyped(text)))
    default: return .nothing
    }
  }

  /// The chapters of the help sheet, that of what is shown first.
  public func chapters(inReplay: Bool) -> [KeyChapter] {
    guard inReplay else { return chapters }
    let title = KeyBinding.Chapter.replay.rawValue
    return chapters.filter { $0.title == title } + chapters.filter { $0.title != title }
  }

  /// The first key of an action in a mode, as a person reads it, for a sentence that tells of it; nil where it has none.
  public func key(of name: String, in mode: KeyMode = .room) -> String? {
    let binding = bindings.first { $0.name == name }
    return binding?.chords(in: mode).first?.map(\.label).joined()
  }

  /// The hint line of a mode, in a pane; the most important first. Keys of a replay work under sheets as well, but are
  /// hinted at only where one is shown.
  public func hints(in mode: KeyMode, pane: PaneKind) -> [KeyLine] {
    bindings.compactMap { binding in
      guard let hint = binding.hint, binding.modes.contains(mode), binding.panes?.contains(pane) ?? true,
        tellsChanges || !binding.isChange, binding.chapter != .replay || mode == .replay,
        let chord = binding.chords(in: mode).first
      else { return nil }
      return KeyLine(keys: chord.map(\.label).joined(), text: hint)
    }
  }
}
