import ArgumentParser
import Foundation
import IncidentModel
import Panes
import ScreenKit
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
    help: ArgumentHelp("Until when the trainee played; else the track's last event.", valueName: "time")
  )
  var reach: Instant?

  @Flag(help: "Print JSON. Instants are in UTC; keys may be added, never renamed.")
  var json = false

  @Option(help: ArgumentHelp("Write it as Markdown to a new file.", valueName: "file"), completion: .file())
  var out: String?

  func run() throws {
    var record = try IncidentReading(directory: directory, feeds: [])
    var own = try IncidentReading(directory: track, feeds: [])
    let recorded = record.snapshot(at: nil, axis: .known)
    let played = own.snapshot(at: nil, axis: .known)
    let debrief = Debrief(record: recorded, track: played, reach: reach ?? played.newest)
    if let out { try DebriefFile.write(page(debrief, recorded, played).markdown, to: out) }
    if json {
      try Output.write(debrief.json.page)
    } else if out == nil {
      let lines = page(debrief, recorded, played).lines(width: Output.width(most: 120))
      try Output.write(lines.map { SafeText($0).string + "\n" }.joined())
    }
  }

  private func page(_ debrief: Debrief, _ record: Snapshot, _ track: Snapshot) -> DebriefPage {
    TextLocale.prepare()
    let incident = record.state.incident.value
    let zone = incident.timezone.flatMap { TimeZone(identifier: $0) } ?? .current
    return DebriefPage(
      debrief,
      incident: incident.name ?? SafeText(directory),
      trainee: track.state.authors.first,
      clock: ClockFace(zone: zone)
    )
  }
}

extension IncidentState {
  /// Who wrote the decisions, tasks and filings of it, those who wrote first in front.
  fileprivate var authors: [SafeText] {
    var authors: [SafeText] = []
    for row in timeline {
      if let author = row.event.author, !authors.contains(author) { authors.append(author) }
    }
    return authors
  }
}
