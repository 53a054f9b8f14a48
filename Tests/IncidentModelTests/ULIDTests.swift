import TestKit
import Testing

@testable import IncidentModel

@Suite struct ULIDTests {
  @Test func theTextIsTheFormatsOwn() {
    // The time of the example that the description of the format gives: 01ARYZ6S41.
    let id = ULID(milliseconds: 1_469_918_176_385, high: 0, low: 0)
    #expect(id.description == "01ARYZ6S410000000000000000")
    #expect(
      ULID(milliseconds: 1 << 48 - 1, high: .max, low: .max).description == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"
    )
    #expect(ULID(milliseconds: 0, high: 0, low: 33).description == "00000000000000000000000011")
    #expect(ULID(milliseconds: 0, high: 1, low: 0).description == "0000000000000G000000000000")
  }

  @Test func textsSortAsTheIdsDo() {
    var random = Seeded(seed: 7)
    for _ in 0..<500 {
      let pair = (0..<2).map { _ in
        ULID(milliseconds: random.next() >> 20, high: UInt16(random.next() >> 62), low: random.next())
      }
      #expect((pair[0] < pair[1]) == (pair[0].description < pair[1].description))
      #expect(pair[0].description.count == 26)
    }
  }

  @Test func eachIsGreaterThanTheOneBeforeWhateverTheClockDoes() {
    let ids = ULIDs()
    let moments: [Int64] = [5, 5, 5, 4, 1, 6, 6, 0, 7]
    let made = moments.map { ids.next(at: Instant(seconds: $0)) }
    #expect(made == made.sorted())
    #expect(Set(made).count == made.count)
  }

  @Test func theRandomPartCarriesOver() {
    let id = ULID(milliseconds: 9, high: 3, low: .max)
    #expect(id.next == ULID(milliseconds: 9, high: 4, low: 0))
    #expect(ULID(milliseconds: 9, high: .max, low: .max).next == ULID(milliseconds: 10, high: 0, low: 0))
  }

  @Test func twoMakersMakeDifferentOnesOfOneMillisecond() {
    let made = (0..<1000).map { _ in ULIDs().next(at: Instant(seconds: 1)) }
    #expect(Set(made).count == 1000)
  }
}
