import ArgumentParser
import IncidentModel
import Settings
import Theming

/// `warroom themes`: what `--theme` takes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, and where each comes from.",
    discussion:
      "A file of your own in $XDG_CONFIG_HOME/warroom/themes or ~/.config/warroom/themes wins over a theme "
      + "that is built in. A theme that cannot be read is listed with the reason; the exit code is then 65."
  )

  func run() throws {
    let library = ThemeLibrary.ofUser
    let entries = library.entries
    let width = entries.map(\.name.count).max() ?? 0
    var isAnyBad = false
    for entry in entries {
      let name = SafeText(entry.name).string
      let label = name + String(repeating: " ", count: max(0, width - name.count) + 2)
      do {
        let theme = try library.theme(named: entry.name)
        let origin = entry.path.map { "  (\($0))" } ?? ""
        try Output.write(SafeText(label + theme.summary + origin).string + "\n")
      } catch let error as SettingsError {
        isAnyBad = true
        try Output.write(SafeText("\(label)cannot be used: \(error.description)").string + "\n")
      }
    }
    if isAnyBad { throw ExitCode(CommandError.Status.badData.rawValue) }
  }
}

extension ThemeLibrary {
  /// The themes built in and those of the person who runs the program.
  static var ofUser: ThemeLibrary { ThemeLibrary(userFolder: UserFolders.ofUser.themes) }

  /// A theme by name; a sentence for the person who named it where there is none.
  func required(_ name: String) throws(CommandError) -> Theme {
    do {
      return try theme(named: name)
    } catch {
      throw CommandError(
        SafeText("\(error.description)"),
        entries.contains { $0.name == name } ? .badData : .usage
      )
    }
  }
}
