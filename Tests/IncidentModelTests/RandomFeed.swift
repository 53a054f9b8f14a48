import TestKit

@testable import IncidentModel

/// An alert feed at random: keys that repeat, times out of order, records without a time, judgments.
struct RandomFeed {
  var random: Seeded
  var table = AlertTable()
  var state = IncidentState()
  private var index = AlertIndex()
  private var number = 0
  private(set) var raised: [AlertRow] = []
  private var strings = StringTable()
  private(set) var judged: [Event] = []

  init(seed: UInt64) { random = Seeded(seed: seed) }

  /// Adds so many records, as one batch.
  mutating func raise(_ count: Int) {
    let rows = (0..<count).map { _ in row() }
    add(rows)
    raised += rows
  }

  /// A feed of some of another's records and judgments.
  init(of other: RandomFeed, rows: [AlertRow], judged: [Event]) {
    random = other.random
    strings = other.strings
    for event in judged { tell(event) }
    add(rows)
  }

  private mutating func add(_ rows: [AlertRow]) {
    index.add(rows, strings, to: &table, marks: state)
  }

  /// Has the team acknowledge a key at some time.
  mutating func judge(_ key: String) {
    number += 1
    let time = Instant(seconds: Int64.random(in: 0...6_000, using: &random))
    let event = Event(
      key: EventKey(recorded: time.adding(seconds: 40), source: "/t", id: "judgment-\(number)"),
      time: time,
      type: .alertAcknowledged,
      subject: EntityID(key),
      author: "lead",
      cause: nil,
      content: .alertJudged(AlertJudgment(state: .acknowledged, keys: [EntityID(key)])),
      place: RecordPlace(file: FileID(0), offset: 0, length: 2, line: nil, index: 0),
      raw: Array("{}".utf8)
    )
    judged.append(event)
    tell(event)
  }

  private mutating func tell(_ event: Event) {
    state.insert([event])
    guard case .alertJudged(let judgment) = event.content else { return }
    for key in judgment.keys {
      for id in index.alerts(withKey: key, in: table) { table.recount(id, marks: state) }
    }
  }

  private mutating func row() -> AlertRow {
    number += 1
    let seconds = Int64(number) + Int64.random(in: 0...(number % 9 == 0 ? 900 : 1), using: &random)
    let isUntimed = number % 50 == 7
    let time = Instant(seconds: seconds)
    let key = Int.random(in: 0..<10, using: &random) < 3 ? number / 10 : number
    let end = { (random: inout Seeded, strings: inout StringTable) -> AlertEndpoint in
      let port = UInt16.random(in: 440...445, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return .none
      case 1: return strings.endpoint(utf8: "[2001:db8::\(Int.random(in: 1...9, using: &random))]:\(port)")
      case 2: return strings.endpoint(utf8: "host-\(Int.random(in: 0...9, using: &random))")
      default:
        return AlertEndpoint(.v4(0x0A00_0000 + UInt32.random(in: 0..<4_000, using: &random)), port: port)
      }
    }
    return AlertRow(
      time: time,
      recorded: number % 5 == 0 ? time.adding(seconds: Int64.random(in: 0...400, using: &random)) : time,
      severity: Severity.allCases.randomElement(using: &random) ?? .low,
      state: number % 11 == 0 ? .resolved : .new,
      title: strings.intern(SafeText(["Beacon seen", "Port scan", "LOGIN"][number % 3])),
      product: strings.intern("ids"),
      host: strings.intern(SafeText("Host-\(number / 9 % 30)")),
      src: end(&random, &strings),
      dst: end(&random, &strings),
      rule: strings.intern(SafeText("rule-\(number % 7)")),
      attack: strings.intern(SafeText(["", "T1110.001 T1078", "T11100", "T1110"][number % 4])),
      key: number % 13 == 0
        ? .numbered(UInt64(number / 26)) : .text(strings.intern(SafeText("key-\(key)"))),
      traits: isUntimed ? .isUntimed : [],
      identity: UInt64(number),
      content: UInt64(number),
      place: AlertPlace(
        RecordPlace(file: FileID(0), offset: number * 100, length: 90, line: number, index: number)
      )
    )
  }
}
