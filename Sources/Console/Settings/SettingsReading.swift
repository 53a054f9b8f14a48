import IncidentModel
import Panes
import Settings
import Theming

/// What a `config.json5` says, and what in it cannot be used: that is told, and the rest works on.
public struct SettingsReading: Sendable {
  /// The settings; what the file leaves out, or says wrongly, has its default.
  public private(set) var settings = RoomSettings()
  /// What cannot be used, each with file, line and the nearest that can.
  public private(set) var complaints: [SettingsError] = []
  /// The line of each key that the file has, from 1.
  public private(set) var lines: [RoomSettings.Key: Int] = [:]

  /// Reads a file's bytes; throws where it is no JSON5 object at all. `place` is how complaints name it.
  public init(_ bytes: [UInt8], place: String) throws(SettingsError) {
    let file = try SettingsFile(bytes, place: place, kind: "the file", example: "{ theme: \"daylight\" }")
    for member in file.members {
      do throws(SettingsError) { try take(member, of: file) } catch { complaints.append(error) }
    }
  }

  private mutating func take(_ member: JSON5.Member, of file: SettingsFile) throws(SettingsError) {
    guard let key = RoomSettings.Key(rawValue: member.key) else {
      let known = RoomSettings.Key.allCases.map(\.rawValue)
      throw file.unknown(member.key, "is no setting", among: known, line: member.line)
    }
    switch key {
    case .theme: settings.theme = try file.text(member)
    case .lightTheme: settings.lightTheme = try file.text(member)
    case .darkTheme: settings.darkTheme = try file.text(member)
    case .color: settings.color = try color(member, of: file)
    case .times: settings.times = try file.choice(member)
    case .pane: settings.pane = try pane(member, of: file)
    case .zoom: settings.isZoomed = try file.flag(member)
    case .mouse: settings.isMouseOn = try file.flag(member)
    case .bell: settings.ringsBell = try file.flag(member)
    case .clipboard: settings.usesClipboard = try file.flag(member)
    case .ascii: settings.isASCII = try file.flag(member)
    case .editor: settings.editor = try line(member, of: file)
    case .operator: settings.operatorName = try line(member, of: file)
    case .restore: settings.restoresRooms = try file.flag(member)
    }
    lines[key] = member.line
  }

  /// One of the words of `--color`; 16 and 256 may stand there as numbers.
  private func color(_ member: JSON5.Member, of file: SettingsFile) throws(SettingsError) -> ColorChoice {
    if case .number(let number) = member.value.content, let choice = ColorChoice(rawValue: number) {
      return choice
    }
    return try file.choice(member)
  }

  private func pane(_ member: JSON5.Member, of file: SettingsFile) throws(SettingsError) -> PaneKind {
    let word = try file.text(member)
    if let pane = PaneKind(word: word) { return pane }
    let known = PaneKind.allCases.map(\.word)
    throw file.unknown(word, "is no pane", among: known, line: member.line)
  }

  /// A text that may be empty, without anything that a terminal would act on.
  private func line(_ member: JSON5.Member, of file: SettingsFile) throws(SettingsError) -> String {
    guard let text = member.value.string else {
      throw file.wrong(member.line, "\(member.key) is a text in quotes")
    }
    return SafeText(text).string.replacing("\n", with: " ")
  }
}
