import Testing

@testable import Deadlines

/// The answers that the worked examples do not show.
@Suite struct ReadingTests {
  private let trigger = moment("2025-03-29T14:20:00+01:00")

  private func book(_ rules: String...) -> Rulebook {
    let text = PackText.pack(rules.joined(separator: ","))
    let (book, refusals) = Rulebook.builtIn.adding([PackFile(name: "own", bytes: Array(text.utf8))])
    #expect(refusals.isEmpty)
    return book
  }

  @Test func anExplicitDueWinsOverTheRule() {
    let query = ClockQuery(rule: "eu-gdpr-33-1", triggers: ["aware_breach": trigger], due: trigger + 60)
    let reading = Rulebook.builtIn.reading(of: query)
    #expect(reading.conservativeDue == trigger + 60)
    #expect(reading.statutoryDue == trigger + 60)
  }

  @Test func namesThatAreUnknownAreSaid() {
    let book = Rulebook.builtIn
    let at = ["contract_event": trigger, "aware_breach": trigger, "materiality_determined": trigger]
    func status(_ query: ClockQuery) -> ClockReading.Status { book.reading(of: query).status }
    #expect(status(ClockQuery(rule: "nobody")) == .unknownRule("nobody"))
    #expect(status(ClockQuery(rule: nil)) == .unknownRule(nil))
    #expect(
      status(ClockQuery(rule: "eu-gdpr-33-1", triggers: at, timezone: "Mars/Base"))
        == .unknownZone("Mars/Base")
    )
    #expect(
      status(ClockQuery(rule: "us-sec-8k-105", triggers: at, calendar: "ZZ")) == .unknownCalendar("ZZ")
    )
    #expect(status(ClockQuery(rule: "contract-hours", triggers: at)) == .parameterMissing("amount"))
    for amount in ["0", "-1", "1.5", "many", "", "99999999999999999999"] {
      let query = ClockQuery(rule: "contract-hours", triggers: at, params: ["amount": amount])
      #expect(status(query).code == "bad_parameter", "\(amount)")
    }
    let late = ClockQuery(
      rule: "contract-business-days",
      triggers: at,
      params: ["amount": "1", "cutoff": "25:00"]
    )
    #expect(status(late).code == "bad_parameter")
  }

  @Test func hoursNeedNoCalendar() {
    let query = ClockQuery(rule: "eu-gdpr-33-1", triggers: ["aware_breach": trigger], calendar: "ZZ")
    let reading = Rulebook.builtIn.reading(of: query)
    #expect(reading.status == .computed)
    #expect(reading.contestedDue == nil)
  }

  @Test func theDayThatIsNotCoveredIsNamed() {
    let query = ClockQuery(
      rule: "eu-nis2-final",
      triggers: ["filed:eu-nis2-notify": moment("2030-12-15T10:00:00+01:00")]
    )
    let status = Rulebook.builtIn.reading(of: query).status
    #expect(status == .calendarNotCovered(calendar: "DE", day: day("2031-01-15")))
  }

  @Test func weeksAreCountedAsDaysAre() {
    let book = book(
      PackText.rule("own-w", clock: PackText.period("aware", "2", unit: "weeks", method: "eu1182"))
    )
    let reading = book.reading(
      of: ClockQuery(rule: "own-w", triggers: ["aware": moment("2025-04-07T09:00:00+02:00")])
    )
    // Two weeks end on Easter Monday, 21 April.
    #expect(reading.conservativeDue == moment("2025-04-21T09:00:00+02:00"))
    #expect(reading.statutoryDue == moment("2025-04-23T00:00:00+02:00"))
    #expect(reading.lastDay == day("2025-04-22"))
  }

  @Test func aPeriodOfOneDayNeedsNoTwoWorkingDays() {
    let book = book(
      PackText.rule("own-d", clock: PackText.period("aware", "1", unit: "days", method: "eu1182"))
    )
    let reading = book.reading(
      of: ClockQuery(rule: "own-d", triggers: ["aware": moment("2025-05-12T09:00:00+02:00")])
    )
    #expect(reading.lastDay == day("2025-05-13"))
  }

  @Test func aRepealedRuleWithoutAnEndNeverRuns() {
    let book = book(PackText.rule("own-r", status: "repealed"))
    #expect(book.reading(of: ClockQuery(rule: "own-r", triggers: ["aware": trigger])).status == .notInForce)
  }

  @Test func aRuleWithoutAClockIsAskedForItsInstant() {
    let old = moment("2025-03-29T14:20:00+01:00")
    let new = moment("2026-03-29T14:20:00+01:00")
    let book = Rulebook.builtIn
    #expect(book.reading(of: ClockQuery(rule: "de-bsig-8b-4", at: old)).status == .noFixedPeriod)
    #expect(book.reading(of: ClockQuery(rule: "de-bsig-8b-4", at: new)).status == .notInForce)
    #expect(book.reading(of: ClockQuery(rule: "de-bsig-8b-4")).status == .noFixedPeriod)
  }

  @Test func theStartIsThatOfTheLimbThatCounts() {
    let aware = moment("2025-09-16T08:10:00+02:00")
    let major = moment("2025-09-17T07:30:00+02:00")
    let query = ClockQuery(
      rule: "eu-dora-initial",
      triggers: ["aware_incident": aware, "classified_major": major]
    )
    #expect(Rulebook.builtIn.reading(of: query).start == aware)
  }
}
