import EventFiles
import IncidentModel

/// Which record holds a name (`source` and `id`): tells copies, and settles conflicts alike at every site.
struct RecordNames: Sendable {
  /// A record that holds a name.
  enum Holder: Sendable {
    case event(Event)
    case alert(row: UInt32, AlertRow)

    var place: RecordPlace {
      switch self {
      case .event(let event): event.place
      case .alert(_, let row): row.place.place
      }
    }
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

  private var holders: [UInt64: Holder] = [:]
  private var copies: [UInt64: [RecordPlace]] = [:]
  private(set) var conflicts = ConflictBook()

  /// Meets a record; `bytes` reads a record's JSON text and is asked only when two records share a name.
  mutating func meet(_ record: Holder, name: UInt64, bytes: (Holder) -> [UInt8]?) -> Meeting {
    guard let holder = holders[name] else {
      holders[name] = record
      return .new
    }
    if conflicts.isOpen(name) { return join(record, holder: holder, name: name, bytes: bytes) }
    if record.repeats(holder) || Self.sameContent(record, holder, bytes) {
      copies[name, default: []].append(record.place)
      return .known
    }
    guard let first = bytes(holder).flatMap({ CanonicalJSON.sha256(of: $0) }) else { return .known }
    conflicts.open(name, version: first, places: [holder.place] + (copies.removeValue(forKey: name) ?? []))
    return join(record, holder: holder, name: name, bytes: bytes)
  }

  /// What the problems list loses and gains since the last call.
  mutating func conflictChanges(in files: FileTable) -> (gone: [Problem], new: [Problem]) {
    conflicts.changes(in: files)
  }

  private mutating func join(
    _ record: Holder,
    holder: Holder,
    name: UInt64,
    bytes: (Holder) -> [UInt8]?
  ) -> Meeting {
    guard let version = bytes(record).flatMap({ CanonicalJSON.sha256(of: $0) }) else { return .known }
    guard conflicts.join(name, version: version, place: record.place) else { return .known }
    holders[name] = record
    return .wins(over: holder)
  }

  private static func sameContent(_ left: Holder, _ right: Holder, _ bytes: (Holder) -> [UInt8]?) -> Bool {
    guard let left = bytes(left), let right = bytes(right) else { return true }
    return left == right || CanonicalJSON.form(of: left) == CanonicalJSON.form(of: right)
  }
}

extension RecordNames.Holder {
  /// Whether both are the same bytes, as far as can be told without reading.
  fileprivate func repeats(_ other: RecordNames.Holder) -> Bool {
    switch (self, other) {
    case (.event(let left), .event(let right)): left.raw == right.raw
    case (.alert(_, let left), .alert(_, let right)): left.content == right.content
    default: false
    }
  }
}
