extension AlertTable {
  /// The feed as of an instant: the records known (or true) by then, with the marks of that time.
  ///
  /// Costs a walk over all records; shares their storage.
  public func cut(at instant: Instant, axis: TimeAxis, marks: IncidentState) -> AlertTable {
    var cut = AlertTable()
    cut.rows = rows
    cut.texts = texts
    var kept: [Position] = []
    kept.reserveCapacity(order.count)
    for position in order {
      let members = groups[position.id.row]?.rows ?? [position.id.row]
      let visible = members.filter { number in
        rows.at(Int(number)).map { ($0.cutTime(on: axis)) <= instant } ?? false
      }
      if visible.isEmpty { continue }
      let newest = visible.compactMap { rows.at(Int($0))?.recorded }.max()
      cut.newestRecorded = [cut.newestRecorded, newest].compactMap(\.self).max()
      if visible != [position.id.row] { cut.groups[position.id.row] = Group(rows: visible) }
      if let row = rows.at(Int(position.id.row)), marks.hasJudged(key(of: row)) {
        cut.judged.insert(position.id.row)
      }
      guard let standing = cut.standing(of: position.id) else { continue }
      cut.count(standing.latest, of: position.id, by: 1)
      kept.append(Position(time: standing.time, id: position.id))
    }
    cut.order = SortedChunks(sorted: kept.sorted())
    return cut
  }
}

extension AlertRow {
  /// The time that decides on which side of a cut a record lies.
  func cutTime(on axis: TimeAxis) -> Instant { axis == .known ? recorded : time }
}
