/// So many rows of the alert feed, packed column by column and never changed again: some 35 bytes a row where a whole
/// one takes 136, for most tools leave the same columns empty and write much that is alike.
final class AlertChunk: Sendable {
  /// Rows of a chunk.
  static let size = 4096

  let time: PackedColumn
  let rating: PackedColumn
  let title: PackedColumn
  let product: PackedColumn
  let host: PackedColumn
  let user: PackedColumn
  let src: PackedEndpoints
  let dst: PackedEndpoints
  let rule: PackedColumn
  let attack: PackedColumn
  let format: PackedColumn
  /// How far back the first row of the same key is.
  let back: PackedColumn
  /// Least and greatest `recorded`.
  let recordedRange: ClosedRange<Instant>
  /// Least and greatest `time`.
  let timeRange: ClosedRange<Instant>
  private let delay: PackedColumn
  private let keyKind: PackedColumn
  private let keyNumber: PackedColumn
  private let content: PackedColumn
  /// What is left of the identity beside what the content and the place give: nothing but for events.
  private let name: PackedColumn
  private let file: PackedColumn
  private let offset: PackedColumn
  private let length: PackedColumn
  private let index: PackedColumn
  /// From the index to the line: the same for a whole file of lines.
  private let lineShift: PackedColumn
  private let sub: PackedColumn

  /// The rows, as many as a chunk has.
  init(_ rows: UnpackedRows) {
    let columns = RowColumns(rows)
    time = columns.packed(.time, units: [1_000_000_000, 1_000_000, 1_000, 1])
    delay = columns.packed(.delay)
    rating = columns.packed(.rating)
    title = columns.packed(.title)
    product = columns.packed(.product)
    host = columns.packed(.host)
    user = columns.packed(.user)
    src = PackedEndpoints(columns, .srcKind, .srcAddress, .srcPort)
    dst = PackedEndpoints(columns, .dstKind, .dstAddress, .dstPort)
    rule = columns.packed(.rule)
    attack = columns.packed(.attack)
    format = columns.packed(.format)
    back = columns.packed(.back)
    keyKind = columns.packed(.keyKind)
    keyNumber = columns.packed(.keyNumber)
    content = columns.packed(.content)
    name = columns.packed(.name)
    file = columns.packed(.file)
    offset = columns.packed(.offset)
    length = columns.packed(.length)
    index = columns.packed(.index, slope: 1)
    lineShift = columns.packed(.lineShift)
    sub = columns.packed(.sub)
    recordedRange = Self.range(of: rows, \.recorded)
    timeRange = Self.range(of: rows, \.time)
  }

  @inline(__always)
  private static func range(of rows: UnpackedRows, _ instant: (AlertRow) -> Instant) -> ClosedRange<Instant> {
    var (least, greatest) = (Instant.distantFuture, Instant.distantPast)
    rows.forEach { row in
      least = min(least, instant(row))
      greatest = max(greatest, instant(row))
    }
    return min(least, greatest)...greatest
  }

  /// When a record was entered.
  @inline(__always)
  func recorded(_ number: Int) -> Instant {
    Instant(nanoseconds: time[number] &+ delay[number])
  }

  /// What a record says of its alert.
  @inline(__always)
  func statement(_ number: Int) -> AlertStatement {
    let time = time[number]
    return AlertStatement(
      time: Instant(nanoseconds: time),
      recorded: Instant(nanoseconds: time &+ delay[number]),
      rating: AlertRating(packed: UInt8(truncatingIfNeeded: rating[number]))
    )
  }

  /// The key of a record.
  func key(_ number: Int) -> AlertKey {
    keyKind[number] == 1
      ? .numbered(UInt64(bitPattern: keyNumber[number])) : .text(StringID(keyNumber.word(number)))
  }

  /// Hash of what a record says.
  func content(_ number: Int) -> UInt64 { UInt64(bitPattern: content[number]) }

  /// The name of a record.
  func identity(_ number: Int) -> UInt64 {
    UInt64(bitPattern: name[number]) ^ place(number).identity(of: content(number))
  }

  /// Where a record lies.
  func place(_ number: Int) -> AlertPlace {
    AlertPlace(
      offset: UInt64(bitPattern: offset[number]),
      file: FileID(file.word(number)),
      length: length.word(number),
      line: UInt32(truncatingIfNeeded: lineShift[number] &+ index[number]),
      index: index.word(number),
      sub: sub.word(number)
    )
  }

  /// A whole record.
  func row(_ number: Int) -> AlertRow {
    let rating = AlertRating(packed: UInt8(truncatingIfNeeded: rating[number]))
    return AlertRow(
      time: Instant(nanoseconds: time[number]),
      recorded: recorded(number),
      severity: rating.severity,
      state: rating.state,
      title: StringID(title.word(number)),
      product: StringID(product.word(number)),
      host: StringID(host.word(number)),
      user: StringID(user.word(number)),
      src: src[number],
      dst: dst[number],
      rule: StringID(rule.word(number)),
      attack: StringID(attack.word(number)),
      key: key(number),
      format: StringID(format.word(number)),
      traits: rating.traits,
      identity: identity(number),
      content: content(number),
      place: place(number)
    )
  }
}

/// Ends of connections, packed.
struct PackedEndpoints: Sendable {
  private let kind: PackedColumn
  private let address: PackedColumn
  private let port: PackedColumn

  init(
    _ columns: RowColumns,
    _ kind: RowColumns.Column,
    _ address: RowColumns.Column,
    _ port: RowColumns.Column
  ) {
    self.kind = columns.packed(kind)
    self.address = columns.packed(address)
    self.port = columns.packed(port)
  }

  /// All are addresses of version 4, or none is given.
  var isVersionFour: Bool { kind.isConstant && kind[0] < 2 }

  /// All ends are the same.
  var isConstant: Bool { kind.isConstant && address.isConstant && port.isConstant }

  @inline(__always)
  subscript(number: Int) -> AlertEndpoint {
    let word = address.word(number)
    let port = UInt16(truncatingIfNeeded: port[number])
    switch kind[number] {
    case 1: return AlertEndpoint(.v4(word), port: port)
    case 2: return AlertEndpoint(.text(StringID(word)), port: port)
    default: return AlertEndpoint(.none, port: port)
    }
  }
}
