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

  @OptionGroup var look: LookOptions
  @OptionGroup var drill: DrillOptions

  func run() throws {
    let memory = GlanceMemory(incident: input.directory)
    var own = look.settings(mouse: false)
    let theme = try own.theme()
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: true,
      own: own,
      theme: theme,
      clockStart: drill.start,
      speed: drill.speed
    )
    try room.open { state, _ in
      state.showGlanceAlone(ceiling: glance.tlp, before: memory?.last)
    } leaving: { state, context, _ in
      if let tally = state.glanceTally(in: context) { memory?.keep(tally) }
    }
  }
}
