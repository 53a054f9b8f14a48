/// Finds the first row of an alert that is named by a number, together with its rule and its time.
///
/// The rows are kept apart by their times: most feeds are written in the order of time, and then each is looked for among
/// the newest alone, which the processor has at hand.
struct NumberedRows: Sendable {
  /// What a row is looked for by.
  struct Name {
    let number: UInt64
    let rule: StringID
    let time: Instant
    let hash: UInt64

    @inline(__always)
    init(_ number: UInt64, rule: StringID, time: Instant) {
      (self.number, self.rule, self.time) = (number, rule, time)
      hash = RecordIdentity.key(number: number, rule: rule, time: time)
    }
  }

  /// In the order of their times, the first from the beginning of time on.
  private var spans = [NumberedSpan(since: .distantPast, room: NumberedSpan.leastRoom)]

  /// No alerts.
  init() {}

  /// The first row under a name, if there is one.
  func row(_ name: Name, in rows: AlertRows) -> UInt32? { spans[place(of: name)].row(name, in: rows) }

  /// Has a row be the first one under a name.
  mutating func set(_ row: UInt32, _ name: Name, in rows: AlertRows) {
    spans[place(of: name)].set(row, name, in: rows)
  }

  /// The first row under a name, if there is one; otherwise that is `row` from now on.
  @inline(__always)
  mutating func claim(_ row: UInt32, _ name: Name, in rows: AlertRows) -> UInt32? {
    if let last = spans.last, last.isFull, last.newest < name.time {
      spans.append(NumberedSpan(since: last.newest.adding(nanoseconds: 1), room: NumberedSpan.usualRoom))
    }
    return spans[place(of: name)].claim(row, name, in: rows)
  }

  /// Where the span of a name's time is.
  @inline(__always)
  private func place(of name: Name) -> Int {
    let last = spans.count - 1
    guard name.time < spans[last].since else { return last }
    var low = 0
    var high = last
    while low + 1 < high {
      let middle = (low + high) / 2
      if name.time < spans[middle].since { high = middle } else { low = middle }
    }
    return low
  }
}
