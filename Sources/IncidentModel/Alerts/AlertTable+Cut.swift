extension AlertTable {
  /// The feed as of an instant: the records known (or true) by then, with the marks of that time.
  ///
  /// Looks at chunks of rows as a whole wherever all of one lie on the same side; shares the storage of the rows.
  public func cut(at instant: Instant, axis: TimeAxis) -> AlertTable {
    var cut = self
    cut.cutoff = Cutoff(instant: instant, axis: axis)
    cut.judgments = judgments.cut(at: instant, axis: axis)
    cut.order = order.filtered({ side(of: $0, instant, axis) }, cut.isVisible)
    cut.counts = AlertCounts()
    cut.newestRecorded = nil
    cut.takeSingles()
    cut.takeGroups(from: self)
    cut.judgments.forEach { row in
      guard cut.rating(ofFirst: row)?.state == .new, cut.isShown(row), let rating = cut.rating(ofFirst: row)
      else { return }
      cut.counts.add(rating.severity, isNew: true, by: -1)
      cut.counts.add(rating.severity, isNew: false)
    }
    return cut
  }

  /// Whether all rows of a piece of the order are on the near side, or none; nil where that takes a look at each.
  private func side(of piece: AlertOrder.Piece, _ instant: Instant, _ axis: TimeAxis) -> Bool? {
    guard let straight = piece.straight, Int(straight.upperBound) < rows.packedCount else { return nil }
    let chunks = Int(straight.lowerBound) / AlertChunk.size...Int(straight.upperBound) / AlertChunk.size
    let sides = chunks.map { rows.chunks[$0].side(of: instant, axis) }
    return sides.allSatisfy { $0 == sides.first } ? sides.first ?? nil : nil
  }

  /// Counts the alerts of one record that are on the near side.
  private mutating func takeSingles() {
    guard let cutoff else { return }
    for number in singles.indices {
      let isPacked = number < rows.chunks.count
      switch isPacked ? rows.chunks[number].side(of: cutoff.instant, cutoff.axis) : nil {
      case true?:
        counts += singles[number]
        noteRecorded(rows.chunks[number].recordedRange.upperBound)
      case false?: break
      case nil:
        let start = number * AlertChunk.size
        for row in start..<min(start + AlertChunk.size, rows.count) { takeSingle(UInt32(row)) }
      }
    }
  }

  private mutating func takeSingle(_ row: UInt32) {
    guard isVisible(row) else { return }
    if let recorded = rows.recorded(at: Int(row)) { noteRecorded(recorded) }
    guard rows.first(of: Int(row)) == row, !grouped.contains(row), let rating = rows.rating(at: Int(row))
    else { return }
    counts.add(rating.severity, isNew: rating.state == .new)
  }

  /// Counts the alerts of several records, and has those stand elsewhere of which the near side says another time.
  private mutating func takeGroups(from whole: AlertTable) {
    guard groups.count > 0 else { return }
    var strays: [AlertOrder.Position] = []
    for place in 0..<groups.count {
      let all = groups[place]
      let kept = isWhole(all) ? all : all.keeping(isVisible, of: rows)
      if let rating = kept.rating(of: rows) { counts.add(rating.severity, isNew: rating.state == .new) }
      let wasKept = isVisible(all.id) && !all.rows.isEmpty
      let stays = wasKept == !kept.rows.isEmpty && (kept.rows.isEmpty || kept.time == all.time)
      guard !stays else { continue }
      if wasKept { reorder { order, _ in order.remove(all.id, whole.time(ofFirst:)) } }
      if !kept.rows.isEmpty { strays.append(AlertOrder.Position(time: kept.time, row: all.id)) }
    }
    reorder { $0.insert(sorted: strays.sorted().map(\.row), $1.time(ofFirst:)) }
  }

  /// Whether no record of a group is on the far side.
  private func isWhole(_ group: AlertGroup) -> Bool {
    guard let cutoff else { return true }
    return (cutoff.axis == .known ? group.whole.known : group.whole.happened) <= cutoff.instant
  }

  /// Whether the alert with that first row has a record on the near side.
  func isShown(_ first: UInt32) -> Bool {
    grouped.contains(first) ? group(first)?.rows.isEmpty == false : isVisible(first)
  }

  private mutating func noteRecorded(_ recorded: Instant) {
    newestRecorded = max(newestRecorded ?? recorded, recorded)
  }
}

extension AlertChunk {
  /// Whether all rows are on the near side of a cut, or none; nil where some are.
  fileprivate func side(of instant: Instant, _ axis: TimeAxis) -> Bool? {
    let range = axis == .known ? recordedRange : timeRange
    if range.upperBound <= instant { return true }
    return range.lowerBound > instant ? false : nil
  }
}
