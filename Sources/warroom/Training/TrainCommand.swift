import ArgumentParser
import Foundation
import IncidentModel
import Replay
import Settings

/// `warroom train DIR --as NAME`: a past incident is played, and the trainee acts in it.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Play a past incident: decide before you see what the team decided.",
    discussion: """
      warroom train demo/incident --as trainee --out my-run

      The room of the incident on its own clock; what lies ahead is hidden. Time stands still at each decision of the team \
      and at each question of the facilitator (warroom.exercise.prompt); what you enter goes to a directory of its own \
      and stands beside the record, which is never changed. A facilitator brings news by dropping warroom.exercise.inject \
      into that directory. q shows the debrief; the same --out goes on where a run stopped.
      """
  )

  @OptionGroup var input: DirectoryOptions

  @Option(name: .customLong("as"), help: ArgumentHelp("Who plays.", valueName: "name"))
  var trainee: String

  @Option(
    help: ArgumentHelp(
      "The directory that the run goes to; else a new one in the folder of your own.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Seconds of the record in a second of the wall, 0.25 to 3600; 'events' goes from event to event.",
      valueName: "times"
    )
  )
  var speed = ReplaySpeed.quarters(240)

  @OptionGroup var look: LookOptions

  @Flag(inversion: .prefixedNo, help: "Take clicks and the wheel; M switches it in the room.")
  var mouse: Bool?

  func validate() throws {
    if SafeText(trainee).isEmpty { throw ValidationError("--as needs the name of who plays.") }
  }

  func run() throws {
    var own = look.settings(mouse: mouse, operatorName: trainee)
    let theme = try own.theme()
    let place =
      out
      ?? TrackFolder.fresh(
        record: input.directory,
        trainee: trainee,
        now: RoomClock.wall.now,
        in: UserFolders.ofUser.state
      )
    let track = try TrackFolder(place, beside: input.directory)
    try Output.write("The run goes to \(SafeText(track.path))\n")
    try Output.flush()
    let plan = ReplayPlan(
      from: track.reach,
      speed: speed,
      axis: .known,
      stops: [],
      stopsOnce: false,
      skipsQuiet: true,
      isTraining: true
    )
    let room = RoomOptions(
      directory: input.directory,
      feeds: input.feeds,
      isReadOnly: false,
      own: own,
      theme: theme,
      speed: 1,
      replay: plan,
      track: track
    )
    try room.open()
    try Output.write("The run is kept in \(SafeText(track.path)); the same --out goes on with it.\n")
  }
}
