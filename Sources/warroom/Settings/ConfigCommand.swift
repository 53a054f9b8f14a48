import ArgumentParser
import Console
import IncidentModel
import Settings

/// `warroom config`: a person's own files, and whether they can be used.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check your settings and keys, print where they lie and what the defaults are.",
    discussion: """
      Without an option it tells everything in config.json5, keymap.json5 and the themes that cannot be used; the exit \
      code is then 65. Both files are only ever read. To begin with a file of your own:

        mkdir -p ~/.config/warroom && warroom config --default > ~/.config/warroom/config.json5
      """
  )

  @Flag(help: "Print each file and folder that would be read or written, and whether it is there.")
  var paths = false

  @Flag(
    name: .customLong("default"),
    help: "Print a config.json5 that sets the defaults, each with a comment."
  )
  var standard = false

  @Flag(help: "Print a keymap.json5 that sets the default keys, each with a comment.")
  var defaultKeymap = false

  @Argument(
    help: ArgumentHelp("With --paths: what belongs to this incident as well.", valueName: "dir"),
    completion: .directory
  )
  var directory: String?

  func validate() throws {
    guard [paths, standard, defaultKeymap].filter(\.self).count <= 1 else {
      throw ValidationError("Give one of --paths, --default and --default-keymap.")
    }
    guard directory == nil || paths else { throw ValidationError("A directory is for --paths.") }
  }

  func run() throws {
    if standard { return try Output.write(RoomSettings.defaultFile) }
    if defaultKeymap { return try Output.write(Keymap.defaultFile) }
    if paths { return try Output.write(PathTable(.ofUser, incident: directory).text) }
    let complaints = OwnSettings().complaintsWithThemes
    guard !complaints.isEmpty else { return try Output.write("Settings, keys and themes can be used.\n") }
    for complaint in complaints { try Output.write(SafeText(complaint.description).string + "\n") }
    throw ExitCode(CommandError.Status.badData.rawValue)
  }
}
