import Panes
import ScreenKit
import Settings

extension Keymap {
  /// The keymap with the keys that a file gives, and what of it cannot be: where two actions would have one key in one
  /// mode, the file's entries for it count for nothing.
  public func rebound(by reading: KeymapReading) -> (keymap: Keymap, complaints: [SettingsError]) {
    var entries = reading.entries
    var complaints: [SettingsError] = []
    while true {
      let bindings = bindings.map { $0.rebound(by: entries) }
      let keymap = Keymap(bindings, tellsChanges: tellsChanges)
      guard let clash = keymap.firstClash else { return (keymap, complaints) }
      let guilty = entries.filter { $0.isGuilty(of: clash) }
      entries.removeAll(where: guilty.contains)
      // Without a guilty entry the standard keymap would clash with itself, which a test rules out.
      guard let entry = guilty.last else { return (keymap, complaints) }
      complaints.append(Self.complaint(clash, entry, named: Set(guilty.map(\.action)), reading.place))
    }
  }

  private static func complaint(
    _ clash: Clash,
    _ entry: KeymapReading.Entry,
    named: Set<String>,
    _ place: String
  ) -> SettingsError {
    let key = clash.chord.map(\.label).joined(separator: " ")
    let names = [clash.first, clash.second].filter(named.contains).map { "'\($0)'" }
    let kept = names.count == 1 ? "\(names[0]) keeps its default" : "both keep their defaults"
    return SettingsError(
      place: place,
      line: entry.line,
      "'\(clash.first)' and '\(clash.second)' would both have \(key) in '\(clash.mode.rawValue)'; \(kept)"
    )
  }

  /// Two actions that would have one key in one mode.
  struct Clash: Hashable {
    var first: String
    var second: String
    var mode: KeyMode
    /// The key of both; that of the first, where it begins the second one's.
    var chord: [Key]
  }

  /// The first clash there is; nil for none.
  var firstClash: Clash? {
    for mode in KeyMode.allCases {
      for pane in PaneKind.allCases {
        if let clash = clash(in: mode, pane) { return clash }
      }
    }
    return nil
  }

  private func clash(in mode: KeyMode, _ pane: PaneKind) -> Clash? {
    var owners: [[Key]: String] = [:]
    let here = bindings.filter { $0.modes.contains(mode) && $0.panes?.contains(pane) ?? true }
    for binding in here {
      for chord in binding.chords(in: mode) {
        if let owner = owners[chord] {
          return Clash(first: owner, second: binding.name, mode: mode, chord: chord)
        }
        owners[chord] = binding.name
      }
    }
    for binding in here {
      for chord in binding.chords(in: mode) where chord.count == 2 {
        guard let owner = owners[[chord[0]]] else { continue }
        return Clash(first: owner, second: binding.name, mode: mode, chord: [chord[0]])
      }
    }
    return nil
  }
}

extension KeymapReading.Entry {
  /// It gives one of the two actions the key that they clash over.
  fileprivate func isGuilty(of clash: Keymap.Clash) -> Bool {
    (action == clash.first || action == clash.second) && (mode == nil || mode == clash.mode)
      && chords.contains { $0.starts(with: clash.chord) }
  }
}

extension KeyBinding {
  /// The binding with what entries of a file say of it. An entry of a mode goes before one for everywhere; that leaves
  /// alone where text is typed.
  fileprivate func rebound(by entries: [KeymapReading.Entry]) -> KeyBinding {
    let mine = entries.filter { $0.action == name }
    guard !mine.isEmpty else { return self }
    var binding = self
    for mode in modes {
      let entry = mine.last { $0.mode == mode } ?? mine.last { $0.mode == nil }
      guard let entry else { continue }
      let isTyped = mode.takesText && entry.chords.contains { $0.first?.isText == true }
      if !isTyped { binding.own[mode] = entry.chords }
    }
    return binding
  }
}
