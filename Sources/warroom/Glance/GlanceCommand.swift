import ArgumentParser
import Console
import IncidentModel
import Theming

/// `warroom glance`: the screen for a person with ten seconds. Nothing on it can be changed.
struct GlanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glance",
    abstract: "Show what a person with ten seconds needs, in large type.",
    discussion: """
      Is it contained, which legal date is next, when is service back, is a decision needed. No key does anything but q. \
      What has changed since this was last looked at stands in the last row.
      """
  )

  @OptionGroup var input: DirectoryOptions
  @OptionGroup var glance: GlanceOptions

  @Option(help: ArgumentHelp("The theme; 'warroom themes' lists them.", valueName: "name"))
  var theme = "midnight"

  @Option(help: "Colors: auto, always, never, 16, 256 or direct. NO_COLOR is heeded in auto.")
  var color: ColorChoice = .auto

  @OptionGroup var drill: DrillOptions

  func run() throws {
    let memory = GlanceMemory(incident: input.directory)
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: true,
      theme: try ThemeLibrary.ofUser.required(theme),
      color: color,
      isMouseOn: false,
      clockStart: drill.start,
      speed: drill.speed
    )
    try room.open { state in
      state.showGlanceAlone(ceiling: glance.tlp, before: memory?.last)
    } leaving: { state, context in
      if let tally = state.glanceTally(in: context) { memory?.keep(tally) }
    }
  }
}
