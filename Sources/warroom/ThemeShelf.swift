import Console
import IncidentModel
import Settings
import Theming

/// The theme on the screen, and the one after it.
struct ThemeShelf {
  private let library: ThemeLibrary
  /// What the screen is drawn with.
  private(set) var current: Theme

  /// A shelf with a theme in use.
  init(_ library: ThemeLibrary, current: Theme) {
    self.library = library
    self.current = current
  }

  /// Reads a theme, in use or not, and takes it; throws and keeps the old one where that cannot be. Whether it looks
  /// different.
  mutating func load(_ name: String) throws(SettingsError) -> Bool {
    let theme = try library.theme(named: name)
    defer { current = theme }
    return theme != current
  }

  /// Takes the next theme by name; a broken one keeps the old one and says why.
  mutating func next() -> ViewAction {
    let names = library.entries.map(\.name)
    guard !names.isEmpty else { return .said("There is no other theme.") }
    let place = names.firstIndex(of: current.name).map { ($0 + 1) % names.count } ?? 0
    do {
      current = try library.theme(named: names[place])
      return .themeLoaded(current.name)
    } catch {
      return .said(SafeText("\(error)"))
    }
  }
}
