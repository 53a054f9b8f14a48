import ScreenKit
import Settings

extension Theme {
  /// A theme of its file and those it inherits, the one furthest up first. What a later one says wins, key by key; a
  /// name of the palette means what the last one to set it says, also in the roles of those before.
  init(files: [ThemeFile]) throws(SettingsError) {
    let own = files.last
    var palette: [String: RGB] = [:]
    for file in files { palette.merge(file.palette) { _, later in later } }
    var looks: [Role: Look] = [:]
    for file in files {
      for role in Role.allCases {
        guard let entry = file.roles[role] else { continue }
        looks[role] = try entry.applied(to: looks[role] ?? Look(), palette: palette, place: file.place)
      }
    }
    let backgrounds = files.last { !$0.backgrounds.isEmpty }?.backgrounds ?? []
    self.init(name: own?.name ?? "", summary: own?.summary ?? "", backgrounds: backgrounds, looks: looks)
  }
}

extension ThemeFile.RoleEntry {
  fileprivate func applied(
    to look: Look,
    palette: [String: RGB],
    place: String
  ) throws(SettingsError) -> Look {
    var look = look
    if let foreground { look.foreground = try foreground.color(in: palette, place: place) }
    if let background { look.background = try background.color(in: palette, place: place) }
    if let ansi { look.ansi = ansi }
    if let ansiBackground { look.ansiBackground = ansiBackground }
    for change in attributes {
      if change.isOn {
        look.attributes.insert(change.attribute)
      } else {
        look.attributes.remove(change.attribute)
      }
    }
    return look
  }
}

extension ThemeFile.ColorEntry {
  fileprivate func color(in palette: [String: RGB], place: String) throws(SettingsError) -> RGB? {
    if text == "default" { return nil }
    if let color = palette[text] ?? RGB(hex: text) { return color }
    let hint =
      text.hasPrefix("#")
      ? "a color is # and six digits" : Nearest.hint(for: text, among: Array(palette.keys) + ["default"])
    throw SettingsError(place: place, line: line, "\(key): '\(text)' is no color of the palette; \(hint)")
  }
}
