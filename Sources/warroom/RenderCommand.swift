import ArgumentParser
import Console
import Foundation
import IncidentModel
import Panes
import Replay
import ScreenKit
import Theming

/// `warroom render`: any screen without a terminal.
struct RenderCommand: ParsableCommand {
  /// Which screen.
  enum View: String, ExpressibleByArgument, CaseIterable {
    case room, timeline, tasks, deadlines, alerts, glance, problems, help
  }

  /// How the cells are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ansi, svg
  }

  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Print any screen, as text, with colors or as a picture."
  )

  @OptionGroup var input: DirectoryOptions
  @OptionGroup var when: InstantOptions
  @OptionGroup var glance: GlanceOptions

  @Option(help: ArgumentHelp("Columns and rows of the screen.", valueName: "120x40"))
  var size = Size(width: 120, height: 40)

  @Option(help: "The screen.")
  var view: View = .room

  @Option(
    help: ArgumentHelp("The theme of ansi and svg; 'warroom themes' lists them.", valueName: "name"),
    completion: .themes
  )
  var theme = "midnight"

  @Option(help: "What to print.")
  var format: Format = .text

  @Flag(help: "Draw the rows of a replay that is held at that instant.")
  var replay = false

  @Option(help: "Colors of ansi: always, never, 16, 256 or direct.")
  var color: ColorChoice = .always

  func validate() throws {
    if replay, when.instant == nil { throw ValidationError("--replay needs --at, the instant to show.") }
    guard glance.tlp == nil || view == .glance else {
      throw ValidationError("--tlp holds back what the glance shows; the other views show everything.")
    }
  }

  func run() throws {
    let theme = try ThemeLibrary.ofUser.required(theme)
    TextLocale.prepare()
    var reading = try IncidentReading(directory: input.directory, feeds: input.feeds)
    var context = ConsoleContext(
      snapshot: reading.snapshot(at: when.instant, axis: when.axis),
      now: when.instant ?? RoomClock.wall.now,
      glyphs: .unicode,
      homeZone: .current,
      directory: SafeText(input.directory)
    )
    var state = ConsoleState(size: size, theme: theme.name)
    if replay, let instant = when.instant {
      let past = reading.past
      context = context.replaying(past.course, of: past.whole)
      let shown = ReplayState(ReplayClock(at: instant), axis: when.axis)
      _ = state.update(.replayBegan(shown), in: context)
    }
    let grid = grid(state, context)
    switch format {
    case .text: try Output.write(GridText.text(of: grid))
    case .ansi:
      let depth = color.depth(offered: .direct, noColor: nil)
      try Output.write(ANSIText.text(of: grid, theme: theme, depth: depth))
    case .svg: try Output.write(SVGPicture.text(of: grid, theme: theme))
    }
  }

  private func grid(_ opened: ConsoleState, _ context: ConsoleContext) -> Grid {
    var state = opened
    switch view {
    case .room: break
    case .timeline: Self.show(.timeline, &state)
    case .tasks: Self.show(.tasks, &state)
    case .deadlines: Self.show(.deadlines, &state)
    case .alerts: Self.show(.alerts, &state)
    case .problems: _ = state.update(.problemsAsked, in: context)
    case .help: _ = state.update(.helpAsked, in: context)
    case .glance:
      let view = GlanceView(ceiling: glance.tlp)
      return GlanceScreen.draw(context.screen(in: state), view: view, size: size).grid
    }
    _ = state.update(.snapshotArrived, in: context)
    var composer = Composer()
    return composer.compose(state, in: context).grid
  }

  private static func show(_ pane: PaneKind, _ state: inout ConsoleState) {
    state.focus = pane
    state.isZoomed = true
  }
}
