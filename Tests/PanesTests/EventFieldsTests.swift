import IncidentModel
import Testing

/// Nothing that a record says is lost on the way to the screen.
@Suite struct EventFieldsTests {
  private func fields(_ raw: String) -> [String] {
    var room = RoomFixture()
    let event = room.tell("x", .entry("x", .finding), at: room.now, raw: raw)
    return event.fields.map { "\($0.path)=\($0.value)" }
  }

  @Test func everyFieldOfTheDataAndWhatNobodyKnows() {
    let raw = """
      {"specversion":"1.0","id":"1","source":"/a","type":"t","tenant":"blue","data":
      {"title":"A","triggers":{"aware_breach":"2025-03-29T14:20:00+01:00"},"keys":["a","b"],"ready":true,
       "parts":[{"n":1.5},{"n":null}],"none":[]}}
      """
    #expect(
      fields(raw) == [
        "title=A", "triggers.aware_breach=2025-03-29T14:20:00+01:00", "keys=a, b", "ready=true",
        "parts[0].n=1.5",
        "parts[1].n=null", "none=", "tenant=blue",
      ]
    )
  }

  @Test func aRecordThatCannotBeReadHasNone() {
    #expect(fields("{\"data\":").isEmpty)
    #expect(fields("").isEmpty)
  }

  @Test func controlsAreGoneFromNamesAndValues() {
    let found = fields("{\"data\":{\"a\\u001b[31m\":\"b\\u0007\"}}")
    #expect(found.count == 1)
    #expect(!found.joined().unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test func recordsAreWrittenAFieldToALine() throws {
    let json = "{\"a\":{\"b\":[1,\"x\"]},\"c\":{},\"d\":[]}"
    let lines = try #require(PrettyJSON.lines(of: Array(json.utf8))).map(\.string)
    #expect(
      lines == [
        "{", "  \"a\": {", "    \"b\": [", "      1,", "      \"x\"", "    ]", "  },", "  \"c\": {},",
        "  \"d\": []", "}",
      ]
    )
    #expect(PrettyJSON.lines(of: Array("not json".utf8)) == nil)
  }

  @Test func whatIsASecretIsNotShown() throws {
    let json = #"{"routing_key":"hush","data":" {\"a\":1,\"routing_key\":\"hush\"}","note":"a routing_key"}"#
    let lines = try #require(PrettyJSON.lines(of: Array(json.utf8))).map(\.string)
    #expect(
      lines == [
        "{", "  \"routing_key\": (a secret, not shown),",
        "  \"data\": \" {\"a\":1,\"routing_key…\" (a secret, not shown),", "  \"note\": \"a routing_key\"",
        "}",
      ]
    )
  }
}
