/// One record of an alert as columns: no reference, nothing on the heap. The rest is read again from its file.
///
/// Texts are numbers into the table that comes with it; `StringID.none` where the record does not say.
public struct AlertRow: Sendable, Hashable {
  /// When it happened.
  public var time: Instant
  /// When it was entered: decides which as-of shows it.
  public var recorded: Instant
  /// As the tool rates it; `unknown` when it does not.
  public var severity: Severity
  /// The state the record itself claims; `new` for most formats.
  public var state: AlertState
  /// What was detected, in the tool's words.
  public var title: StringID
  /// The tool that detected it.
  public var product: StringID
  /// The machine it was seen on.
  public var host: StringID
  /// The account concerned.
  public var user: StringID
  /// Where the traffic came from.
  public var src: AlertEndpoint
  /// Where the traffic went.
  public var dst: AlertEndpoint
  /// The tool's rule that fired.
  public var rule: StringID
  /// ATT&CK ids, joined by a space.
  public var attack: StringID
  /// What it has in common with other records of the same alert.
  public var key: AlertKey
  /// The format the record is written in.
  public var format: StringID
  /// What else is to be known of it.
  public var traits: AlertTraits
  /// Hash that tells copies: of `source` and `id` where the record is an event of this program's own, else of where in
  /// its file it stands and what it says. Seeded anew in each run, so that nobody can aim for a collision.
  public var identity: UInt64
  /// Hash of the bytes of the record, seeded likewise.
  public var content: UInt64
  /// Where the record lies, for reading the rest of it.
  public var place: AlertPlace

  /// A row of its parts. Inlined, so that it is made where it stays.
  @inlinable
  @inline(__always)
  public init(
    time: Instant,
    recorded: Instant,
    severity: Severity,
    state: AlertState = .new,
    title: StringID,
    product: StringID = .none,
    host: StringID = .none,
    user: StringID = .none,
    src: AlertEndpoint = .none,
    dst: AlertEndpoint = .none,
    rule: StringID = .none,
    attack: StringID = .none,
    key: AlertKey,
    format: StringID = .none,
    traits: AlertTraits = [],
    identity: UInt64,
    content: UInt64,
    place: AlertPlace
  ) {
    self.time = time
    self.recorded = recorded
    self.severity = severity
    self.state = state
    self.title = title
    self.product = product
    self.host = host
    self.user = user
    self.src = src
    self.dst = dst
    self.rule = rule
    self.attack = attack
    self.key = key
    self.format = format
    self.traits = traits
    self.identity = identity
    self.content = content
    self.place = place
  }

  /// Whether its name is made of what it says and where: the records of other tools have none of their own.
  public var isNamedByPlace: Bool { identity == place.identity(of: content) }
}

/// What is to be known of a record beside its columns.
public struct AlertTraits: OptionSet, Hashable, Sendable {
  /// One bit each.
  public let rawValue: UInt8

  /// Traits of their bits.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The record gives its time without an offset; UTC is assumed.
  @inlinable public static var isZoneAssumed: AlertTraits { AlertTraits(rawValue: 1) }
  /// The record names no time: it counts as of the record before it in its file, and `.distantPast` when there is none.
  @inlinable public static var isUntimed: AlertTraits { AlertTraits(rawValue: 2) }
  /// The record says nothing but what became of the alert of its key: severity and texts are those of its other records.
  @inlinable public static var isStateOnly: AlertTraits { AlertTraits(rawValue: 4) }
}

/// A `RecordPlace` in 28 bytes.
public struct AlertPlace: Sendable, Hashable {
  /// Byte offset of the JSON value in the file.
  public var offset: UInt64
  /// The file, as its number in the `FileTable` of the snapshot.
  public var file: FileID
  /// Length of the JSON value in bytes.
  public var length: UInt32
  /// 0 inside an array.
  public var line: UInt32
  /// Position of the JSON value in the file, from 0.
  public var index: UInt32
  /// Position of the alert inside a record that carries several, from 0.
  public var sub: UInt32

  /// A place of its parts.
  init(offset: UInt64, file: FileID, length: UInt32, line: UInt32, index: UInt32, sub: UInt32) {
    self.offset = offset
    self.file = file
    self.length = length
    self.line = line
    self.index = index
    self.sub = sub
  }

  /// The same place, packed.
  public init(_ place: RecordPlace) {
    offset = UInt64(clamping: place.offset)
    file = place.file
    length = UInt32(clamping: place.length)
    line = UInt32(clamping: place.line ?? 0)
    index = UInt32(clamping: place.index)
    sub = UInt32(clamping: place.sub)
  }

  /// The name of a record of another tool that lies there, `content` being the hash of what it says.
  @inline(__always)
  func identity(of content: UInt64) -> UInt64 {
    RecordIdentity.place(content: content, offset: Int(truncatingIfNeeded: offset), sub: Int(sub))
  }

  /// The same place, unpacked.
  public var place: RecordPlace {
    RecordPlace(
      file: file,
      offset: Int(clamping: offset),
      length: Int(length),
      line: line == 0 ? nil : Int(line),
      index: Int(index),
      sub: Int(sub)
    )
  }
}
