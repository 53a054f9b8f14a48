import IncidentModel

/// The time of the last alert of each file: what counts for a record after it that names none.
struct FileTimes: Sendable {
  private struct Last: Sendable {
    var time: Instant
    var offset: UInt64

    init(_ row: AlertRow) {
      time = row.time
      offset = row.place.offset
    }
  }

  private var last: [FileID: Last] = [:]

  /// Forgets files that were read anew from the start, as `rows` of them say, which come next.
  ///
  /// A file that is gone was read anew as well; rows that lie behind its last one are the rest of what it was.
  mutating func forget(_ restarted: [FileID], before rows: [AlertRow]) {
    guard !restarted.isEmpty else { return }
    var files = Set(restarted)
    for row in rows where files.remove(row.place.file) != nil {
      if let before = last[row.place.file], row.place.offset <= before.offset { last[row.place.file] = nil }
    }
  }

  /// Gives those of some rows, which follow on those of the calls before, a time that have none of their own.
  mutating func date(_ rows: inout [AlertRow]) {
    var current: (file: FileID, last: Last)?
    for number in rows.indices {
      let file = rows[number].place.file
      if rows[number].traits.contains(.isUntimed) {
        let before = current?.file == file ? current?.last : last[file]
        rows[number].time = before?.time ?? .distantPast
        rows[number].recorded = rows[number].time
      }
      if let current, current.file != file { last[current.file] = current.last }
      current = (file, Last(rows[number]))
    }
    if let current { last[current.file] = current.last }
  }
}
