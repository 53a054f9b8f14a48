import IncidentModel

/// A random number generator that gives the same incident for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Events and alerts of every kind about few entities, so that they meet often.
struct RandomIncident {
  var random: Seeded
  var number = 0

  init(seed: UInt64) { random = Seeded(seed) }

  mutating func events(_ count: Int) -> [Event] { (0..<count).map { _ in event() } }

  mutating func event() -> Event {
    number += 1
    let (type, content) = content()
    let time = Instant(seconds: 1_743_200_000 + Int64.random(in: 0..<40, using: &random) * 600)
    let recorded = time.adding(seconds: Int64.random(in: 0..<6, using: &random) * 1_800)
    return Event(
      key: EventKey(
        recorded: recorded,
        source: "/t/\(Int.random(in: 0..<3, using: &random))",
        id: "e\(number)"
      ),
      time: time,
      type: type,
      subject: EntityID("s\(Int.random(in: 0..<4, using: &random))"),
      author: "lead",
      cause: nil,
      content: content,
      place: place(),
      raw: Array("{\"id\":\"e\(number)\"}".utf8)
    )
  }

  mutating func alert(into batch: inout DecodedBatch) {
    number += 1
    let time = Instant(seconds: 1_743_200_000 + Int64.random(in: 0..<4_000, using: &random))
    let text = SafeText("alert \(Int.random(in: 0..<9, using: &random))")
    let key = SafeText("s\(Int.random(in: 0..<30, using: &random))")
    batch.alerts.append(
      AlertRow(
        time: time,
        recorded: time.adding(seconds: 5),
        severity: Severity.allCases.randomElement(using: &random) ?? .low,
        title: batch.strings.intern(text),
        key: .text(batch.strings.intern(key)),
        identity: UInt64(number),
        content: UInt64(number),
        place: AlertPlace(place())
      )
    )
  }

  private func place() -> RecordPlace {
    RecordPlace(file: FileID(0), offset: number, length: 10, line: number, index: number)
  }

  private mutating func content() -> (EventType, EventContent) {
    let word = SafeText("w\(Int.random(in: 0..<50, using: &random))")
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return (.incidentUpdated, .updated(incident(word)))
    case 1: return (.incidentDeclared, .declared(incident(word)))
    case 2, 3, 4: return (.timelineAdded, .entryAdded(entry(word)))
    case 5: return (.timelineCorrected, .entryCorrected(entry(word)))
    case 6: return (.timelineRetracted, .entryRetracted(reason: word))
    case 7, 8, 9: return (.taskUpdated, .taskUpdated(task(word)))
    case 10: return (.taskCommented, .taskCommented(text: word))
    case 11: return (.notificationRequired, .required(duty(word)))
    case 12: return (.notificationFiled, .filed(Filing(at: Instant(seconds: 1_743_300_000))))
    case 13: return (.alertAcknowledged, .alertJudged(judgment()))
    case 14: return (.systemUpdated, .system(system()))
    default: return (.decisionMade, .decision(DecisionChange(question: word)))
    }
  }

  private mutating func incident(_ word: SafeText) -> IncidentChange {
    var change = IncidentChange()
    if Bool.random(using: &random) { change.name = word }
    change.phase = Phase.allCases.randomElement(using: &random)
    return change
  }

  private mutating func entry(_ word: SafeText) -> EntryChange {
    var change = EntryChange()
    change.title = word
    if Bool.random(using: &random) { change.time = Instant(seconds: 1_743_100_000) }
    return change
  }

  private mutating func task(_ word: SafeText) -> TaskChange {
    var change = TaskChange()
    change.state = TaskState.allCases.randomElement(using: &random)
    if Bool.random(using: &random) { change.owner = word }
    return change
  }

  private mutating func duty(_ word: SafeText) -> NotificationChange {
    var change = NotificationChange()
    change.title = word
    change.triggers = ["aware_breach": Instant(seconds: Int64.random(in: 0..<5, using: &random) * 3_600)]
    return change
  }

  private mutating func judgment() -> AlertJudgment {
    let keys = (0..<3).map { _ in EntityID("s\(Int.random(in: 0..<30, using: &random))") }
    return AlertJudgment(state: .acknowledged, keys: keys)
  }

  private mutating func system() -> SystemChange {
    var change = SystemChange()
    change.state = SystemState.allCases.randomElement(using: &random)
    return change
  }
}
