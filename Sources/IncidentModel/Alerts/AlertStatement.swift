/// What of a record decides between the records of one alert: light, for a cut asks it of very many.
struct AlertStatement: Sendable {
  var time: Instant
  var recorded: Instant
  var rating: AlertRating

  /// Whether this record says the last word over `other`: greatest time, then state, then what was entered last. Nil
  /// where all that is alike, and only the places can tell.
  func isLater(than other: AlertStatement) -> Bool? {
    if time != other.time { return time > other.time }
    if rating.state != other.rating.state { return rating.state.rank > other.rating.state.rank }
    if recorded != other.recorded { return recorded > other.recorded }
    if rating.severity != other.rating.severity { return rating.severity < other.rating.severity }
    return nil
  }

  /// Whether only this record, or only the other, says all of the alert and not just what became of it; nil where both
  /// are of one kind.
  func isFuller(than other: AlertStatement) -> Bool? {
    let saysAll = !rating.traits.contains(.isStateOnly)
    return saysAll != other.rating.traits.contains(.isStateOnly) ? nil : saysAll
  }

  /// Whether this record names an earlier time than `other`; any that is named is better than one that is not.
  func beginsEarlier(than other: Instant, _ timing: AlertTraits) -> Bool {
    let isNamed = !rating.traits.contains(.isUntimed)
    guard isNamed != timing.contains(.isUntimed) else { return isNamed }
    return time < other
  }
}

extension AlertStatement {
  /// What a record says.
  init(_ row: AlertRow) { self.init(time: row.time, recorded: row.recorded, rating: AlertRating(row)) }
}

extension AlertRow {
  /// Of two records that say the same of their times and state, the one that has the last word: any order of reading
  /// gives the same answer, and so does any other run as long as they differ in what is shown of them.
  func isBehind(_ other: AlertRow, _ texts: TextSlab) -> Bool {
    let lies = (place.offset, place.sub, place.length)
    let otherLies = (other.place.offset, other.place.sub, other.place.length)
    guard lies == otherLies else { return lies > otherLies }
    let (words, otherWords) = (words(texts), other.words(texts))
    return words == otherWords ? identity > other.identity : otherWords.lexicographicallyPrecedes(words)
  }

  private func words(_ texts: TextSlab) -> [SafeText] {
    func text(_ id: StringID) -> SafeText { texts[Int(id.number)] }
    return AlertQuery.Field.allCases.map { text(self.text($0)) } + [src.text(text), dst.text(text)]
  }
}
