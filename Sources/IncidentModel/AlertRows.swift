/// The records of an alert feed, column by column: what a run of them has in common is kept once.
///
/// A third less than whole rows would take, for most tools leave the same columns empty and write many records of the
/// same kind. A value whose copies share storage.
struct AlertRows: Sendable {
  /// What differs from record to record: 32 bytes.
  private struct Core: Sendable {
    let time: Instant
    let identity: UInt64
    let content: UInt64
    let key: AlertKey
    let length: UInt32
  }

  private struct Rating: Equatable, Sendable {
    let severity: Severity
    let state: AlertState
    let traits: AlertTraits
  }

  private var cores = AppendedChunks<Core>()
  /// Nanoseconds from `time` to `recorded`: mostly none.
  private var delays = RunColumn<Int64>()
  private var ratings = RunColumn<Rating>()
  private var titles = RunColumn<StringID>()
  private var products = RunColumn<StringID>()
  private var hosts = RunColumn<StringID>()
  private var users = RunColumn<StringID>()
  private var sources = RunColumn<AlertEndpoint>()
  private var destinations = RunColumn<AlertEndpoint>()
  private var rules = RunColumn<StringID>()
  private var attacks = RunColumn<StringID>()
  private var formats = RunColumn<StringID>()
  private var offsets = RunColumn<UInt64>()
  private var files = RunColumn<FileID>()
  private var indices = RunColumn<UInt32>()
  /// From the index to the line: the same for a whole file of lines.
  private var lineShifts = RunColumn<UInt32>()
  private var subs = RunColumn<UInt32>()

  /// How many there are.
  var count: Int { cores.count }

  /// Adds a record at the end.
  mutating func append(_ row: AlertRow) {
    let place = row.place
    cores.append(
      Core(
        time: row.time,
        identity: row.identity,
        content: row.content,
        key: row.key,
        length: place.length
      )
    )
    delays.append(row.recorded.nanoseconds &- row.time.nanoseconds)
    ratings.append(Rating(severity: row.severity, state: row.state, traits: row.traits))
    titles.append(row.title)
    products.append(row.product)
    hosts.append(row.host)
    users.append(row.user)
    sources.append(row.src)
    destinations.append(row.dst)
    rules.append(row.rule)
    attacks.append(row.attack)
    formats.append(row.format)
    offsets.append(place.offset)
    files.append(place.file)
    indices.append(place.index)
    lineShifts.append(place.line &- place.index)
    subs.append(place.sub)
  }

  /// The record at a number; nil outside.
  func at(_ number: Int) -> AlertRow? {
    guard let core = cores.at(number) else { return nil }
    let rating = ratings[number]
    return AlertRow(
      time: core.time,
      recorded: Instant(nanoseconds: core.time.nanoseconds &+ delays[number]),
      severity: rating.severity,
      state: rating.state,
      title: titles[number],
      product: products[number],
      host: hosts[number],
      user: users[number],
      src: sources[number],
      dst: destinations[number],
      rule: rules[number],
      attack: attacks[number],
      key: core.key,
      format: formats[number],
      traits: rating.traits,
      identity: core.identity,
      content: core.content,
      place: AlertPlace(
        offset: offsets[number],
        file: files[number],
        length: core.length,
        line: lineShifts[number] &+ indices[number],
        index: indices[number],
        sub: subs[number]
      )
    )
  }

  /// When the record at a number happened and when it was entered; nil outside.
  func times(at number: Int) -> (happened: Instant, recorded: Instant)? {
    guard let time = cores.at(number)?.time else { return nil }
    return (time, Instant(nanoseconds: time.nanoseconds &+ delays[number]))
  }

  /// The name of the record at a number; nil outside.
  func identity(at number: Int) -> UInt64? { cores.at(number)?.identity }
}
