import Foundation
import Testing

@testable import Deadlines

@Suite struct RulebookTests {
  private let trigger: Int64 = 1_743_254_400

  @Test func hoursAreElapsedTimeAcrossTheClockChange() {
    let query = ClockQuery(
      rule: "eu-gdpr-33-1",
      triggers: ["aware_breach": trigger],
      timezone: "Europe/Berlin",
      calendar: "DE"
    )
    let reading = Rulebook.builtIn.reading(of: query)
    #expect(reading.status == .computed)
    #expect(reading.conservativeDue == trigger + 72 * 3_600)
    #expect(reading.start == trigger)
  }

  @Test func anExplicitDueWinsOverTheRule() {
    let query = ClockQuery(rule: "eu-gdpr-33-1", triggers: ["aware_breach": trigger], due: trigger + 60)
    #expect(Rulebook.builtIn.reading(of: query).conservativeDue == trigger + 60)
  }

  @Test func theEarlierOfTwoPeriodsCountsAndIsProvisionalWhileOneIsOpen() {
    let both = ClockQuery(
      rule: "eu-dora-initial",
      triggers: ["classified_major": trigger, "aware_incident": trigger - 86_000]
    )
    #expect(Rulebook.builtIn.reading(of: both).conservativeDue == trigger - 86_000 + 86_400)
    let one = ClockQuery(rule: "eu-dora-initial", triggers: ["aware_incident": trigger])
    #expect(Rulebook.builtIn.reading(of: one).conservativeDue == trigger + 86_400)
    #expect(Rulebook.builtIn.reading(of: one).provisional)
  }

  @Test(arguments: [
    ("de-strafanzeige", ClockReading.Status.noFixedPeriod),
    ("eu-gdpr-33-1", .triggerMissing(event: "aware_breach")),
    ("no-such-rule", .unknownRule),
  ])
  func whereThereIsNoInstantNoneIsGuessed(rule: String, status: ClockReading.Status) {
    let reading = Rulebook.builtIn.reading(of: ClockQuery(rule: rule))
    #expect(reading.status == status)
    #expect(reading.conservativeDue == nil)
  }

  @Test func periodsInCalendarUnitsAreNotCountedAsHours() {
    let query = ClockQuery(rule: "us-hipaa-hhs", triggers: ["discovered_breach": trigger])
    let reading = Rulebook.builtIn.reading(of: query)
    #expect(reading.conservativeDue == nil)
  }

  @Test func aContractSaysItsHours() {
    let rule = Rule.contract
    let book = Rulebook(rules: [rule])
    let query = ClockQuery(rule: rule.id, triggers: ["aware": trigger], params: ["amount": "24"])
    #expect(book.reading(of: query).conservativeDue == trigger + 86_400)
    let absurd = ClockQuery(
      rule: rule.id,
      triggers: ["aware": trigger],
      params: ["amount": "9223372036854775807"]
    )
    #expect(book.reading(of: absurd).conservativeDue == nil)
  }
}

extension Rule {
  fileprivate static let contract: Rule = {
    let json = """
      {"id":"c","name":"c","regime":"contract","authority":"partner","speed":"",
       "clock":{"type":"period","trigger":"aware","amount":"param","unit":"hours","method":"exact"},"content":[],"legal":""}
      """
    guard let rule = try? JSONDecoder().decode(Rule.self, from: Data(json.utf8)) else {
      preconditionFailure("the fixture is no rule")
    }
    return rule
  }()
}
