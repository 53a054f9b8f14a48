import Panes
import ScreenKit

/// Keys to actions, by mode. The hint line and the help sheet are made from it, so they cannot lie.
public struct Keymap: Sendable {
  /// What a key means.
  public enum Answer: Hashable, Sendable {
    case action(ViewAction)
    /// The first key of a chord: the next one decides.
    case wait
    case nothing
  }

  /// Every binding, the most important first.
  public let bindings: [KeyBinding]
  /// The chapters of the help sheet.
  public let chapters: [KeyChapter]
  private let actions: [KeyMode: [[Key]: ViewAction]]
  private let prefixes: [KeyMode: Set<Key>]

  /// A keymap of bindings; of two for one key in one mode, the first counts.
  public init(_ bindings: [KeyBinding]) {
    self.bindings = bindings
    var actions: [KeyMode: [[Key]: ViewAction]] = [:]
    var prefixes: [KeyMode: Set<Key>] = [:]
    for binding in bindings {
      for mode in binding.modes {
        for chord in binding.chords {
          if actions[mode]?[chord] == nil { actions[mode, default: [:]][chord] = binding.action }
          if chord.count == 2 { prefixes[mode, default: []].insert(chord[0]) }
        }
      }
    }
    chapters = KeyBinding.Chapter.allCases.map { chapter in
      KeyChapter(
        title: chapter.rawValue,
        lines: bindings.filter { $0.chapter == chapter }.map { KeyLine(keys: $0.label, text: $0.help) }
      )
    }
    self.actions = actions
    self.prefixes = prefixes
  }

  /// What a key means in a mode, after a pending first key of a chord if there is one.
  public func answer(to key: Key, in mode: KeyMode, after pending: Key?) -> Answer {
    if case .mouse(let mouse) = key { return .action(.pointed(mouse)) }
    if let pending, let action = actions[mode]?[[pending, key]] { return .action(action) }
    if let action = actions[mode]?[[key]] { return .action(action) }
    if prefixes[mode]?.contains(key) == true { return .wait }
    guard mode == .text else { return .nothing }
    switch key {
    case .character(let character): return .action(.filterTyped(String(character)))
    case .paste(let text): return .action(.filterTyped(text))
    default: return .nothing
    }
  }

  /// The hint line of a mode, in a pane; the most important first.
  public func hints(in mode: KeyMode, pane: PaneKind) -> [KeyLine] {
    bindings.compactMap { binding in
      guard let hint = binding.hint, binding.modes.contains(mode), binding.panes?.contains(pane) ?? true,
        let chord = binding.chords.first
      else { return nil }
      return KeyLine(keys: chord.map(\.label).joined(), text: hint)
    }
  }
}
