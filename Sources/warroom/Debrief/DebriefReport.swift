import Foundation
import IncidentModel
import Panes
import ScreenKit
import Training

/// A training run held against its record, both read anew from their directories.
struct DebriefReport {
  /// What came of it.
  let debrief: Debrief
  /// The same in words.
  let page: DebriefPage

  /// Reads the record and the directory that a training wrote; `reach` is until when the trainee played, else as far as the
  /// run was kept, else until the track's last event.
  init(record directory: String, track: String, reach: Instant? = nil) throws(CommandError) {
    TextLocale.prepare()
    var record = try IncidentReading(directory: directory, feeds: [])
    var own = try IncidentReading(directory: track, feeds: [])
    let recorded = record.snapshot(at: nil, axis: .known)
    let played = own.snapshot(at: nil, axis: .known)
    let until = reach ?? TrackFolder.reach(in: track) ?? played.newest
    debrief = Debrief(record: recorded, track: played, reach: until)
    let incident = recorded.state.incident.value
    page = DebriefPage(
      debrief,
      incident: incident.name ?? SafeText(directory),
      trainee: played.state.authors.first,
      clock: ClockFace(zone: incident.timezone.flatMap { TimeZone(identifier: $0) } ?? .current)
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
