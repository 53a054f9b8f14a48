import IncidentModel

/// The time of the last alert of each file: what counts for a record after it that names none.
struct FileTimes: Sendable {
  private var last: [FileID: Instant] = [:]

  /// Gives those of some rows, which follow on those of the calls before, a time that have none of their own.
  mutating func date(_ rows: inout [AlertRow]) {
    var current: (file: FileID, time: Instant)?
    for number in rows.indices {
      let file = rows[number].place.file
      if rows[number].traits.contains(.isUntimed) {
        let before = current?.file == file ? current?.time : last[file]
        rows[number].time = before ?? .distantPast
        rows[number].recorded = rows[number].time
      }
      if let current, current.file != file { last[current.file] = current.time }
      current = (file, rows[number].time)
    }
    if let current { last[current.file] = current.time }
  }
}
