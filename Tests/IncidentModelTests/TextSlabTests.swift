import Testing

@testable import IncidentModel

@Suite struct TextSlabTests {
  /// Of lengths that end blocks early, exactly and late, with empty ones between.
  private static let lengths = [0, 1, 15, 16_383, 0, 16_384, 0, 5, 16_385, 100_000, 0, 0, 16_378, 5, 1, 0]

  private static let texts = (0..<40).flatMap { round in
    lengths.enumerated().map { place, length in
      SafeText(String(repeating: Character(Unicode.Scalar(UInt8(65 + (round + place) % 50))), count: length))
    }
  }

  @Test func everyTextComesBackWhateverItsLength() {
    var slab = TextSlab()
    for (number, text) in Self.texts.enumerated() { #expect(slab.append(text) == number) }
    #expect(slab.count == Self.texts.count)
    for (number, text) in Self.texts.enumerated() { #expect(slab[number] == text) }
    #expect(slab[-1].isEmpty)
    #expect(slab[slab.count].isEmpty)
  }

  @Test func aCopyStaysAsItWasAndBothGrow() {
    var slab = TextSlab()
    for number in 0..<3_000 { _ = slab.append(SafeText("first \(number)")) }
    var copy = slab
    _ = slab.append("one")
    _ = copy.append("two")
    #expect(slab[3_000] == "one")
    #expect(copy[3_000] == "two")
    #expect((0..<3_000).allSatisfy { slab[$0] == copy[$0] && slab[$0] == SafeText("first \($0)") })
  }

  @Test func anEndOfATextIsFoundByItsBytes() {
    var slab = TextSlab()
    _ = slab.append("feeds/0001.json")
    "0001.json".withBytes { name in
      #expect(slab.isText(0, from: 6, name))
      #expect(!slab.isText(0, from: 5, name))
      #expect(!slab.isText(0, from: 99, name))
      #expect(!slab.isText(1, from: 0, name))
    }
  }
}
