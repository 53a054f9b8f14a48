import IncidentModel
import Testing

@Suite("Reading what an event says: notifications, systems, decisions and what is told")
struct DecodingMoreContentTests {
  @Test("a notification, with every field; neither rule nor title is needed here")
  func required() throws {
    let event = try decodeEvent(
      .notificationRequired,
      #"{"rule":"eu-gdpr-33-1","title":"T","recipient":"R","owner":"dpo","calendar":"DE-SN","timezone":"Europe/Berlin","#
        + #""triggers":{"aware_breach":"2025-04-02T16:41:00+02:00","other":null},"params":{"amount":24,"cutoff":"17:00"},"#
        + #""due":"2025-04-02T14:41:00Z","channel":"form","fallback":"fax","#
        + #""content":{"nature":true,"count":"two","open":false,"none":null}}"#
    )
    var change = NotificationChange()
    change.rule = "eu-gdpr-33-1"
    change.title = "T"
    change.recipient = "R"
    change.owner = "dpo"
    change.calendar = "DE-SN"
    change.timezone = "Europe/Berlin"
    change.triggers = ["aware_breach": afternoon]
    change.params = ["amount": "24", "cutoff": "17:00"]
    change.due = afternoon
    change.channel = "form"
    change.fallback = "fax"
    change.content = ["nature": "", "count": "two"]
    #expect(event.content == .required(change))
    #expect(try decodeEvent(.notificationRequired, "{}").content == .required(NotificationChange()))
  }

  @Test("names inside of maps pass the gate, for they are shown")
  func mapNames() throws {
    var change = NotificationChange()
    change.content = ["a\u{FFFD}b": "x"]
    #expect(
      try decodeEvent(.notificationRequired, #"{"content":{"a\u001bb":"x"}}"#).content == .required(change)
    )
  }

  @Test("a filing is at its own time, else at the event's")
  func filed() throws {
    var filing = Filing(at: afternoon.adding(seconds: 60))
    filing.stage = "initial"
    filing.reference = "4711"
    filing.channel = "form"
    filing.by = "dpo"
    filing.lateReason = "L"
    #expect(
      try decodeEvent(
        .notificationFiled,
        #"{"at":"2025-04-02T14:42:00Z","stage":"initial","reference":4711,"channel":"form","by":"dpo","late_reason":"L"}"#
      ).content == .filed(filing)
    )
    #expect(try decodeEvent(.notificationFiled, "{}").content == .filed(Filing(at: afternoon)))
  }

  @Test("waiver, system, handover")
  func small() throws {
    #expect(
      try decodeEvent(.notificationWaived, #"{"reason":"r","by":"b"}"#).content
        == .waived(reason: "r", by: "b")
    )
    var system = SystemChange()
    system.name = "N"
    system.role = "main"
    system.state = .restored
    system.note = "n"
    #expect(
      try decodeEvent(.systemUpdated, #"{"name":"N","role":"main","state":"restored","note":"n"}"#).content
        == .system(system)
    )
    var handover = Handover()
    handover.from = "a"
    handover.to = "b"
    handover.summary = "s"
    #expect(
      try decodeEvent(.handoverRecorded, #"{"from":"a","to":"b","summary":"s"}"#).content
        == .handover(handover)
    )
  }

  @Test("an impact takes numbers as numbers and as words")
  func impact() throws {
    var impact = ImpactChange()
    impact.categories = ["name", "address"]
    impact.dataSubjects = "2"
    impact.records = "about 200"
    impact.customers = "1.5"
    impact.risk = .high
    impact.misuse = "none known"
    impact.consequences = "c"
    impact.measures = "m"
    #expect(
      try decodeEvent(
        .impactAssessed,
        #"{"categories":["name","address"],"data_subjects":2,"records":"about 200","customers":1.5,"risk":"high","#
          + #""misuse":"none known","consequences":"c","measures":"m"}"#
      ).content == .impact(impact)
    )
  }

  @Test("decision and status")
  func telling() throws {
    var decision = DecisionChange(question: "Q")
    decision.options = ["a", "b"]
    decision.chosen = "2"
    decision.rationale = "r"
    decision.origin = "o"
    decision.tlp = .green
    #expect(
      try decodeEvent(
        .decisionMade,
        #"{"question":"Q","options":["a","b"],"chosen":2,"rationale":"r","origin":"o","tlp":"green"}"#
      ).content == .decision(decision)
    )
    var status = StatusPost(summary: "S")
    status.overview = "o"
    status.nextSteps = "n"
    status.nextUpdate = afternoon
    status.audience = .public
    status.outlook = .improving
    #expect(
      try decodeEvent(
        .statusPosted,
        #"{"summary":"S","overview":"o","next_steps":"n","next_update":"2025-04-02T14:41:00Z","audience":"public","#
          + #""outlook":"improving"}"#
      ).content == .status(status)
    )
  }

  @Test("prompts and injects")
  func exercise() throws {
    var step = ExerciseStep()
    step.question = "Q"
    step.options = ["a"]
    step.hint = "h"
    step.title = "t"
    step.detail = "d"
    let data = #"{"question":"Q","options":["a"],"hint":"h","title":"t","detail":"d"}"#
    #expect(try decodeEvent(.exercisePrompt, data).content == .exercise(step))
    #expect(try decodeEvent(.exerciseInject, data).content == .exercise(step))
  }

  @Test(
    "a field that is missing or wrong is named",
    arguments: [
      (.notificationRequired, #"{"triggers":{"aware_breach":"now"}}"#, .badTime, "aware_breach"),
      (.notificationRequired, #"{"triggers":[]}"#, .badField, "triggers"),
      (.notificationRequired, #"{"content":{"a":5}}"#, .badField, "a"),
      (.notificationWaived, "{}", .missingField, "reason"),
      (.systemUpdated, #"{"state":"broken"}"#, .badField, "compromised"),
      (.impactAssessed, #"{"risk":"some"}"#, .badField, "none, risk, high"),
      (.impactAssessed, #"{"records":true}"#, .badField, "records"),
      (.decisionMade, #"{"chosen":"a"}"#, .missingField, "question"),
      (.statusPosted, #"{"overview":"o"}"#, .missingField, "summary"),
      (.statusPosted, #"{"summary":"s","audience":"press"}"#, .badField, "executive"),
    ] as [(EventType, String, Problem.Code, String)]
  )
  func refused(type: EventType, data: String, code: Problem.Code, named: String) {
    let fault = fault(type, data)
    #expect(fault?.code == code)
    #expect(fault?.reason.string.contains(named) == true)
  }
}
