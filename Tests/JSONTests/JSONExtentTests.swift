import JSON
import Testing

@Suite("Telling how far a value reaches")
struct JSONExtentTests {
  func extent(_ text: String, from start: Int = 0) -> JSONExtent {
    Array(text.utf8).withUnsafeBytes { JSONExtent(of: $0, from: start) }
  }

  @Test(
    "the end is found behind brackets and quotes inside strings",
    arguments: [
      (#"{"a":"}]\"{","b":[1,{}]} {"c":1}"#, 24), (#"[1] [2]"#, 3), (#""a\\" x"#, 5), ("42,", 2),
      ("true\n", 4),
      ("12", 2), ("{}", 2),
    ]
  )
  func complete(text: String, end: Int) {
    #expect(extent(text) == .complete(end: end))
  }

  @Test(
    "a text that ends inside a value is unclosed",
    arguments: ["{", "{\"a\":1", "[1,", "\"abc", "\"a\\", "[\"x\\\""]
  )
  func unclosed(text: String) {
    #expect(extent(text) == .unclosed)
  }

  @Test("what cannot be a value is broken", arguments: ["}", ",1", ":", "{\"a\nb\":1}", "\"\u{0}\""])
  func broken(text: String) {
    #expect(extent(text) == .broken)
  }

  @Test("the limit of depth is the parser's")
  func depth() {
    let levels = JSONParser.maxDepth
    let deepest = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    #expect(extent(deepest) == .complete(end: levels * 2))
    #expect(extent("[" + deepest + "]") == .tooDeep)
  }
}
