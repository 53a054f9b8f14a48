import ArgumentParser
import IncidentModel
import Theming

/// `warroom DIR`: the room.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the room of an incident directory.",
    discussion: "Press ? in the room for its keys."
  )

  @OptionGroup var input: DirectoryOptions

  @Flag(help: "Write nothing, whatever key is pressed.")
  var readOnly = false

  @OptionGroup var look: LookOptions

  @Option(name: .customLong("as"), help: ArgumentHelp("Who is at the keyboard.", valueName: "name"))
  var operatorName: String?

  @Flag(inversion: .prefixedNo, help: "Take clicks and the wheel; M switches it in the room.")
  var mouse: Bool?

  @OptionGroup var drill: DrillOptions

  func run() throws {
    let (own, theme) = try look.read(mouse: mouse, operatorName: operatorName)
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: readOnly,
      own: own,
      theme: theme,
      clockStart: drill.start,
      speed: drill.speed
    )
    try room.open()
  }
}
