import EventFiles
import IncidentModel

/// Which record holds a name (`source` and `id`): tells copies, and settles conflicts alike at every site.
struct RecordNames: Sendable {
  /// A record that holds a name.
  enum Holder: Sendable {
    case event(Event)
    case alert(row: UInt32)
  }

  /// What meeting a record comes to.
  enum Meeting: Sendable {
    /// Nobody had the name.
    case new
    /// A copy, or a record that loses to the one that holds the name.
    case known
    /// The record holds the name now, another one no longer does.
    case wins(over: Holder)
  }

  private var events: [UInt64: Event] = [:]
  /// Apart from the events, for they are many. Of a name that stands in both, the event is the holder.
  private var alerts = AlertNames()
  private var copies: [UInt64: [RecordPlace]] = [:]
  private var conflicts = ConflictBook()

  /// Makes room for so many more events.
  mutating func reserve(events count: Int) { events.reserveCapacity(events.count + count) }

  /// Gives an event its name if nobody has it; false where somebody does, and they have to meet.
  mutating func name(_ event: Event, among rows: AlertTable) -> Bool {
    let name = RecordIdentity.name(source: event.key.source, id: event.key.id)
    guard alerts.isEmpty || alerts.row(named: name, in: rows) == nil, events[name] == nil else {
      return false
    }
    events[name] = event
    return true
  }

  /// Meets an event.
  mutating func meet(_ event: Event, in room: Room) -> Meeting {
    let name = RecordIdentity.name(source: event.key.source, id: event.key.id)
    return meet(Claim(event), as: .event(event), name: name, in: room)
  }

  /// Meets a raised alert, which takes the next row of the table if it is new.
  mutating func meet(_ row: AlertRow, in room: Room) -> Meeting {
    meet(Claim(row), as: .alert(row: UInt32(room.alerts.recordCount)), name: row.identity, in: room)
  }

  /// The problems of records that have lost a name since the last call.
  mutating func newConflicts(in files: FileTable) -> [Problem] { conflicts.takeNew(in: files) }

  private mutating func meet(_ claim: Claim, as record: Holder, name: UInt64, in room: Room) -> Meeting {
    guard let holder = holder(of: name, in: room) else {
      hold(name, by: record, in: room)
      return .new
    }
    if !conflicts.isOpen(name) {
      guard let held = room.claim(of: holder) else { return .known }
      if claim.repeats(held, reader: room.reader) {
        copies[name, default: []].append(claim.place)
        return .known
      }
      guard let version = held.version(room.reader) else { return .known }
      conflicts.open(name, version: version, places: [held.place] + (copies.removeValue(forKey: name) ?? []))
    }
    guard let version = claim.version(room.reader) else { return .known }
    guard conflicts.join(name, version: version, place: claim.place) else { return .known }
    hold(name, by: record, in: room)
    return .wins(over: holder)
  }

  private func holder(of name: UInt64, in room: Room) -> Holder? {
    if !events.isEmpty, let event = events[name] { return .event(event) }
    return alerts.row(named: name, in: room.alerts).map { .alert(row: $0) }
  }

  private mutating func hold(_ name: UInt64, by record: Holder, in room: Room) {
    switch record {
    case .event(let event):
      events[name] = event
    case .alert(let row):
      alerts.hold(name, by: row, in: room.alerts)
      if !events.isEmpty { events[name] = nil }
    }
  }
}

extension RecordNames {
  /// What a meeting may look at.
  struct Room {
    let alerts: AlertTable
    let reader: (any RecordReader)?

    fileprivate func claim(of holder: Holder) -> Claim? {
      switch holder {
      case .event(let event): Claim(event)
      case .alert(let row): alerts.record(Int(row)).map(Claim.init)
      }
    }
  }

  /// A record as far as it matters whether it says the same as another.
  fileprivate struct Claim {
    let place: RecordPlace
    private let raw: [UInt8]?
    private let content: UInt64?

    init(_ event: Event) {
      place = event.place
      raw = event.raw
      content = nil
    }

    init(_ row: AlertRow) {
      place = row.place.place
      raw = nil
      content = row.content
    }

    /// Whether both say the same; bytes are compared first, canonical forms only where they differ.
    func repeats(_ other: Claim, reader: (any RecordReader)?) -> Bool {
      if let content, content == other.content { return true }
      guard let mine = bytes(reader), let others = other.bytes(reader) else { return true }
      return mine == others || CanonicalJSON.form(of: mine) == CanonicalJSON.form(of: others)
    }

    /// SHA-256 of the canonical form; nil when the file is gone.
    func version(_ reader: (any RecordReader)?) -> [UInt8]? {
      bytes(reader).flatMap { CanonicalJSON.sha256(of: $0) }
    }

    private func bytes(_ reader: (any RecordReader)?) -> [UInt8]? {
      raw ?? reader?.record(at: place)
    }
  }
}
