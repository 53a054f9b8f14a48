/// The records of a key that more than one record carries, and what they come to.
struct AlertGroup: Sendable {
  /// What some records come to.
  struct Sum: Sendable {
    /// When the alert happened: the first time that a record names.
    var time = Instant.distantPast
    /// What is to be known of that time.
    var timing: AlertTraits = []
    /// By when all of it was known, and by when all of it had happened.
    var whole = (known: Instant.distantPast, happened: Instant.distantPast)
    /// The record with the last word on what the alert is.
    var latest: UInt32 = 0
    /// As the last word on the state has it.
    var state = AlertState.new
    /// The record with the last word.
    var last: UInt32 = 0
    /// How far along a record without a place in time says it is: it cannot be later than another word.
    var furthest: AlertState?
  }

  /// A sum is kept after every so many records, so that a cut does not look at each.
  private static let spacing = 16

  /// The number of the alert: its first row, whether or not that still counts.
  let id: UInt32
  /// The records, in the order they were read; none where all were taken out again.
  private(set) var rows: [UInt32] = []
  /// What they come to.
  private(set) var sum = Sum()
  private var sums: [Sum] = []

  /// A group without records yet.
  init(id: UInt32) { self.id = id }

  /// When the alert happened.
  var time: Instant { sum.time }
  /// The record with the last word on what the alert is.
  var latest: UInt32 { sum.latest }

  /// Takes a record of the table in.
  mutating func add(_ number: UInt32, of table: AlertRows, _ texts: TextSlab) {
    guard let statement = table.statement(at: Int(number)) else { return }
    var words = words(of: table)
    add(number, statement, &words, of: table, texts)
  }

  /// What the records with the last words say.
  private struct Words {
    var last: AlertStatement
    var latest: AlertStatement
  }

  private func words(of table: AlertRows) -> Words? {
    guard !rows.isEmpty, let last = table.statement(at: Int(sum.last)) else { return nil }
    return table.statement(at: Int(sum.latest)).map { Words(last: last, latest: $0) }
  }

  private mutating func add(
    _ number: UInt32,
    _ statement: AlertStatement,
    _ words: inout Words?,
    of table: AlertRows,
    _ texts: TextSlab
  ) {
    rows.append(number)
    sum.take(statement)
    if var before = words {
      func isBehind(_ other: UInt32) -> Bool {
        guard let row = table.at(Int(number)), let other = table.at(Int(other)) else { return false }
        return row.isBehind(other, texts)
      }
      let isFuller = statement.isFuller(than: before.latest) ?? statement.isLater(than: before.latest)
      if isFuller ?? isBehind(sum.latest) { (sum.latest, before.latest) = (number, statement) }
      if statement.isLater(than: before.last) ?? isBehind(sum.last) {
        (sum.last, before.last) = (number, statement)
      }
      words = before
    } else {
      (sum.last, sum.latest) = (number, number)
      (sum.time, sum.timing) = (statement.time, statement.rating.traits)
      words = Words(last: statement, latest: statement)
    }
    sum.state = words?.last.rating.state ?? .new
    if let furthest = sum.furthest, furthest.rank > sum.state.rank { sum.state = furthest }
    if rows.count % Self.spacing == 0 { sums.append(sum) }
  }

  /// The same group with some of its records alone; `areAllHeld` says of a sum whether all that is in it is among them.
  func keeping(
    _ holds: (UInt32) -> Bool,
    areAllHeld: (Sum) -> Bool = { _ in false },
    of table: AlertRows,
    _ texts: TextSlab
  ) -> AlertGroup {
    var kept = AlertGroup(id: id)
    // What a sum holds only grows.
    let count = sums.prefix(while: areAllHeld).count
    if count > 0 {
      kept.sums = Array(sums[..<count])
      kept.sum = sums[count - 1]
      kept.rows = Array(rows[..<(count * Self.spacing)])
    }
    var words = kept.words(of: table)
    for number in rows[kept.rows.count...] where holds(number) {
      guard let statement = table.statement(at: Int(number)) else { continue }
      kept.add(number, statement, &words, of: table, texts)
    }
    return kept
  }

  /// How the alert is rated and where it stands.
  func rating(of table: AlertRows) -> AlertRating? {
    guard !rows.isEmpty, var rating = table.rating(at: Int(latest)) else { return nil }
    rating.state = sum.state
    return rating
  }

  /// What it comes to; nil without records.
  func standing(of table: AlertRows) -> AlertStanding? {
    guard !rows.isEmpty, var row = table.at(Int(latest)) else { return nil }
    row.state = sum.state
    return AlertStanding(time: time, timing: sum.timing, latest: row, count: rows.count)
  }
}

extension AlertGroup.Sum {
  /// Takes the times of a record in.
  fileprivate mutating func take(_ statement: AlertStatement) {
    let (said, stated) = (statement.time, statement.rating.state)
    whole = (max(whole.known, statement.recorded), max(whole.happened, said))
    if said == .distantPast, stated.rank >= furthest?.rank ?? 0 { furthest = stated }
    if statement.beginsEarlier(than: time, timing) { (time, timing) = (said, statement.rating.traits) }
  }
}
