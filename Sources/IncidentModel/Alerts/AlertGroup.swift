/// The records of a key that more than one record carries, and what they come to.
struct AlertGroup: Sendable {
  /// The number of the alert: its first row, whether or not that still counts.
  let id: UInt32
  /// The records, in the order they were read; none where all were taken out again.
  private(set) var rows: [UInt32] = []
  /// When the alert happened: the first time that a record names.
  private(set) var time = Instant.distantPast
  /// What is to be known of that time.
  private(set) var timing: AlertTraits = []
  /// By when all of it was known, and by when all of it had happened.
  private(set) var whole = (known: Instant.distantPast, happened: Instant.distantPast)
  /// The record with the last word on what the alert is.
  private(set) var latest: UInt32 = 0
  /// As the last word on the state has it.
  private(set) var state = AlertState.new
  /// The record with the last word.
  private var last: UInt32 = 0
  /// How far along a record without a place in time says it is: it cannot be later than another word.
  private var furthest: AlertState?

  /// A group without records yet.
  init(id: UInt32) { self.id = id }

  /// Takes a record in.
  mutating func add(_ number: UInt32, _ row: AlertRow, of table: AlertRows) {
    defer { rows.append(number) }
    whole = (max(whole.known, row.recorded), max(whole.happened, row.time))
    if row.time == .distantPast, row.state.rank >= furthest?.rank ?? 0 { furthest = row.state }
    guard !rows.isEmpty, let last = table.at(Int(last)), let latest = table.at(Int(latest)) else {
      (time, timing, state) = (row.time, row.traits, row.state)
      (self.last, self.latest) = (number, number)
      return
    }
    if row.beginsEarlier(than: time, timing) { (time, timing) = (row.time, row.traits) }
    if row.isFullerStatement(than: latest) { self.latest = number }
    let isLast = row.isLaterStatement(than: last)
    if isLast { self.last = number }
    state = isLast ? row.state : last.state
    if let furthest, furthest.rank > state.rank { state = furthest }
  }

  /// The same group with some of its records alone.
  func keeping(_ holds: (UInt32) -> Bool, of table: AlertRows) -> AlertGroup {
    var kept = AlertGroup(id: id)
    for number in rows where holds(number) {
      if let row = table.at(Int(number)) { kept.add(number, row, of: table) }
    }
    return kept
  }

  /// How the alert is rated and where it stands.
  func rating(of table: AlertRows) -> AlertRating? {
    guard !rows.isEmpty, var rating = table.rating(at: Int(latest)) else { return nil }
    rating.state = state
    return rating
  }

  /// What it comes to; nil without records.
  func standing(of table: AlertRows) -> AlertStanding? {
    guard !rows.isEmpty, var row = table.at(Int(latest)) else { return nil }
    row.state = state
    return AlertStanding(time: time, timing: timing, latest: row, count: rows.count)
  }
}
