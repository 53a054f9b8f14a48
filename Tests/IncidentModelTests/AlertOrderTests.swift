import TestKit
import Testing

@testable import IncidentModel

@Suite struct AlertOrderTests {
  private static func times(_ count: Int, spread: Int64, seed: UInt64) -> [Instant] {
    var random = Seeded(seed: seed)
    return (0..<count).map {
      Instant(nanoseconds: Int64($0) * 10 + Int64.random(in: 0...spread, using: &random))
    }
  }

  private static func sorted(_ rows: [UInt32], _ times: [Instant]) -> [UInt32] {
    rows.sorted { (times[Int($0)], $0) < (times[Int($1)], $1) }
  }

  private static func check(_ order: AlertOrder, is rows: [UInt32], _ times: [Instant]) {
    #expect(order.count == rows.count)
    #expect(order.rows(in: 0..<order.count) == rows)
    for rank in stride(from: 0, to: rows.count, by: 37) {
      #expect(order[rank] == rows[rank])
      let position = AlertOrder.Position(time: times[Int(rows[rank])], row: rows[rank])
      #expect(order.rank(of: position) { times[Int($0)] } == rank)
    }
  }

  @Test(arguments: [0, 25, 3_000, 100_000] as [Int64])
  func oneByOneOrManyAtOnceGivesTheSameOrder(_ spread: Int64) {
    let times = Self.times(6_000, spread: spread, seed: UInt64(spread) + 3)
    let all = Self.sorted(Array(0..<6_000), times)
    var single = AlertOrder()
    for row in 0..<6_000 as Range<UInt32> { single.insert(row) { times[Int($0)] } }
    Self.check(single, is: all, times)
    var many = AlertOrder()
    for start in stride(from: 0, to: 6_000, by: 700) {
      let rows = Array(UInt32(start)..<UInt32(min(start + 700, 6_000)))
      many.insert(sorted: Self.sorted(rows, times)) { times[Int($0)] }
    }
    Self.check(many, is: all, times)
  }

  @Test func whatIsTakenOutIsGoneAndNothingElse() {
    let times = Self.times(5_000, spread: 500, seed: 9)
    var order = AlertOrder(sorted: Self.sorted(Array(0..<5_000), times))
    for row in stride(from: 0, to: 5_000, by: 3) as StrideTo<Int> {
      #expect(order.remove(UInt32(row)) { times[Int($0)] })
      #expect(!order.remove(UInt32(row)) { times[Int($0)] })
    }
    let rest = (0..<5_000 as Range<UInt32>).filter { $0 % 3 != 0 }
    Self.check(order, is: Self.sorted(rest, times), times)
    #expect(!order.contains(3) { times[Int($0)] } && order.contains(4) { times[Int($0)] })
    let sides = ChunkSides(of: AlertRows(), at: .distantPast, axis: .known)
    #expect(order.filtered(by: sides) { $0 % 2 == 0 }.count == rest.count { $0 % 2 == 0 })
  }

  @Test func anOrderOfRowsInOrderIsOneOfPiecesWithoutRows() {
    var order = AlertOrder()
    for row in 0..<10_000 as Range<UInt32> { order.insert(row) { Instant(nanoseconds: Int64($0)) } }
    #expect(order.pieces.allSatisfy { $0.straight != nil })
    #expect(order.pieces.count == 10)
  }

  @Test func lateOnesCostThePiecesTheyGoTo() {
    var order = AlertOrder(sorted: Array(0..<100_000))
    var asked = 0
    func time(_ row: UInt32) -> Instant {
      asked += 1
      return Instant(nanoseconds: row < 100_000 ? Int64(row) * 10 : Int64(row - 100_000) * 500_000 + 5)
    }
    order.insert(sorted: [100_000, 100_001, 100_003], time)
    #expect(asked < 10_000)
    #expect(
      order.count == 100_003 && order.rank(of: .init(time: time(100_001), row: 100_001), time) == 50_002
    )
    #expect(order.pieces.count { $0.straight == nil } <= 6)
    #expect(
      order.rows(in: 0..<order.count) == (0..<100_004).filter { $0 != 100_002 }.sorted { time($0) < time($1) }
    )
  }
}
