import IncidentModel

/// The time of the last alert of each file: what counts for a record after it that names none.
struct FileTimes: Sendable {
  private var last: [FileID: Instant] = [:]

  /// The rows, which follow on those of the calls before; those without a time of their own have one now.
  mutating func dated(_ rows: [AlertRow]) -> [AlertRow] {
    var rows = rows
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
    return rows
  }
}
