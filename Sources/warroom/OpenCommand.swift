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

  @Option(help: ArgumentHelp("Start the room's clock at this instant, for a drill.", valueName: "time"))
  var clock: Instant?

  @Option(
    help: ArgumentHelp("Let the room's clock run so many times as fast, 1 to 86400.", valueName: "times")
  )
  var speed = 1

  func validate() throws {
    guard (1...86_400).contains(speed) else {
      throw ValidationError("--speed must be between 1 and 86400.")
    }
  }

  func run() throws {
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: readOnly,
      theme: try ThemeLibrary.ofUser.required(theme),
      operatorName: operatorName.map { SafeText($0) },
      color: color,
      isMouseOn: mouse,
      clockStart: clock ?? (speed == 1 ? nil : RoomClock.wall.now),
      speed: speed
    )
    try room.open()
  }
}
