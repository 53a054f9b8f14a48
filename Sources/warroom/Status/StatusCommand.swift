import ArgumentParser
import IncidentModel

/// `warroom status`: the incident in figures.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the incident in figures, for a person or a script."
  )

  @OptionGroup var input: DirectoryOptions
  @OptionGroup var when: InstantOptions

  @Flag(help: "Print JSON. Instants are in UTC; keys may be added, never renamed.")
  var json = false

  func run() throws {
    var reading = try IncidentReading(directory: input.directory, feeds: input.feeds)
    let asOf = when.instant ?? Instant(seconds: RoomClock.wall.now.seconds)
    let snapshot = reading.snapshot(at: when.instant, axis: when.axis)
    let digest = json ? reading.digest(at: when.instant, axis: when.axis) : nil
    let report = StatusReport(snapshot, asOf: asOf, digest: digest)
    try Output.write(json ? report.json.page : report.text)
  }
}
