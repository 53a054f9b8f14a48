extension AlertTable {
  /// The feed as of an instant: the records known (or true) by then, with the marks of that time.
  ///
  /// Looks at chunks of rows as a whole wherever all of one lie on the same side; shares the storage of the rows.
  public func cut(at instant: Instant, axis: TimeAxis) -> AlertTable {
    var cut = self
    let sides = ChunkSides(of: rows, at: instant, axis: axis)
    cut.cutoff = Cutoff(instant: instant, axis: axis, sides: sides)
    cut.judgments = judgments.cut(at: instant, axis: axis)
    cut.order = order.filtered(by: sides, cut.isVisible)
    cut.counts = AlertCounts()
    cut.newestRecorded = nil
    cut.takeSingles(by: sides)
    cut.takeGroups(from: self)
    cut.judgments.forEach { row in
      guard let rating = cut.rating(ofFirst: row), rating.state == .new, cut.isShown(row) else { return }
      cut.counts.add(rating.severity, isNew: true, by: -1)
      cut.counts.add(rating.severity, isNew: false)
    }
    return cut
  }

  /// Counts the alerts of one record that are on the near side.
  private mutating func takeSingles(by sides: ChunkSides) {
    for number in singles.indices {
      switch sides[chunk: number] {
      case .near:
        counts += singles[number]
        noteRecorded(rows.chunks[number].recordedRange.upperBound)
      case .far: break
      case .both:
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
    guard let cutoff else { return }
    var strays: [AlertOrder.Position] = []
    var parts: [UInt32: AlertGroup] = [:]
    var counts = AlertCounts()
    let groups = groups
    groups.forEach { all in
      if cutoff.holds(all.sum) {
        guard let rating = all.rating(of: rows) else { return }
        return counts.add(rating.severity, isNew: rating.state == .new)
      }
      let kept = all.keeping(isVisible, areAllHeld: cutoff.holds, of: rows, texts)
      if let rating = kept.rating(of: rows) {
        counts.add(rating.severity, isNew: rating.state == .new)
        parts[all.id] = kept
      }
      let wasKept = isVisible(all.id) && !all.rows.isEmpty
      let stays = wasKept == !kept.rows.isEmpty && (kept.rows.isEmpty || kept.time == all.time)
      guard !stays else { return }
      if wasKept { reorder { order, _ in order.remove(all.id, whole.time(ofFirst:)) } }
      if !kept.rows.isEmpty { strays.append(AlertOrder.Position(time: kept.time, row: all.id)) }
    }
    self.counts += counts
    self.cutoff?.parts = parts
    reorder { $0.insert(sorted: strays.sorted().map(\.row), $1.time(ofFirst:)) }
  }

  /// Whether the alert with that first row has a record on the near side.
  func isShown(_ first: UInt32) -> Bool {
    grouped.contains(first) ? group(first)?.rows.isEmpty == false : isVisible(first)
  }

  private mutating func noteRecorded(_ recorded: Instant) {
    newestRecorded = max(newestRecorded ?? recorded, recorded)
  }
}

extension AlertTable.Cutoff {
  /// Whether none of some records is on the far side.
  func holds(_ sum: AlertGroup.Sum) -> Bool {
    (axis == .known ? sum.whole.known : sum.whole.happened) <= instant
  }
}
