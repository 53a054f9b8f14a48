extension AlertTable {
  /// Adds a record; `first` is the first row of its key, if there is one.
  mutating func append(_ row: AlertRow, joining first: UInt32?, marks: IncidentState) {
    let number = UInt32(rows.count)
    let id = AlertID(row: first ?? number)
    newestRecorded = max(newestRecorded ?? row.recorded, row.recorded)
    if let first {
      withdraw(id)
      rows.append(row)
      groups[first, default: Group(rows: [first])].rows.append(number)
    } else {
      rows.append(row)
      if marks.hasJudged(key(of: row)) { judged.insert(number) }
    }
    enter(id)
  }

  /// Takes a record out of its alert; false when the alert has none left.
  mutating func remove(row number: UInt32, of id: AlertID) -> Bool {
    withdraw(id)
    let rest = (groups[id.row]?.rows ?? [id.row]).filter { $0 != number }
    groups[id.row] = Group(rows: rest)
    guard !rest.isEmpty else { return false }
    enter(id)
    return true
  }

  /// Counts an alert anew after the team judged it, or a judgment went.
  public mutating func recount(_ id: AlertID, marks: IncidentState) {
    guard let row = rows.at(Int(id.row)), rank(of: id) != nil else { return }
    withdraw(id)
    if marks.hasJudged(key(of: row)) {
      judged.insert(id.row)
    } else {
      judged.remove(id.row)
    }
    enter(id)
  }

  private mutating func enter(_ id: AlertID) {
    guard let standing = standing(of: id) else { return }
    count(standing.latest, of: id, by: 1)
    order.insert(Position(time: standing.time, id: id))
  }

  private mutating func withdraw(_ id: AlertID) {
    guard let standing = standing(of: id) else { return }
    count(standing.latest, of: id, by: -1)
    order.remove(Position(time: standing.time, id: id))
  }

  mutating func count(_ latest: AlertRow, of id: AlertID, by delta: Int) {
    severities[latest.severity.rank] += delta
    guard latest.state == .new, !judged.contains(id.row) else { return }
    newCount += delta
    newSeverities[latest.severity.rank] += delta
  }
}

extension IncidentState {
  /// Whether the team has said anything of the alert with a key.
  func hasJudged(_ key: @autoclosure () -> EntityID) -> Bool {
    !alertMarks.isEmpty && alertMarks[key()] != nil
  }
}
