import Deadlines
import IncidentModel
import TestKit
import Testing

/// What is worked out along the way is what is worked out from the beginning.
@Suite struct DutyReuseTests {
  private static let rules: [(String?, String)] = [
    ("eu-nis2-early", "aware_incident"), ("eu-nis2-notify", "aware_incident"),
    ("eu-nis2-final", "aware_incident"),
    ("eu-dora-initial", "classified_major"), ("eu-dora-intermediate", "aware_incident"),
    ("eu-gdpr-33-1", "aware_breach"), ("us-sec-8k-105", "materiality_determined"),
    ("ch-isg-74e", "discovered_attack"), (nil, "aware_incident"), ("xx-none", "aware_incident"),
  ]
  private static let names = [
    "a", "b", "c", "d", "eu-nis2-notify", "eu-nis2-final", "a/eu-nis2-final", "eu-dora-final", "incident",
  ]

  private func event(_ random: inout Seeded) -> (String, EventContent) {
    let name = Self.names.randomElement(using: &random) ?? "a"
    let at = Instant(seconds: 1_772_400_000 + Int64.random(in: 0..<4, using: &random) * 7_200)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return ("incident", .updated(incident(&random)))
    case 1: return ("incident", .declared(incident(&random)))
    case 2, 3: return (name, .filed(Filing(at: at)))
    case 4: return (name, .waived(reason: "no", by: nil))
    default: return (name, .required(duty(at, &random)))
    }
  }

  private func incident(_ random: inout Seeded) -> IncidentChange {
    var change = IncidentChange()
    if Bool.random(using: &random) {
      let flags = ["nis2_entity", "dora_entity", "significant_incident", "personal_data"]
      change.flags = [flags.randomElement(using: &random) ?? "": Bool.random(using: &random)]
    }
    if Bool.random(using: &random) { change.calendar = ["DE", "GB-ENG"].randomElement(using: &random) }
    return change
  }

  private func duty(_ at: Instant, _ random: inout Seeded) -> NotificationChange {
    var change = NotificationChange()
    let (rule, trigger) = Self.rules.randomElement(using: &random) ?? (nil, "")
    if Bool.random(using: &random) { change.rule = rule }
    if Int.random(in: 0..<4, using: &random) > 0 { change.triggers = [trigger: at] }
    if Int.random(in: 0..<9, using: &random) == 0 { change.title = "A title" }
    if Int.random(in: 0..<9, using: &random) == 0 { change.due = at }
    return change
  }

  /// All that a book says of a duty or of a rule to check.
  private struct Fact: Equatable {
    var id: String
    var origin: Duty.Origin?
    var query: ClockQuery?
    var notification: NotificationDuty?
    var reading: DueReading?
    var isProvisional: Bool?
    var openFlags: [String]?
    var isNear: Bool?
  }

  private func facts(of book: DutyBook) -> [Fact] {
    book.duties.map { duty in
      Fact(
        id: duty.id.raw,
        origin: duty.origin,
        query: duty.query,
        notification: duty.notification,
        reading: duty.reading,
        isProvisional: duty.isProvisional
      )
    } + book.checks.map { Fact(id: $0.rule.id, openFlags: $0.openFlags, isNear: $0.isNear) }
      + [Fact(id: "ruled out: \(book.ruledOut)")]
  }

  @Test(arguments: 0..<20)
  func aBookThatReusesAnotherIsTheSameAsAFreshOne(seed: Int) {
    var random = Seeded(seed: UInt64(seed) + 40)
    var incident = DutyCase()
    for _ in 0..<60 {
      let (name, content) = event(&random)
      let minutes = Int64.random(in: 0..<500, using: &random) * 60
      incident.tell(name, content, at: Instant(seconds: 1_772_400_000 + minutes))
      #expect(facts(of: incident.book) == facts(of: incident.fresh))
      let ids = incident.book.duties.map(\.id)
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { incident.book[$0]?.id == $0 })
    }
  }

  @Test func severalChangesAtOnceAreOneStep() {
    for seed in 0..<10 {
      var random = Seeded(seed: UInt64(seed) + 900)
      var incident = DutyCase()
      for _ in 0..<30 {
        let (name, content) = event(&random)
        incident.tell(name, content)
      }
      let before = incident.book
      var subjects: Set<EntityID> = []
      for _ in 0..<6 {
        let (name, content) = event(&random)
        subjects.insert(incident.tell(name, content).subject)
      }
      let book = DutyBook(of: incident.state, by: .builtIn, reusing: before, changed: subjects)
      #expect(facts(of: book) == facts(of: incident.fresh))
      let all = DutyBook(of: incident.state, by: .builtIn, reusing: before)
      #expect(facts(of: all) == facts(of: incident.fresh))
    }
  }

  @Test func whatDidNotChangeIsNotWorkedOutAgain() {
    var incident = DutyCase()
    incident.require("a", "eu-nis2-early", ["aware_incident": "2026-03-02T09:30:00+01:00"])
    incident.require("b", "eu-nis2-early", ["aware_incident": "2026-03-05T09:30:00+01:00"])
    incident.require("c", "eu-gdpr-33-1", ["aware_breach": "2026-03-05T09:30:00+01:00"])
    let before = incident.book
    incident.file("b", at: "2026-03-05T12:00:00Z")
    for id in ["a", "c", "eu-nis2-notify", "eu-nis2-final"].map(EntityID.init) {
      #expect(incident.book[id] === before[id] && before[id] != nil)
    }
    #expect(incident.book[EntityID("b")] !== before[EntityID("b")])
    #expect(incident.book.isSame(as: incident.book) && !incident.book.isSame(as: before))
  }
}
