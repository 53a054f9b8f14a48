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
    var own = look.settings(mouse: mouse, operatorName: operatorName)
    let kept = own.settings.restoresRooms ? KeptRoom(incident: input.directory, folders: own.folders) : nil
    let memory = kept?.memory
    let theme = try own.theme(kept: memory?.theme)
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: readOnly,
      own: own,
      theme: theme,
      clockStart: drill.start,
      speed: drill.speed
    )
    try room.open { state, now in
      if let memory { state.restore(memory) }
      if let remark = kept?.remark { state.say(remark, at: now, seconds: 15) }
    } leaving: { state, _, settings in
      kept?.keep(state.memory(beside: settings))
    }
  }
}
