/// Rows turned into columns of plain numbers: each row is read once, however many columns there are.
struct RowColumns {
  /// What the numbers are of.
  enum Column: Int, CaseIterable {
    case time, delay, rating, title, product, host, user
    case srcKind, srcAddress, srcPort, dstKind, dstAddress, dstPort
    case rule, attack, format, back, keyKind, keyNumber, content, name
    case file, offset, length, index, lineShift, sub
  }

  private let count: Int
  /// From one column to the next: not a power of two, which would have all columns meet in few lines of the cache.
  private let stride: Int
  private let numbers: [Int64]

  /// The columns of some rows.
  init(_ rows: UnpackedRows) {
    let count = rows.count
    let stride = count + 8
    let size = stride * Column.allCases.count
    numbers = Array(unsafeUninitializedCapacity: size) { room, filled in
      for column in Column.allCases {
        for pad in count..<stride { room[column.rawValue * stride + pad] = 0 }
      }
      var number = 0
      rows.forEach { row in
        Self.put(row, back: rows.backs[number]) { room[$0.rawValue &* stride &+ number] = $1 }
        number += 1
      }
      filled = size
    }
    (self.count, self.stride) = (count, stride)
  }

  /// A column, packed.
  func packed(_ column: Column, slope: Int64 = 0, units: [Int64] = [1]) -> PackedColumn {
    let start = column.rawValue * stride
    return numbers.withUnsafeBufferPointer { numbers in
      PackedColumn(
        UnsafeBufferPointer(rebasing: numbers[start..<(start + count)]),
        slope: slope,
        units: units
      )
    }
  }

  @inline(__always)
  private static func put(_ row: AlertRow, back: UInt32, _ set: (Column, Int64) -> Void) {
    set(.time, row.time.nanoseconds)
    set(.delay, row.recorded.nanoseconds &- row.time.nanoseconds)
    set(.rating, Int64(AlertRating(row).packed))
    set(.title, Int64(row.title.number))
    set(.product, Int64(row.product.number))
    set(.host, Int64(row.host.number))
    set(.user, Int64(row.user.number))
    put(row.src, .srcKind, .srcAddress, .srcPort, set)
    put(row.dst, .dstKind, .dstAddress, .dstPort, set)
    set(.rule, Int64(row.rule.number))
    set(.attack, Int64(row.attack.number))
    set(.format, Int64(row.format.number))
    set(.back, Int64(back))
    switch row.key {
    case .text(let id):
      set(.keyKind, 0)
      set(.keyNumber, Int64(id.number))
    case .numbered(let number):
      set(.keyKind, 1)
      set(.keyNumber, Int64(bitPattern: number))
    }
    set(.content, Int64(bitPattern: row.content))
    set(.name, Int64(bitPattern: row.identity ^ row.place.identity(of: row.content)))
    set(.file, Int64(row.place.file.number))
    set(.offset, Int64(bitPattern: row.place.offset))
    set(.length, Int64(row.place.length))
    set(.index, Int64(row.place.index))
    set(.lineShift, Int64(row.place.line) - Int64(row.place.index))
    set(.sub, Int64(row.place.sub))
  }

  @inline(__always)
  private static func put(
    _ end: AlertEndpoint,
    _ kind: Column,
    _ address: Column,
    _ port: Column,
    _ set: (Column, Int64) -> Void
  ) {
    switch end.address {
    case .none:
      set(kind, 0)
      set(address, 0)
    case .v4(let number):
      set(kind, 1)
      set(address, Int64(number))
    case .text(let id):
      set(kind, 2)
      set(address, Int64(id.number))
    }
    set(port, Int64(end.port))
  }
}
