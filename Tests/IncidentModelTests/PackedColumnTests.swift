import TestKit
import Testing

@testable import IncidentModel

@Suite struct PackedColumnTests {
  @Test(arguments: [0, 1, 8, 16, 31, 33, 48, 62, 63, 64])
  func numbersOfAnyWidthComeBack(_ bits: Int) {
    var random = Seeded(seed: UInt64(bits) + 1)
    let mask: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
    for start: Int64 in [0, -5, .max - 3, .min] {
      let values = (0..<100).map { _ in
        start &+ Int64(bitPattern: UInt64.random(in: 0 ... .max, using: &random) & mask)
      }
      let column = PackedColumn(count: values.count) { values[$0] }
      #expect((0..<values.count).map { column[$0] } == values)
    }
  }

  @Test func extremesComeBack() {
    let values: [Int64] = [.min, .max, 0, -1, 1, .min + 1, .max - 1]
    for units: [Int64] in [[1], [1_000, 1]] {
      let column = PackedColumn(count: values.count, units: units) { values[$0] }
      #expect((0..<values.count).map { column[$0] } == values)
    }
  }

  @Test func whatRisesByOneOrIsAlikeTakesNoRoom() {
    let rising = PackedColumn(count: 50, slope: 1) { Int64($0) + 7 }
    #expect((0..<50).map { rising[$0] } == (7..<57).map(Int64.init))
    #expect(PackedColumn(count: 50) { _ in 9 }.isConstant)
    #expect(PackedColumn(count: 0) { _ in 9 }.isConstant)
  }

  @Test func unitsAreFound() {
    let values = (0..<64).map { Int64($0 * $0) * 5_000_000 - 3 }
    let column = PackedColumn(count: values.count, units: [1_000_000_000, 1_000_000, 1_000, 1]) { values[$0] }
    #expect((0..<64).map { column[$0] } == values)
  }
}
