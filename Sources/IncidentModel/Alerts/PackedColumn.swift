/// Whole numbers in as few bytes each as their range needs; none at all where they are alike, or rise by one.
///
/// Never changed once made. Reading one costs a load and a multiplication.
struct PackedColumn: Sendable {
  private let base: Int64
  /// What each one rises by over the one before it, aside from what is stored.
  private let slope: Int64
  /// What the stored numbers are counted in.
  private let unit: Int64
  private let width: Int
  private let mask: UInt64
  /// Eight more bytes than the numbers need, so that each can be loaded whole.
  private let bytes: [UInt8]

  /// A column of `count` numbers; counted in the greatest of `units`, the last of which is 1, that all are multiples of.
  init(count: Int, slope: Int64 = 0, units: [Int64] = [1], _ value: (Int) -> Int64) {
    self = withUnsafeTemporaryAllocation(of: Int64.self, capacity: count) { values in
      for index in 0..<count { values.initializeElement(at: index, to: value(index)) }
      return PackedColumn(UnsafeBufferPointer(values), slope: slope, units: units)
    }
  }

  /// A column of numbers that lie side by side.
  init(_ values: UnsafeBufferPointer<Int64>, slope: Int64 = 0, units: [Int64] = [1]) {
    let count = values.count
    var least = Int64.max
    var most = Int64.min
    for index in 0..<count {
      let rest = values[index] &- slope &* Int64(index)
      least = min(least, rest)
      most = max(most, rest)
    }
    let start = count > 0 ? least : 0
    let range = count > 0 ? UInt64(bitPattern: most &- least) : 0
    // Beyond half of all numbers a difference may not be what it seems to be.
    let unit =
      range == 0 || range > UInt64(Int64.max)
      ? 1 : units.first { Self.isUnit($0, of: values, from: start) } ?? 1
    let width = (71 - Self.quotient(range, unit).leadingZeroBitCount) / 8
    (base, self.slope, self.unit, self.width) = (start, slope, unit, width)
    mask = width == 8 ? .max : (1 << UInt64(8 * width)) - 1
    guard width > 0 else {
      bytes = []
      return
    }
    let size = count * width + 8
    bytes = Array(unsafeUninitializedCapacity: size) { room, filled in
      let room = UnsafeMutableRawBufferPointer(room)
      for index in 0..<count {
        var rest = UInt64(bitPattern: values[index] &- slope &* Int64(index) &- start)
        rest = Self.quotient(rest, unit)
        room.storeBytes(of: rest.littleEndian, toByteOffset: index &* width, as: UInt64.self)
      }
      room.storeBytes(of: 0, toByteOffset: count * width, as: UInt64.self)
      filled = size
    }
  }

  private static func isUnit(_ unit: Int64, of values: UnsafeBufferPointer<Int64>, from start: Int64) -> Bool
  {
    unit == 1
      || values.allSatisfy { value in
        let rest = UInt64(bitPattern: value &- start)
        return quotient(rest, unit) &* UInt64(unit) == rest
      }
  }

  /// A number in a unit. The usual units stand here one by one: division by a number that the compiler knows is quick.
  @inline(__always)
  private static func quotient(_ number: UInt64, _ unit: Int64) -> UInt64 {
    switch unit {
    case 1: number
    case 1_000: number / 1_000
    case 1_000_000: number / 1_000_000
    case 1_000_000_000: number / 1_000_000_000
    default: number / UInt64(unit)
    }
  }

  /// All numbers are the same.
  var isConstant: Bool { width == 0 && slope == 0 }

  /// The number at an index, which must be one of the column's.
  @inline(__always)
  subscript(index: Int) -> Int64 {
    let start = base &+ slope &* Int64(index)
    guard width > 0 else { return start }
    let stored = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index &* width, as: UInt64.self) }
    return start &+ Int64(bitPattern: stored.littleEndian & mask) &* unit
  }

  /// The number at an index as an unsigned one of 32 bits.
  @inline(__always)
  func word(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: self[index]) }
}
