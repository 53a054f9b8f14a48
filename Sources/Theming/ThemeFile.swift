import ScreenKit
import Settings

/// A theme as its file says it, before what it inherits is added.
///
/// JSON5 with the keys `name`, `description`, `inherits` (name of another theme), `background` (one color or several
/// that a terminal may have behind it), `palette` (names for colors) and `roles`. A role has `fg` and `bg` (a name of
/// the palette, `#rrggbb`, or `default` for the terminal's own), `ansi` and `ansi_bg` for terminals of sixteen colors
/// (`red`, `bright-red`, …), and `bold`, `dim`, `underline`, `reverse`, `italic`, `strike`. A role with
/// neither `fg` nor `bg` has its `ansi` colors at every depth.
struct ThemeFile: Sendable {
  /// What a role is given in one file; nil is left to the theme that is inherited.
  struct RoleEntry: Sendable {
    var foreground: ColorEntry?
    var background: ColorEntry?
    var ansi: AnsiColor??
    var ansiBackground: AnsiColor??
    var attributes: [(attribute: Ink.Attributes, isOn: Bool)] = []
  }

  /// A color as it is named in a file.
  struct ColorEntry: Sendable {
    let text: String
    let key: String
    let line: Int
  }

  private let file: SettingsFile
  private(set) var name = ""
  private(set) var summary = ""
  private(set) var inherits: (name: String, line: Int)?
  private(set) var backgrounds: [RGB] = []
  private(set) var palette: [String: RGB] = [:]
  private(set) var roles: [Role: RoleEntry] = [:]

  /// Reads a file's bytes; `place` is how errors name it.
  init(_ bytes: [UInt8], place: String) throws(SettingsError) {
    file = try SettingsFile(bytes, place: place, kind: "a theme", example: "{ name: …, roles: { … } }")
    for member in file.members { try take(member) }
    if name.isEmpty { throw file.wrong(file.line, "a theme needs a 'name'") }
  }

  /// How errors name the file.
  var place: String { file.place }

  private mutating func take(_ member: JSON5.Member) throws(SettingsError) {
    switch member.key {
    case "name": name = try file.text(member)
    case "description": summary = try file.text(member)
    case "inherits": inherits = (try file.text(member), member.line)
    case "background": backgrounds = try colors(member)
    case "palette":
      for entry in try file.object(member) { palette[entry.key] = try color(entry.value, of: entry.key) }
    case "roles":
      for entry in try file.object(member) { roles[try role(entry)] = try roleEntry(entry) }
    default:
      let keys = ["name", "description", "inherits", "background", "palette", "roles"]
      throw file.unknown(member.key, "is no key of a theme", among: keys, line: member.line)
    }
  }

  private func role(_ member: JSON5.Member) throws(SettingsError) -> Role {
    if let role = Role(name: member.key) { return role }
    throw file.unknown(member.key, "is no role", among: Role.allCases.map(\.name), line: member.line)
  }

  private func roleEntry(_ member: JSON5.Member) throws(SettingsError) -> RoleEntry {
    var entry = RoleEntry()
    for part in try file.object(member) {
      let key = "\(member.key).\(part.key)"
      switch part.key {
      case "fg": entry.foreground = ColorEntry(text: try file.text(part), key: key, line: part.line)
      case "bg": entry.background = ColorEntry(text: try file.text(part), key: key, line: part.line)
      case "ansi": entry.ansi = .some(try ansi(part, key: key))
      case "ansi_bg": entry.ansiBackground = .some(try ansi(part, key: key))
      default: entry.attributes.append(try attribute(part, key: key))
      }
    }
    return entry
  }

  private func ansi(_ member: JSON5.Member, key: String) throws(SettingsError) -> AnsiColor? {
    let name = try file.text(member)
    if name == "default" { return nil }
    if let color = AnsiColor(name: name) { return color }
    let names = AnsiColor.allCases.map(\.name)
    throw file.wrong(member.line, "\(key): '\(name)' is no color; \(Nearest.hint(for: name, among: names))")
  }

  private func attribute(
    _ member: JSON5.Member,
    key: String
  ) throws(SettingsError) -> (attribute: Ink.Attributes, isOn: Bool) {
    let known: [String: Ink.Attributes] = [
      "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "italic": .italic,
      "strike": .strike,
    ]
    guard let attribute = known[member.key] else {
      let keys = known.keys + ["fg", "bg", "ansi", "ansi_bg"]
      throw file.wrong(member.line, "\(key) is not known; \(Nearest.hint(for: member.key, among: keys))")
    }
    return (attribute, try file.flag(member, key: key))
  }

  private func colors(_ member: JSON5.Member) throws(SettingsError) -> [RGB] {
    var colors: [RGB] = []
    for value in member.value.array ?? [member.value] { colors.append(try color(value, of: member.key)) }
    return colors
  }

  private func color(_ value: JSON5, of key: String) throws(SettingsError) -> RGB {
    if let color = value.string.flatMap(RGB.init(hex:)) { return color }
    throw file.wrong(value.line, "\(key) is a color such as \"#5fb3f9\"")
  }
}
