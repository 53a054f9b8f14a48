extension AlertTable {
  /// Adds a record; `first` is the first row of its key, if there is one. `settle` puts new alerts in their places.
  mutating func append(_ row: AlertRow, joining first: UInt32?, marks: IncidentState) {
    let number = UInt32(rows.count)
    newestRecorded = max(newestRecorded ?? row.recorded, row.recorded)
    guard let first else {
      rows.append(row)
      unordered.append(number)
      countSingle(number, AlertRating(row), by: 1)
      if !marks.alertMarks.isEmpty { judgments.note(number, marks.alertMarks[key(of: row)]) }
      count(AlertRating(row), of: number, by: 1)
      return
    }
    let before = (time: time(ofFirst: first), rating: rating(ofFirst: first))
    rows.append(row, first: first)
    let place = groupPlace(of: first)
    groups.update(at: place) { [rows, texts] in $0.add(number, of: rows, texts) }
    change(first, from: before)
  }

  /// Puts the alerts that were added in their places.
  public mutating func settle() {
    guard !unordered.isEmpty else { return }
    var pending: [UInt32] = []
    swap(&pending, &unordered)
    reorder { $0.insert(pending, $1.time(ofFirst:)) }
  }

  /// Changes the order, which nobody else holds meanwhile.
  mutating func reorder(_ change: (inout AlertOrder, AlertTable) -> Void) {
    var order = AlertOrder()
    swap(&order, &self.order)
    change(&order, self)
    swap(&order, &self.order)
  }

  /// Takes a record out of its alert; false when the alert has none left.
  mutating func remove(row number: UInt32, of id: AlertID) -> Bool {
    let before = (time: time(ofFirst: id.row), rating: rating(ofFirst: id.row))
    let place = groupPlace(of: id.row)
    let rest = groups[place].keeping({ $0 != number }, of: rows, texts)
    groups.update(at: place) { $0 = rest }
    change(id.row, from: before)
    upheavals += 1
    return !rest.rows.isEmpty
  }

  /// Counts an alert anew after the team judged it, or a judgment went.
  public mutating func recount(_ id: AlertID, marks: IncidentState) {
    guard let rating = rating(ofFirst: id.row), let key = key(ofFirst: id.row) else { return }
    count(rating, of: id.row, by: -1)
    judgments.note(id.row, marks.alertMarks[key])
    judgmentChanges += 1
    count(rating, of: id.row, by: 1)
  }

  /// Where the group of an alert is kept, which it becomes now if it was none.
  private mutating func groupPlace(of first: UInt32) -> Int {
    if let place = groupNumbers[first] { return Int(place) }
    var group = AlertGroup(id: first)
    if let row = rows.at(Int(first)) {
      group.add(first, of: rows, texts)
      countSingle(first, AlertRating(row), by: -1)
    }
    groupNumbers[first] = UInt32(groups.count)
    grouped.insert(first)
    groups.append(group)
    return groups.count - 1
  }

  /// Counts and places an alert anew whose records have changed.
  private mutating func change(_ first: UInt32, from before: (time: Instant, rating: AlertRating?)) {
    if let rating = before.rating { count(rating, of: first, by: -1) }
    let after = rating(ofFirst: first)
    if let after { count(after, of: first, by: 1) }
    let isPending = unordered.first.map { first >= $0 } ?? false
    let time = time(ofFirst: first)
    guard !isPending, after == nil || before.rating == nil || before.time != time else { return }
    if before.rating != nil {
      reorder { order, table in
        order.remove(first) { $0 == first ? before.time : table.time(ofFirst: $0) }
      }
      upheavals += 1
    }
    if after != nil { reorder { $0.insert(first, $1.time(ofFirst:)) } }
  }

  private mutating func count(_ rating: AlertRating, of first: UInt32, by delta: Int32) {
    let isNew = rating.state == .new && !judgments.contains(first)
    counts.add(rating.severity, isNew: isNew, by: delta)
  }

  private mutating func countSingle(_ row: UInt32, _ rating: AlertRating, by delta: Int32) {
    let chunk = Int(row) / AlertChunk.size
    while singles.count <= chunk { singles.append(AlertCounts()) }
    singles[chunk].add(rating.severity, isNew: rating.state == .new, by: delta)
  }
}
