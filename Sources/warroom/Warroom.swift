import ArgumentParser

/// The program: `warroom DIR` opens the room, the verbs do the rest.
struct Warroom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warroom",
    abstract: "A terminal war room for a cyber incident.",
    discussion: """
      A directory of JSON event files is the whole incident. Four panes show it: timeline, tasks, deadlines and alerts.

      'warroom DIR' opens the room; press ? there for its keys. A directory that is named like a verb is opened as
      'warroom ./status'. Times are RFC 3339: 2025-04-02T18:42:00+02:00.

      Exit codes: 0 fine, 1 findings (check), 64 wrong use, 65 bad data, 66 no such input, 73 cannot write, 74 I/O error.
      """,
    version: Version.text,
    subcommands: [
      OpenCommand.self, ReplayCommand.self, TrainCommand.self, GlanceCommand.self, StatusCommand.self,
      RenderCommand.self,
      CheckCommand.self,
      AlertsCommand.self, DeadlinesCommand.self, AddCommand.self, DebriefCommand.self, ThemesCommand.self,
      ConfigCommand.self, CompletionsCommand.self, ManCommand.self,
    ],
    defaultSubcommand: OpenCommand.self
  )

  /// Runs the command that the arguments name and ends the program with its exit code.
  static func start() -> Never {
    var ending: any Error
    do {
      var command = try parseAsRoot()
      try command.run()
      ending = ExitCode.success
    } catch {
      ending = error
    }
    do {
      try Output.flush()
    } catch {
      ending = error
    }
    if let error = ending as? CommandError { error.endProgram() }
    exit(withError: ending)
  }
}
