/// Rows that the timeline loses and gains; collected, so that many are brought in at once.
struct TimelineChange {
  var gone: [TimelineRow] = []
  var new: [TimelineRow] = []

  /// Takes rows for others, both in fold order; those that are the same need not move.
  mutating func replace(_ old: [TimelineRow], by new: [TimelineRow]) {
    var next = old.startIndex
    for row in new {
      while next < old.endIndex, old[next].event < row.event {
        gone.append(old[next])
        next += 1
      }
      if next < old.endIndex, old[next].event === row.event {
        next += 1
        if old[next - 1] == row { continue }
        gone.append(old[next - 1])
      }
      self.new.append(row)
    }
    gone += old[next...]
  }

  /// Brings the rows in.
  func apply(to timeline: inout SortedChunks<TimelineRow>) {
    for row in gone { timeline.remove(row) }
    if new.count == 1 {
      timeline.insert(new[0])
    } else {
      timeline.insert(sorted: sortedNew)
    }
  }

  /// Sorts places by time, and looks at the rows themselves only where times are equal.
  private var sortedNew: [TimelineRow] {
    var places = new.indices.map { (time: new[$0].time, index: $0) }
    places.sort { left, right in
      left.time == right.time ? new[left.index] < new[right.index] : left.time < right.time
    }
    return places.map { new[$0.index] }
  }
}
