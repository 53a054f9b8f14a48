import HashTreeCollections

/// Which alerts the team has judged, and since when on each axis.
struct AlertJudgments: Sendable {
  private struct Times: Sendable {
    var known: Instant
    var happened: Instant
  }

  private var times: TreeDictionary<UInt32, Times> = [:]
  private var rows = RowSet()

  /// Whether the team has judged an alert.
  @inline(__always)
  func contains(_ row: UInt32) -> Bool { rows.contains(row) }

  /// How many.
  var count: Int { rows.count }

  /// Each of them in turn.
  func forEach(_ body: (UInt32) -> Void) { rows.forEach(body) }

  /// Takes note of what the team has said of an alert by now.
  mutating func note(_ row: UInt32, _ mark: Entity<AlertMark>?) {
    guard let mark, let first = mark.history.first else {
      rows.remove(row)
      times[row] = nil
      return
    }
    rows.insert(row)
    let happened = mark.history.map(\.time).min() ?? first.time
    times[row] = Times(known: first.key.recorded, happened: happened)
  }

  /// Those judged by an instant; of them nothing can be noted any more.
  func cut(at instant: Instant, axis: TimeAxis) -> AlertJudgments {
    var cut = AlertJudgments()
    for (row, time) in times where (axis == .known ? time.known : time.happened) <= instant {
      cut.rows.insert(row)
    }
    return cut
  }
}
