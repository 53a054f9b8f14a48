import ArgumentParser
import IncidentModel
import Training

/// `warroom debrief DIR --track OUT`: a training run held against the record.
struct DebriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief",
    abstract: "Hold a training run against the record that it replayed.",
    discussion: """
      warroom debrief demo/incident --track my-track --out debrief.md

      The track is the directory that the training wrote. Compared are decisions, clocks, the first look at each \
      critical alert, and tasks; then come questions for the hot wash. Nothing is changed in either directory.
      """
  )

  @Argument(
    help: ArgumentHelp("The record: an incident directory.", valueName: "dir"),
    completion: .directory
  )
  var directory: String

  @Option(
    help: ArgumentHelp("The directory that the training wrote.", valueName: "dir"),
    completion: .directory
  )
  var track: String

  @Option(
    name: .customLong("until"),
    help: ArgumentHelp("Until when the trainee played; else as far as the run came.", valueName: "time")
  )
  var reach: Instant?

  @Flag(help: "Print JSON. Instants are in UTC; keys may be added, never renamed.")
  var json = false

  @Option(help: ArgumentHelp("Write it as Markdown to a new file.", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    let report = try DebriefReport(record: directory, track: track, reach: reach)
    if let out { try NewFile.write(report.page.markdown, to: out) }
    if json {
      try Output.write(report.debrief.json.page)
    } else if out == nil {
      let lines = report.page.lines(width: Output.width(most: 120))
      try Output.write(lines.map { SafeText($0).string + "\n" }.joined())
    }
  }
}
