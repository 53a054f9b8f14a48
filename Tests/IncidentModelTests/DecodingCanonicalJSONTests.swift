import Crypto
import IncidentModel
import Testing

@Suite("JSON in canonical form")
struct DecodingCanonicalJSONTests {
  func form(_ text: String) -> String? {
    CanonicalJSON.form(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("the example of RFC 8785, section 3.2.2")
  func example() {
    let text = #"""
      {
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }
      """#
    let canonical =
      #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
    #expect(form(text) == canonical)
  }

  @Test("keys are sorted by their UTF-16 units: RFC 8785, section 3.2.3")
  func keyOrder() {
    let text = #"""
      {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
       "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
      """#
    let values = [
      "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]
    let keys = [#"\r"#, "1", "\u{80}", "ö", "€", "😀", "\u{FB33}"]
    let canonical = zip(keys, values).map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
    #expect(form(text) == "{\(canonical)}")
  }

  @Test(
    "numbers are written as in RFC 8785, appendix B",
    arguments: [
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
      (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
      (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
      (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
      (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
      (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
      (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
      (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5557, "333333333.33333343"),
      (0xBECB_F647_612F_3696, "-0.0000033333333333333333"), (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
    ] as [(UInt64, String)]
  )
  func numbers(bits: UInt64, text: String) {
    #expect(form("[\(Double(bitPattern: bits))]") == "[\(text)]")
  }

  @Test("layout, order of keys and escapes make no difference, values do")
  func copies() {
    let one = Array(#"{"a":[1.0,"x"],"b":{"c":null}}"#.utf8)
    let copy = Array("{\n  \"b\": { \"c\": null },\n  \"\\u0061\": [1, \"\\u0078\"]\n}\n".utf8)
    let other = Array(#"{"a":[1,"y"],"b":{"c":null}}"#.utf8)
    #expect(CanonicalJSON.form(of: one) == CanonicalJSON.form(of: copy))
    #expect(CanonicalJSON.sha256(of: one) == CanonicalJSON.sha256(of: copy))
    #expect(CanonicalJSON.sha256(of: one) != CanonicalJSON.sha256(of: other))
    #expect(CanonicalJSON.sha256(of: Array("{ }".utf8)) == Array(SHA256.hash(data: Array("{}".utf8))))
  }

  @Test("of two equal keys the last one counts, as where events are read")
  func duplicates() {
    #expect(form(#"{"a":1,"b":2,"a":3}"#) == #"{"a":3,"b":2}"#)
  }

  @Test("what is no JSON has no form")
  func none() {
    #expect(form("{") == nil)
    #expect(form("") == nil)
  }
}
