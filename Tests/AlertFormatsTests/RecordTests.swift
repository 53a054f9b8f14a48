import AlertFormats
import IncidentModel
import Testing

@Suite("What a record becomes")
struct RecordTests {
  @Test("a raised alert becomes a row, with every field")
  func raised() throws {
    let text =
      #"{"specversion":"1.0","id":"a1","source":"/siem","type":"warroom.alert.raised","subject":"k1","#
      + #""time":"2025-04-02T14:41:00Z","recordedtime":"2025-04-02T14:42:00Z","data":{"severity":" HIGH ","#
      + #""title":"T\u001b[2J","description":"D","product":"wazuh","rule":5712,"host":"web-1","user":"root","#
      + #""src":"192.0.2.1:22","dst":"-","attack":["T1110","T1078.004"],"labels":{}}}"#
    let reading = read(text)
    let row = try #require(reading.batch.alerts.first)
    var strings = reading.batch.strings
    #expect(reading.batch.problems.isEmpty)
    #expect(reading.batch.events.isEmpty)
    #expect(row.time == Instant(seconds: 1_743_604_860))
    #expect(row.recorded == Instant(seconds: 1_743_604_920))
    #expect(row.severity == .high)
    #expect(row.state == .new)
    #expect(strings[row.title] == "T\u{FFFD}[2J")
    #expect(strings[row.product] == "wazuh")
    #expect(strings[row.rule] == "5712")
    #expect(strings[row.host] == "web-1")
    #expect(strings[row.user] == "root")
    #expect(strings[row.src] == "192.0.2.1:22")
    #expect(row.dst == .none)
    #expect(strings[row.attack] == "T1110 T1078.004")
    #expect(row.key == .text(strings.intern("k1")))
    #expect(
      row.place.place == RecordPlace(file: FileID(3), offset: 0, length: text.utf8.count, line: 1, index: 0)
    )
  }

  @Test("the same source and id have the same identity, the same bytes the same content")
  func copies() {
    let rows = read([alert("T"), alert("T"), alert("U"), alert("T", id: "a2")].joined(separator: "\n")).batch
      .alerts
    #expect(rows.count == 4)
    #expect(rows[0].identity == rows[1].identity && rows[0].content == rows[1].content)
    #expect(rows[0].identity == rows[2].identity && rows[0].content != rows[2].content)
    #expect(rows[0].identity != rows[3].identity)
    #expect(rows[0].key == rows[1].key && rows[0].key != rows[3].key)
    #expect(rows[0].title == rows[3].title)
  }

  @Test("a key from a record's hash tells whole numbers of 64 bits apart, and not two ways to write one")
  func hashes() {
    let records = ["9007199254740992", "9007199254740993", "1", "1.0"].map {
      #"{"hostIdentifier":"h","name":"n","unixTime":1743612060,"columns":{"inode":\#($0)}}"#
    }
    let keys = read(records.joined(separator: "\n"), isLines: true, trust: .feed).batch.alerts.map(\.key)
    #expect(keys.count == 4)
    #expect(keys[0] != keys[1])
    #expect(keys[2] == keys[3])
  }

  @Test("a key that is written in two forms of the same letter is two keys")
  func keys() {
    let rows = read([alert("T", id: "\u{E9}"), alert("T", id: "e\u{301}")].joined(separator: "\n")).batch
      .alerts
    #expect(Set(rows.map(\.key)).count == 2)
  }

  @Test(
    "a severity is a word of many tools; what is no such word is unknown, never a problem",
    arguments: [
      ("\"crit\"", .critical), ("\"P1\"", .critical), ("\"Error\"", .high), ("\"warning\"", .medium),
      ("\"Notice\"", .low), ("\"informational\"", .info), ("\"unknown\"", .unknown), ("\"\"", .unknown),
      ("\"very high\"", .unknown), ("7", .unknown), ("null", .unknown), ("[]", .unknown),
    ] as [(String, Severity)]
  )
  func severity(word: String, severity: Severity) {
    let reading = read(alert("T", more: ",\"severity\":\(word)"))
    #expect(reading.batch.alerts.map(\.severity) == [severity])
  }

  @Test("an alert is not lost for a field of the wrong type, its title and its name aside")
  func wrongTypes() {
    let odd = alert(
      "T",
      more: #","host":{"name":"x"},"user":[1],"src":null,"dst":true,"attack":7,"product":{}"#
    )
    #expect(read(odd).batch.alerts.count == 1)
    #expect(read(alert("")).codes == [.missingField])
    #expect(read(alert("T", more: ",\"title\":null")).codes == [.missingField])
    #expect(read(alert("T", more: ",\"title\":[\"a\"]")).codes == [.badField])
    #expect(read(alert("T", id: "")).codes == [.missingField])
  }

  @Test("a feed brings alerts alone: whatever claims to be the team's is refused before anything else")
  func trust() {
    let claims = [
      #"{"specversion":"1.0","id":"1","source":"/t","type":"warroom.notification.filed","time":"2025-04-02T10:00:00Z"}"#,
      #"{"type":"warroom.incident.updated"}"#, #"{"type":"warroom.no.such.type"}"#,
      #"{"type":"x","\u0074ype":"\u0077arroom.task.opened"}"#,
    ]
    let reading = read((claims + [alert("T")]).joined(separator: "\n"), isLines: true, trust: .feed)
    #expect(reading.codes == Array(repeating: .untrusted, count: 4))
    #expect(reading.batch.events.isEmpty)
    #expect(reading.titles == ["T"])
    #expect(
      read("[" + claims.joined(separator: ",") + "]", trust: .feed).codes.allSatisfy { $0 == .untrusted }
    )
  }

  @Test(
    "what is no event and no known alert says what is missing",
    arguments: [
      ("{}", .notAnEvent, "no known alert format"), (#"{"type":"bundle"}"#, .notAnEvent, "nearest is"),
      (#"{"specversion":"1.0","id":"1"}"#, .missingField, "type"),
      (#"{"specversion":"1.0","type":5}"#, .badField, "type"),
      (#"{"specversion":"1.0","type":"warroom.task.close"}"#, .unknownType, "warroom.task.close"),
      (#"{"type":"warroom.task.opened"}"#, .missingField, "specversion"),
    ] as [(String, Problem.Code, String)]
  )
  func others(text: String, code: Problem.Code, named: String) {
    let reading = read(text)
    #expect(reading.codes == [code])
    #expect(reading.batch.problems.first?.problem.reason.string.contains(named) == true)
  }
}
