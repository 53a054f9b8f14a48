import ArgumentParser
import IncidentModel

/// A clock set by hand, for a drill.
struct DrillOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Start the room's clock at this instant, for a drill.", valueName: "time"))
  var clock: Instant?

  @Option(
    help: ArgumentHelp("Let the room's clock run so many times as fast, 1 to 86400.", valueName: "times")
  )
  var speed = 1

  /// Where the clock starts; nil for the wall's.
  var start: Instant? { clock ?? (speed == 1 ? nil : RoomClock.wall.now) }

  func validate() throws {
    guard (1...86_400).contains(speed) else {
      throw ValidationError("--speed must be between 1 and 86400.")
    }
  }
}
