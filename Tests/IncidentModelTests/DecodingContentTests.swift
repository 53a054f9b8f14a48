import IncidentModel
import Testing

@Suite("Reading what an event says: the incident, its timeline and its tasks")
struct DecodingContentTests {
  @Test("a declaration, with every field")
  func declared() throws {
    let event = try decodeEvent(
      .incidentDeclared,
      #"{"name":"N","summary":"S","severity":"informational","timezone":"Europe/Berlin","organisation":"O","#
        + #""calendar":"DE-SN","tlp":"tlp:amber+strict","exercise":true,"flags":{"controller":true,"kritis":false,"#
        + #""open":null},"phase":"post-incident","status":"closed","unknown":[1]}"#
    )
    var change = IncidentChange()
    change.name = "N"
    change.summary = "S"
    change.severity = .info
    change.timezone = "Europe/Berlin"
    change.organisation = "O"
    change.calendar = "DE-SN"
    change.tlp = .amberStrict
    change.exercise = true
    change.flags = ["controller": true, "kritis": false]
    change.phase = .postIncident
    change.status = .closed
    #expect(event.content == .declared(change))
  }

  @Test("flags may be an array of what is true")
  func flags() throws {
    var change = IncidentChange()
    change.flags = ["controller": true, "telecom": true]
    #expect(
      try decodeEvent(.incidentUpdated, #"{"flags":["controller","telecom"]}"#).content == .updated(change)
    )
  }

  @Test("a timeline entry, its correction and its retraction")
  func timeline() throws {
    let added = try decodeEvent(
      .timelineAdded,
      #"{"title":"T","detail":"D","kind":"finding","actor":"third-party","attack":["T1110"],"systems":["a","b"],"#
        + #""tags":[],"evidence":["x/y.txt"],"tlp":"RED","origin":"o"}"#
    )
    var change = EntryChange()
    change.title = "T"
    change.detail = "D"
    change.kind = .finding
    change.actor = .thirdParty
    change.attack = ["T1110"]
    change.systems = ["a", "b"]
    change.tags = []
    change.evidence = ["x/y.txt"]
    change.tlp = .red
    change.origin = "o"
    #expect(added.content == .entryAdded(change))
    var corrected = EntryChange()
    corrected.time = afternoon
    #expect(
      try decodeEvent(.timelineCorrected, #"{"time":"2025-04-02T14:41:00Z","title":null}"#).content
        == .entryCorrected(corrected)
    )
    #expect(try decodeEvent(.timelineRetracted, #"{"reason":"r"}"#).content == .entryRetracted(reason: "r"))
    #expect(try decodeEvent(.timelineRetracted, "{}").content == .entryRetracted(reason: nil))
  }

  @Test("a task, with every field, and a comment")
  func task() throws {
    let event = try decodeEvent(
      .taskUpdated,
      #"{"title":"T","detail":"D","workstream":"legal","owner":"dpo","due":"2025-04-02T14:41:00Z","priority":1,"#
        + #""depends":["a","b"],"state":"on_hold","reason":"R","result":"done so","measure":"5 of 12"}"#
    )
    var change = TaskChange()
    change.title = "T"
    change.detail = "D"
    change.workstream = "legal"
    change.owner = "dpo"
    change.due = afternoon
    change.priority = "1"
    change.depends = [EntityID("a"), EntityID("b")]
    change.state = .onHold
    change.reason = "R"
    change.result = "done so"
    change.measure = "5 of 12"
    #expect(event.content == .taskUpdated(change))
    #expect(try decodeEvent(.taskCommented, #"{"text":"hm"}"#).content == .taskCommented(text: "hm"))
  }

  @Test("a judgment names its alerts by keys, else by its subject")
  func judgment() throws {
    var many = AlertJudgment(state: .dismissed, keys: [EntityID("k1"), EntityID("k2")])
    many.reason = "R"
    many.verdict = "benign"
    many.entry = EntityID("e")
    many.task = EntityID("t")
    many.filter = "host:a"
    #expect(
      try decodeEvent(
        .alertDismissed,
        #"{"keys":["k1","k2"],"reason":"R","verdict":"benign","entry":"e","task":"t","filter":"host:a"}"#
      ).content == .alertJudged(many)
    )
    for (type, state) in [
      (EventType.alertAcknowledged, AlertState.acknowledged), (.alertEscalated, .escalated),
      (.alertResolved, .resolved),
    ] {
      let expected = EventContent.alertJudged(AlertJudgment(state: state, keys: [EntityID("s1")]))
      #expect(try decodeEvent(type, "{}").content == expected)
      #expect(try decodeEvent(type, #"{"keys":[]}"#).content == expected)
    }
  }

  @Test(
    "a field that is missing or wrong is named with what it may be",
    arguments: [
      (.incidentDeclared, #"{"name":""}"#, .missingField, "name"),
      (.incidentDeclared, #"{"name":"a","name":null}"#, .missingField, "name"),
      (.incidentUpdated, #"{"severity":"grave"}"#, .badField, "critical, high, medium"),
      (.incidentUpdated, #"{"severity":"High"}"#, .badField, "severity"),
      (.incidentUpdated, #"{"timezone":"Europe/Atlantis"}"#, .badField, "timezone"),
      (.incidentUpdated, #"{"tlp":"WHITE"}"#, .badField, "AMBER+STRICT"),
      (.incidentUpdated, #"{"exercise":"yes"}"#, .badField, "true or false"),
      (.incidentUpdated, #"{"flags":{"a":"b"}}"#, .badField, "a"),
      (.incidentUpdated, #"{"status":"done"}"#, .badField, "open, closed"),
      (.timelineAdded, #"{"detail":"d"}"#, .missingField, "title"),
      (.timelineAdded, #"{"title":5}"#, .badField, "title"),
      (.timelineAdded, #"{"title":"t","systems":"s"}"#, .badField, "an array"),
      (.timelineAdded, #"{"title":"t","tags":["a",7]}"#, .badField, "tags"),
      (.taskOpened, #"{"due":"soon"}"#, .badTime, "due"),
      (.taskOpened, #"{"due":5}"#, .badTime, "due"),
      (.taskOpened, #"{"priority":[]}"#, .badField, "priority"),
      (.taskOpened, #"{"depends":["a",null]}"#, .badField, "depends"),
      (.alertDismissed, #"{"keys":"k"}"#, .badField, "keys"),
    ] as [(EventType, String, Problem.Code, String)]
  )
  func refused(type: EventType, data: String, code: Problem.Code, named: String) {
    let fault = fault(type, data)
    #expect(fault?.code == code)
    #expect(fault?.reason.string.contains(named) == true)
  }
}
