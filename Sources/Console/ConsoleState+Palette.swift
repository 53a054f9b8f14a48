import Forms
import Panes
import ScreenKit

extension ConsoleState {
  /// Opens the palette over everything that can be done from the panes.
  mutating func openPalette(in context: ConsoleContext) {
    let hindrance =
      isPast
      ? "A replay cannot be changed." : context.keymap.tellsChanges ? nil : "This room is read-only."
    let items = context.keymap.paletteItems(in: mode, isReplay: replay != nil, hindrance: hindrance)
    overlays.append(.palette(Palette(items, history: paletteHistory)))
  }

  /// Takes the mouse in the palette; returns what was chosen. What is beside it is covered and takes nothing.
  mutating func pointInPalette(_ mouse: Mouse, in context: ConsoleContext) -> RoomAction? {
    guard let top = overlays.last else { return nil }
    let rect = sheet(for: top)
    guard rect.contains(x: mouse.x, y: mouse.y) else { return nil }
    return pressInPalette(
      .mouse(Mouse(kind: mouse.kind, x: mouse.x - rect.x, y: mouse.y - rect.y)),
      in: context
    )
  }

  /// Takes a key that the keymap leaves to the palette; returns what was chosen.
  mutating func pressInPalette(_ key: Key, in context: ConsoleContext) -> RoomAction? {
    guard case .palette(var palette) = overlays.last else { return nil }
    let outcome =
      if case .mouse(let mouse) = key {
        palette.point(mouse, size: sheet(for: .palette(palette)).size)
      } else {
        palette.press(key)
      }
    switch outcome {
    case .stayed:
      overlays[overlays.count - 1] = .palette(palette)
      return nil
    case .left:
      overlays.removeLast()
      return nil
    case .chosen(let name):
      overlays.removeLast()
      paletteHistory = Array(([name] + paletteHistory.filter { $0 != name }).prefix(50))
      return context.keymap.bindings.first { $0.name == name }?.action
    }
  }
}

extension Keymap {
  /// What the palette offers: all that can be done, and of what cannot be done in a mode, where it can; `hindrance` says
  /// why nothing can be entered.
  func paletteItems(in mode: KeyMode, isReplay: Bool, hindrance: String?) -> [PaletteItem] {
    bindings.filter { !$0.modes.allSatisfy { $0 == .text } && $0.name != "palette" }.map { binding in
      PaletteItem(
        id: binding.name,
        name: binding.name.replacing("-", with: " "),
        keys: binding.label,
        help: binding.help,
        hindrance: binding.isChange && hindrance != nil
          ? hindrance : binding.hindrance(in: mode, isReplay: isReplay)
      )
    }
  }
}

extension KeyBinding {
  /// Where it works, for one who is elsewhere; nil where it works here.
  fileprivate func hindrance(in mode: KeyMode, isReplay: Bool) -> String? {
    if chapter == .replay, name != "replay", !isReplay { return "Only while the past is replayed." }
    // A filter takes keys from some actions, and nothing else.
    if modes.contains(mode) || mode == .filtered && modes.contains(.room) { return nil }
    let isOnPanes = modes.contains { [.room, .filtered, .replay, .training].contains($0) }
    if mode == .sheet || mode == .problems, isOnPanes { return "Only from the panes: close the sheet first." }
    if modes.contains(.filtered) { return "Only while a filter is on." }
    return modes.contains(.replay) ? "Only while the past is replayed." : "Only in a sheet that is open."
  }
}
