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

  @Option(help: ArgumentHelp("The theme; 'warroom themes' lists them.", valueName: "name"))
  var theme = "midnight"

  @Option(name: .customLong("as"), help: ArgumentHelp("Who is at the keyboard.", valueName: "name"))
  var operatorName: String?

  @Option(help: "Colors: auto, always, never, 16, 256 or direct. NO_COLOR is heeded in auto.")
  var color: ColorChoice = .auto

  @Flag(inversion: .prefixedNo, help: "Take clicks and the wheel; M switches it in the room.")
  var mouse = true

  @OptionGroup var drill: DrillOptions

  func run() throws {
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: readOnly,
      theme: try ThemeLibrary.ofUser.required(theme),
      operatorName: operatorName.map { SafeText($0) },
      color: color,
      isMouseOn: mouse,
      clockStart: drill.start,
      speed: drill.speed
    )
    try room.open()
  }
}
