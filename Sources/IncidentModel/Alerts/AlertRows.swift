/// The records of an alert feed: packed in chunks, the newest few thousand as they came.
///
/// A value whose copies share storage: adding to a copy costs the newest ones, not all of it.
struct AlertRows: Sendable {
  private(set) var chunks: [AlertChunk] = []
  private(set) var tail = UnpackedRows()

  /// How many there are.
  var count: Int { packedCount + tail.count }

  /// How many are packed.
  var packedCount: Int { chunks.count * AlertChunk.size }

  /// Adds a record at the end; `first` is the first row of its key, where that is another.
  mutating func append(_ row: AlertRow, first: UInt32? = nil) {
    tail.append(row, back: first.map { UInt32(count) - $0 } ?? 0)
    guard tail.count == AlertChunk.size else { return }
    chunks.append(AlertChunk(tail))
    tail = UnpackedRows()
  }

  /// What is asked of a row that is packed, or of one that is not; nil outside.
  @inline(__always)
  private func ask<Answer>(
    _ number: Int,
    packed: (AlertChunk, Int) -> Answer,
    plain: (AlertRow) -> Answer
  ) -> Answer? {
    guard number >= 0, number < count else { return nil }
    if number < packedCount { return packed(chunks[number / AlertChunk.size], number % AlertChunk.size) }
    return plain(tail[number - packedCount])
  }

  /// The record at a number; nil outside.
  func at(_ number: Int) -> AlertRow? { ask(number, packed: { $0.row($1) }, plain: { $0 }) }

  /// The name of the record at a number; nil outside.
  func identity(at number: Int) -> UInt64? {
    ask(number, packed: { $0.identity($1) }, plain: \.identity)
  }

  /// Hash of what the record at a number says; nil outside.
  func content(at number: Int) -> UInt64? {
    ask(number, packed: { $0.content($1) }, plain: \.content)
  }

  /// When the record at a number happened; nil outside.
  @inline(__always)
  func time(at number: Int) -> Instant? {
    ask(number, packed: { Instant(nanoseconds: $0.time[$1]) }, plain: \.time)
  }

  /// When the record at a number was entered; nil outside.
  @inline(__always)
  func recorded(at number: Int) -> Instant? {
    ask(number, packed: { $0.recorded($1) }, plain: \.recorded)
  }

  /// How the record at a number rates its alert; nil outside.
  @inline(__always)
  func rating(at number: Int) -> AlertRating? {
    ask(
      number,
      packed: { AlertRating(packed: UInt8(truncatingIfNeeded: $0.rating[$1])) },
      plain: AlertRating.init
    )
  }

  /// What the record at a number says of its alert; nil outside.
  @inline(__always)
  func statement(at number: Int) -> AlertStatement? {
    ask(number, packed: { $0.statement($1) }, plain: AlertStatement.init)
  }

  /// The key, rule and time of the record at a number; nil outside.
  func name(at number: Int) -> (key: AlertKey, rule: StringID, time: Instant)? {
    ask(
      number,
      packed: { ($0.key($1), StringID($0.rule.word($1)), Instant(nanoseconds: $0.time[$1])) },
      plain: { ($0.key, $0.rule, $0.time) }
    )
  }

  /// The rule, title and host of the record at a number; nil outside.
  @inline(__always)
  func names(at number: Int) -> (rule: StringID, title: StringID, host: StringID)? {
    ask(
      number,
      packed: { (StringID($0.rule.word($1)), StringID($0.title.word($1)), StringID($0.host.word($1))) },
      plain: { ($0.rule, $0.title, $0.host) }
    )
  }

  /// The first row of the key of the record at a number.
  @inline(__always)
  func first(of number: Int) -> UInt32 {
    let back =
      number < packedCount
      ? chunks[number / AlertChunk.size].back.word(number % AlertChunk.size)
      : tail.backs[number - packedCount]
    return UInt32(number) - back
  }
}
