extension AlertTable {
  /// An alert with what the team did with it; nil when it is not in this table.
  public func alert(_ id: AlertID, marks: IncidentState) -> Alert? {
    guard let first = rows.at(Int(id.row)), let standing = standing(of: id) else { return nil }
    let row = standing.latest
    let key = key(of: first)
    let mark = marks.alertMarks[key]?.value
    return Alert(
      id: id,
      time: standing.time,
      severity: row.severity,
      state: mark?.state ?? row.state,
      title: text(row.title),
      product: text(row.product),
      host: text(row.host),
      user: text(row.user),
      src: text(row.src),
      dst: text(row.dst),
      rule: text(row.rule),
      attack: text(row.attack),
      key: key,
      format: text(row.format),
      isTimed: !standing.timing.contains(.isUntimed),
      isZoneAssumed: standing.timing.contains(.isZoneAssumed),
      count: standing.count,
      mark: mark,
      place: row.place.place,
      content: row.content
    )
  }

  /// A text of a row.
  public func text(_ id: StringID) -> SafeText { texts[Int(id.number)] }

  /// How an end of a connection is drawn.
  public func text(_ endpoint: AlertEndpoint) -> SafeText { endpoint.text(text) }

  /// What judgments name a row's alert by.
  public func key(of row: AlertRow) -> EntityID { key(row.key, rule: row.rule, time: row.time) }

  /// What judgments name an alert by; nil when it is not in this table.
  public func key(of id: AlertID) -> EntityID? { key(ofFirst: id.row) }

  /// Where an alert stands, as the team sees it.
  public func state(of id: AlertID, marks: IncidentState) -> AlertState { state(ofFirst: id.row, marks) }

  /// What judgments name the alert with that first row by.
  func key(ofFirst row: UInt32) -> EntityID? {
    rows.name(at: Int(row)).map { key($0.key, rule: $0.rule, time: $0.time) }
  }

  private func key(_ key: AlertKey, rule: StringID, time: Instant) -> EntityID {
    switch key {
    case .text(let id): EntityID(text(id).string)
    case .numbered(let number):
      EntityID(NumberedKey(number: number, rule: text(rule), time: time).text.string)
    }
  }
}
