import Testing

@testable import IncidentModel

@Suite struct TextNumbersTests {
  @Test func eachTextHasOneNumberHoweverManyThereAre() {
    var numbers = TextNumbers()
    var texts = TextSlab()
    for number in 0..<5_000 {
      #expect(numbers.number(of: "text \(number)", adding: &texts) == UInt32(number))
      #expect(numbers.number(of: "text \(number / 2)", adding: &texts) == UInt32(number / 2))
    }
    #expect(texts.count == 5_000)
    #expect(numbers.number(of: SafeText("text 4999"), in: texts) == 4_999)
    #expect(numbers.number(of: SafeText("text 5000"), in: texts) == nil)
  }

  @Test func textsThatOnlyLookAlikeAreTwo() {
    var numbers = TextNumbers()
    var texts = TextSlab()
    #expect(numbers.number(of: "\u{E9}", adding: &texts) == 0)
    #expect(numbers.number(of: "e\u{301}", adding: &texts) == 1)
  }
}

extension TextNumbers {
  fileprivate mutating func number(of text: String, adding texts: inout TextSlab) -> UInt32 {
    text.withBytes { number(ofSafe: $0, hash: Self.hash($0), adding: &texts) }
  }
}
