import ArgumentParser
import IncidentModel
import Replay
import ScreenKit
import Theming

/// `warroom replay`: the room on a past clock.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replay an incident: the room on a past clock.",
    discussion: """
      Nothing can be entered. Space holds the clock and lets it run, . and , go from event to event, [ and ] from marker \
      to marker, digits to the tenths of the whole, < and > change the speed, k shows what had been recorded by then or \
      what had happened by then; ? lists all keys.
      """
  )

  @OptionGroup var input: DirectoryOptions

  @Option(help: ArgumentHelp("Begin at this instant instead of the first event.", valueName: "time"))
  var from: Instant?

  @Option(help: ArgumentHelp("End at this instant instead of the last event.", valueName: "time"))
  var to: Instant?

  @Option(
    help: ArgumentHelp(
      "Seconds of the record in a second of the wall, 0.25 to 3600; 'events' goes from event to event.",
      valueName: "times"
    )
  )
  var speed = ReplaySpeed.quarters(240)

  @Option(
    name: .customLong("at-pause"),
    parsing: .upToNextOption,
    help: ArgumentHelp("Pause at these markers: \(ReplayMark.Kind.list).", valueName: "marker")
  )
  var stops: [ReplayMark.Kind] = []

  @Flag(help: "Pause at the first of those markers only.")
  var once = false

  @Option(help: "Begin with what was known (recorded) by then, or with what was true (had happened).")
  var axis: TimeAxis = .known

  @Flag(inversion: .prefixedNo, help: "Skip quiet stretches; s switches it in the room.")
  var skip = true

  @OptionGroup var look: LookOptions

  @Flag(inversion: .prefixedNo, help: "Take clicks and the wheel; M switches it in the room.")
  var mouse: Bool?

  @Option(
    help: ArgumentHelp(
      "Write a recording (asciicast v2) to this new file, without a terminal.",
      valueName: "file"
    )
  )
  var cast: String?

  @Option(help: ArgumentHelp("Columns and rows of the recording.", valueName: "120x40"))
  var size = Size(width: 120, height: 40)

  func validate() throws {
    if let from, let to, to <= from { throw ValidationError("--to must be later than --from.") }
  }

  func run() throws {
    let plan = ReplayPlan(
      from: from,
      to: to,
      speed: speed,
      axis: axis,
      stops: Set(stops),
      stopsOnce: once,
      skipsQuiet: skip
    )
    var own = look.settings(mouse: mouse)
    let theme = try own.theme()
    if let cast {
      try NewFile.check(cast)
      let depth = own.settings.color.depth(offered: .direct, noColor: nil)
      let recording = ReplayRecording(plan: plan, theme: theme, depth: depth, size: size)
      let reading = try IncidentReading(directory: input.directory, feeds: input.feeds)
      return try recording.write(reading.past, of: input.directory, to: cast)
    }
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: true,
      own: own,
      theme: theme,
      speed: 1,
      replay: plan
    )
    try room.open()
  }
}

extension ReplaySpeed: ExpressibleByArgument {
  /// A number of times, or `events`.
  public init?(argument: String) {
    if argument == "events" {
      self = .events
    } else if let factor = Double(argument), let speed = ReplaySpeed(factor: factor) {
      self = speed
    } else {
      return nil
    }
  }

  /// As it is written in help.
  public var defaultValueDescription: String { self == .events ? "events" : String(words.dropLast()) }
}

extension ReplayMark.Kind: ExpressibleByArgument {
  /// All names, for help.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
