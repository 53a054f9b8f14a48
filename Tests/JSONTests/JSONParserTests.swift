import JSON
import Testing

/// Parses `text` and hands the value to `body`, while it is valid.
func parsing<Result>(_ text: String, _ body: (JSONValue) throws -> Result) throws -> Result {
  let bytes = PaddedBytes(text.utf8)
  var parser = JSONParser()
  return try bytes.withUnsafeBytes { try body(try parser.parse($0)) }
}

func error(of bytes: some Collection<UInt8>) -> JSONError? {
  let bytes = PaddedBytes(bytes)
  var parser = JSONParser()
  return bytes.withUnsafeBytes { bytes in
    do throws(JSONError) {
      _ = try parser.parse(bytes)
      return nil
    } catch { return error }
  }
}

@Suite("Parsing JSON")
struct JSONParserTests {
  @Test("every kind of value is told and read")
  func kinds() throws {
    let text =
      #"{"t":"é\n\u0041","i":-5,"u":18446744073709551615,"d":1.5e3,"y":true,"n":false,"z":null,"a":[],"o":{}}"#
    try parsing(text) { value in
      #expect(value.kind == .object)
      #expect(value["t"]?.text.map { String($0) } == "é\nA")
      #expect(value["i"]?.integer == -5)
      #expect(value["u"]?.integer == nil)
      #expect(value["u"]?.digits == "18446744073709551615")
      #expect(value["d"]?.double == 1500)
      #expect(value["y"]?.bool == true)
      #expect(value["n"]?.bool == false)
      #expect(value["z"]?.isNull == true)
      #expect(value["a"]?.kind == .array)
      #expect(value["o"]?.kind == .object)
      #expect(value["missing"] == nil)
    }
  }

  @Test("fields and elements come in the order of the text, whatever lies between them")
  func order() throws {
    try parsing(#"{"b":{"deep":[1,[2,{"x":3}]]},"a":[1.5,"x",null],"c":7}"#) { value in
      #expect(value.fields.map { String($0.key) } == ["b", "a", "c"])
      #expect(value["a"]?.elements.map(\.kind) == [.double, .text, .null])
      #expect(value["c"]?.integer == 7)
    }
  }

  @Test("a scalar, an empty object and an empty array have no fields and no elements")
  func nothingInside() throws {
    for text in ["5", "\"x\"", "null", "{}", "[]"] {
      try parsing(text) { value in
        #expect(value.fields.map { String($0.key) }.isEmpty)
        #expect(value.elements.map(\.kind).isEmpty)
      }
    }
  }

  @Test("of two equal keys the last one counts")
  func duplicates() throws {
    try parsing(#"{"a":1,"\u0061":2}"#) { #expect($0["a"]?.integer == 2) }
  }

  @Test("keys can be compared with literals, by their bytes")
  func keys() throws {
    try parsing(#"{"title":0,"titl":1,"titles":2,"":3}"#) { value in
      var seen: [Int64] = []
      for field in value.fields {
        switch field.key {
        case "title": seen.append(0)
        case "": seen.append(3)
        default: seen.append(9)
        }
      }
      #expect(seen == [0, 9, 9, 3])
      #expect(value.fields.map { $0.key.hasPrefix("titl") } == [true, true, true, false])
    }
  }

  @Test(
    "what is no JSON is refused with its reason",
    arguments: [
      ("", JSONError.empty), ("  \n", .empty), ("{\"a\":1", .syntax), ("{\"a\":\"x", .unclosedString),
      ("{\"a\":1,}", .syntax), ("{'a':1}", .syntax), ("NaN", .syntax), ("{\"a\":01}", .badNumber),
      ("{\"a\":1e400}", .badNumber), ("{\"a\":\"\u{1}\"}", .rawControl), ("{\"a\":\"\\x\"}", .badEscape),
      ("{} {}", .syntax), ("\u{FEFF}{}", .syntax),
    ]
  )
  func refused(text: String, reason: JSONError) {
    #expect(error(of: text.utf8) == reason)
  }

  @Test(
    "bytes that are no UTF-8 are refused",
    arguments: [
      [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xFF, 0x22],
    ] as [[UInt8]]
  )
  func notUTF8(bytes: [UInt8]) {
    #expect(error(of: bytes) == .notUTF8)
  }

  @Test("128 levels are read, a value within a 129th is not")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + "1" + String(repeating: "]", count: levels)
    }
    #expect(error(of: nested(JSONParser.maxDepth).utf8) == nil)
    #expect(error(of: nested(JSONParser.maxDepth + 1).utf8) == .tooDeep)
    #expect(error(of: nested(100_000).utf8) == .tooDeep)
  }

  @Test("bytes behind the text do not matter, and a parser reads again after an error and after a giant")
  func reuse() throws {
    var parser = JSONParser()
    let giant = PaddedBytes(("[" + String(repeating: "1,", count: 2_000_000) + "1]").utf8)
    let text = PaddedBytes(#"{"a":12}345 trailing"#.utf8)
    for _ in 0..<2 {
      try giant.withUnsafeBytes { bytes in
        let count = try parser.parse(bytes).elements.reduce(0) { count, _ in count + 1 }
        #expect(count == 2_000_001)
      }
      try text.withUnsafeBytes { bytes in
        #expect(throws: JSONError.syntax) { try parser.parse(bytes) }
        let value = try parser.parse(UnsafeRawBufferPointer(rebasing: bytes.prefix(8)))
        #expect(value["a"]?.integer == 12)
      }
    }
  }
}
