import IncidentModel
import JSON
import Testing

@Suite("Reading an event's attributes")
struct DecodingEnvelopeTests {
  @Test("all attributes are read")
  func whole() throws {
    let text = #"""
      {"specversion":"1.0","id":"01J","source":"/terminals/ops-1","type":"warroom.task.updated","subject":"rotate-keys",
       "time":"2025-04-02T16:41:00+02:00","recordedtime":"2025-04-02T16:43:10+02:00","authtype":"user",
       "authid":"foren\u001bsics","causationid":"01I","extra":{"kept":true},"data":{"state":"done"}}
      """#
    let event = try decodeEvent(text)
    #expect(
      event.key == EventKey(recorded: afternoon.adding(seconds: 130), source: "/terminals/ops-1", id: "01J")
    )
    #expect(event.time == afternoon)
    #expect(event.type == .taskUpdated)
    #expect(event.subject == EntityID("rotate-keys"))
    #expect(event.author == SafeText("foren\u{FFFD}sics"))
    #expect(event.cause == "01I")
    #expect(event.raw == Array(text.utf8))
    var change = TaskChange()
    change.state = .done
    #expect(event.content == .taskUpdated(change))
  }

  @Test("one time stands for the other; null, empty subject and missing data are absent")
  func defaults() throws {
    let event = try decodeEvent(
      #"{"specversion":"1.0","id":"e","source":"/t","type":"warroom.task.opened","subject":"","time":null,"#
        + #""recordedtime":"2025-04-02T14:41:00Z","authid":null}"#
    )
    #expect(event.time == afternoon)
    #expect(event.key.recorded == afternoon)
    #expect(event.subject == EntityID("e"))
    #expect(event.author == nil)
    #expect(event.content == .taskOpened(TaskChange()))
  }

  @Test("names are kept exactly as written")
  func exact() throws {
    let event = try decodeEvent(
      #"{"specversion":"1.0","id":"a\u001bb","source":"e\u0301","type":"warroom.task.opened","#
        + #""time":"2025-04-02T14:41:00Z"}"#
    )
    #expect(event.key.id == "a\u{1B}b")
    #expect(Array(event.key.source.unicodeScalars) == ["e", "\u{301}"])
    #expect(event.subject.text == SafeText("a\u{FFFD}b"))
  }

  @Test(
    "what is missing or wrong is named",
    arguments: [
      (#""id":"e","source":"/t","time":"2025-04-02T14:41:00Z""#, .missingField, "specversion"),
      (
        #""specversion":"0.3","id":"e","source":"/t","time":"2025-04-02T14:41:00Z""#, .badField, "specversion"
      ),
      (#""specversion":1.0,"id":"e","source":"/t","time":"2025-04-02T14:41:00Z""#, .badField, "specversion"),
      (#""specversion":"1.0","source":"/t","time":"2025-04-02T14:41:00Z""#, .missingField, "id"),
      (#""specversion":"1.0","id":"","source":"/t","time":"2025-04-02T14:41:00Z""#, .missingField, "id"),
      (#""specversion":"1.0","id":7,"source":"/t","time":"2025-04-02T14:41:00Z""#, .badField, "id"),
      (#""specversion":"1.0","id":"e","time":"2025-04-02T14:41:00Z""#, .missingField, "source"),
      (#""specversion":"1.0","id":"e","source":"","time":"2025-04-02T14:41:00Z""#, .missingField, "source"),
      (#""specversion":"1.0","id":"e","source":"/t""#, .noTime, "recordedtime"),
      (#""specversion":"1.0","id":"e","source":"/t","time":"yesterday""#, .badTime, "yesterday"),
      (#""specversion":"1.0","id":"e","source":"/t","time":1743604860"#, .badTime, "1743604860"),
      (
        #""specversion":"1.0","id":"e","source":"/t","time":"2025-04-02T14:41:00Z","recordedtime":"0001-01-01T00:00:00Z""#,
        .badTime, "recordedtime"
      ),
      (
        #""specversion":"1.0","id":"e","source":"/t","time":"2025-04-02T14:41:00Z","subject":[]"#, .badField,
        "subject"
      ),
      (
        #""specversion":"1.0","id":"e","source":"/t","time":"2025-04-02T14:41:00Z","authid":{}"#, .badField,
        "authid"
      ),
      (
        #""specversion":"1.0","id":"e","source":"/t","time":"2025-04-02T14:41:00Z","data":"x""#, .badField,
        "data"
      ),
    ] as [(String, Problem.Code, String)]
  )
  func refused(attributes: String, code: Problem.Code, named: String) {
    let fault = fault(#"{"type":"warroom.task.opened",\#(attributes)}"#)
    #expect(fault?.code == code)
    #expect(fault?.reason.string.contains(named) == true)
  }

  @Test("a reason shows what was found: safely, in one line and not all of it")
  func reasons() throws {
    let long = String(repeating: "x", count: 5_000)
    let reason = try #require(fault(.taskOpened, #"{"state":"\u001b[2J\n\#(long)"}"#)).reason.string
    #expect(reason.contains("\u{FFFD}[2J xxx"))
    #expect(reason.contains("todo, in_progress, on_hold, done, canceled"))
    #expect(!reason.contains("\n"))
    #expect(reason.count < 250)
  }

  @Test("every type of the catalogue is known by its name, and no other")
  func types() throws {
    for type in EventType.allCases {
      #expect(try known(type.rawValue) == type)
    }
    for name in ["", "warroom.", "warroom.task.close", "warroom.task.openedx", "task.opened"] {
      #expect(try known(name) == nil)
    }
  }

  private func known(_ name: String) throws -> EventType? {
    var parser = JSONParser()
    return try PaddedBytes("\"\(name)\"".utf8).withUnsafeBytes { bytes in
      try parser.parse(bytes).text.flatMap { EventType($0) }
    }
  }
}
