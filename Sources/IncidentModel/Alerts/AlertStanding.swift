/// What the records of one key come to.
struct AlertStanding {
  /// When the alert happened: the first time that a record names.
  var time: Instant
  /// What is to be known of that time.
  var timing: AlertTraits
  /// The record with the last word, in the state that the last word on the state gives it.
  var latest: AlertRow
  /// How many records there are.
  var count: Int
}

extension AlertRow {
  /// Whether this record says the last word over `other`: greatest time, then state, then what was entered last.
  func isLaterStatement(than other: AlertRow) -> Bool {
    if time != other.time { return time > other.time }
    if state != other.state { return state.rank > other.state.rank }
    if recorded != other.recorded { return recorded > other.recorded }
    if severity != other.severity { return severity < other.severity }
    // Any order of reading gives the same answer.
    return (place.offset, place.sub, identity) > (other.place.offset, other.place.sub, other.identity)
  }

  /// Whether this record has the last word over `other` on what the alert is: who says only what became of it has not.
  func isFullerStatement(than other: AlertRow) -> Bool {
    let saysAll = !traits.contains(.isStateOnly)
    guard saysAll != other.traits.contains(.isStateOnly) else { return saysAll }
    return isLaterStatement(than: other)
  }

  /// Whether this record names an earlier time than `other`; any that is named is better than one that is not.
  func beginsEarlier(than other: Instant, _ timing: AlertTraits) -> Bool {
    let isNamed = !traits.contains(.isUntimed)
    guard isNamed != timing.contains(.isUntimed) else { return isNamed }
    return time < other
  }
}

extension AlertState {
  /// How far along: 0 for new.
  var rank: Int {
    switch self {
    case .new: 0
    case .acknowledged: 1
    case .escalated: 2
    case .dismissed: 3
    case .resolved: 4
    }
  }
}
