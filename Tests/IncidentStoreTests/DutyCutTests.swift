import Deadlines
import EventFiles
import IncidentModel
import IncidentStore
import Testing

/// Duties are worked out for every cut, whatever was worked out before.
@Suite struct DutyCutTests {
  private static let start: Int64 = 1_772_400_000
  private static let rules: [(String, String)] = [
    ("eu-nis2-early", "aware_incident"), ("eu-nis2-notify", "aware_incident"),
    ("eu-gdpr-33-1", "aware_breach"),
    ("eu-dora-initial", "classified_major"), ("us-hipaa-individuals", "discovery"),
  ]

  private func events(_ count: Int, using random: inout Seeded) -> [Event] {
    (0..<count).map { number in
      let time = Instant(seconds: Self.start + Int64.random(in: 0..<40, using: &random) * 600)
      let (subject, content) = content(at: time, &random)
      return Event(
        key: EventKey(
          recorded: time.adding(seconds: Int64.random(in: 0..<6, using: &random) * 1_800),
          source: "/t",
          id: "e\(number)"
        ),
        time: time,
        type: .notificationRequired,
        subject: EntityID(subject),
        author: "lead",
        cause: nil,
        content: content,
        place: RecordPlace(file: FileID(0), offset: number, length: 2, line: number, index: number),
        raw: Array("{\"id\":\"e\(number)\"}".utf8)
      )
    }
  }

  private func content(at time: Instant, _ random: inout Seeded) -> (String, EventContent) {
    let name = "d\(Int.random(in: 0..<6, using: &random))"
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      var change = IncidentChange()
      change.flags = ["nis2_entity": Bool.random(using: &random)]
      return ("incident", .declared(change))
    case 1: return (name, .filed(Filing(at: time)))
    case 2: return ("eu-nis2-final", .filed(Filing(at: time)))
    case 3: return (name, .waived(reason: "no", by: nil))
    default:
      var change = NotificationChange()
      let (rule, trigger) = Self.rules.randomElement(using: &random) ?? ("", "")
      change.rule = rule
      change.triggers = [trigger: time]
      return (name, .required(change))
    }
  }

  private struct Fact: Equatable {
    var id: EntityID
    var query: ClockQuery?
    var reading: DueReading?
    var isProvisional = false
  }

  private func facts(of book: DutyBook) -> [Fact] {
    book.duties.map {
      Fact(id: $0.id, query: $0.query, reading: $0.reading, isProvisional: $0.isProvisional)
    } + book.checks.map { Fact(id: EntityID($0.rule.id), isProvisional: $0.isNear) }
  }

  @Test(arguments: 0..<6)
  func everyCutHasTheDutiesOfItsSide(seed: Int) {
    var random = Seeded(UInt64(seed) + 300)
    let events = events(120, using: &random)
    var store = Store()
    var rest = events.shuffled(using: &random)
    while !rest.isEmpty {
      var update = DirectoryUpdate()
      update.batch.events = Array(rest.prefix(Int.random(in: 1...9, using: &random)))
      rest.removeFirst(update.batch.events.count)
      store.apply(update)
      let fresh = DutyBook(of: store.snapshot.state, by: .builtIn)
      #expect(facts(of: store.snapshot.duties) == facts(of: fresh))
    }
    #expect(!store.snapshot.duties.duties.isEmpty)
    for _ in 0..<12 {
      let instant = Instant(seconds: Self.start + Int64.random(in: -600..<36_000, using: &random))
      for axis in TimeAxis.allCases {
        var side = Store()
        var update = DirectoryUpdate()
        update.batch.events = events.filter { (axis == .known ? $0.key.recorded : $0.time) <= instant }
        side.apply(update)
        let cut = store.snapshot(asOf: instant, axis: axis)
        #expect(facts(of: cut.duties) == facts(of: side.snapshot.duties))
      }
    }
  }

  @Test func refusedRulesAreProblemsThoughNothingIsDeclared() {
    let problem = Problem(path: "rules/x.json", line: nil, index: nil, code: .badField, reason: "no")
    var store = Store(rules: RuleSource { RuleSource.Library(book: .builtIn, refusals: [problem]) })
    var update = DirectoryUpdate()
    store.apply(update)
    #expect(store.snapshot.problems.isEmpty)
    update.progress.isComplete = true
    store.apply(update)
    store.apply(update)
    #expect(Array(store.snapshot.problems) == [problem])
  }
}
