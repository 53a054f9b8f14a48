import Deadlines
import IncidentModel
import Testing

/// Where a duty stands at and around each second that matters.
@Suite struct DutyStandingTests {
  /// Aware at 09:30 in Berlin: due after 72 h, the outer limit half an hour later.
  private func gdpr() -> DutyCase {
    var incident = DutyCase()
    incident.require("x", "eu-gdpr-33-1", ["aware_breach": "2026-03-02T09:30:00+01:00"])
    return incident
  }

  private func standing(_ incident: DutyCase, _ time: String, later nanoseconds: Int64 = 0) -> DutyStanding? {
    incident.book[EntityID("x")]?.standing(at: DutyCase.at(time).adding(nanoseconds: nanoseconds))
  }

  @Test func aRunningClockAroundItsBoundaries() {
    let incident = gdpr()
    #expect(standing(incident, "2026-03-02T08:30:00Z") == .running)
    // The last quarter of 72 h.
    #expect(standing(incident, "2026-03-04T14:30:00Z", later: -1) == .running)
    #expect(standing(incident, "2026-03-04T14:30:00Z") == .dueSoon)
    #expect(standing(incident, "2026-03-05T08:30:00Z") == .dueSoon)
    #expect(standing(incident, "2026-03-05T08:30:00Z", later: 1) == .margin)
    #expect(standing(incident, "2026-03-05T09:00:00Z") == .margin)
    #expect(standing(incident, "2026-03-05T09:00:00Z", later: 1) == .overdue)
  }

  @Test(arguments: [
    ("2026-03-05T08:30:00Z", DutyStanding.doneInTime), ("2026-03-05T08:30:01Z", .doneInMargin),
    ("2026-03-05T09:00:00Z", .doneInMargin), ("2026-03-05T09:00:01Z", .doneLate),
  ])
  func whatWasFiledStandsWhereItWasFiled(time: String, expected: DutyStanding) {
    var incident = gdpr()
    incident.file("x", at: time)
    #expect(standing(incident, "2030-01-01T00:00:00Z") == expected)
    #expect(incident.book[EntityID("x")]?.standingChanges(after: .distantPast) == nil)
    #expect(incident.book[EntityID("x")]?.alarms.isEmpty == true)
  }

  @Test func theFirstFilingMeetsTheDeadline() {
    var incident = gdpr()
    incident.file("x", at: "2026-03-09T08:00:00Z")
    incident.file("x", at: "2026-03-04T08:00:00Z")
    #expect(standing(incident, "2030-01-01T00:00:00Z") == .doneInTime)
  }

  @Test func eachChangeIsForetoldAndNothingChangesInBetween() throws {
    let duty = try #require(gdpr().book[EntityID("x")])
    var now = DutyCase.at("2026-03-02T08:30:00Z")
    var seen = [duty.standing(at: now)]
    while let next = duty.standingChanges(after: now) {
      #expect(duty.standing(at: next.adding(nanoseconds: -1)) == seen.last)
      #expect(next > now)
      now = next
      seen.append(duty.standing(at: now))
    }
    #expect(seen == [.running, .dueSoon, .margin, .overdue])
  }

  @Test func aClockWithoutAnInstantStandsForItself() {
    var incident = DutyCase()
    incident.require("a", "de-strafanzeige")
    incident.require("b", "de-stgb-77b")
    incident.require("c", "contract-hours", ["contract_event": "2026-03-02T08:30:00Z"])
    incident.require("d", "us-circia", ["reasonable_belief": "2026-03-02T08:30:00Z"])
    let at = DutyCase.at("2026-03-02T12:00:00Z")
    #expect(
      incident.book.duties.map { $0.standing(at: at) } == [
        .now, .waiting(event: "aware_offence_and_offender"), .uncounted, .notInForce,
      ]
    )
    incident.waive("a")
    #expect(incident.book[EntityID("a")]?.standing(at: at) == .waived)
  }

  private func alarms(_ incident: DutyCase) -> [String] {
    (incident.book[EntityID("x")]?.alarms ?? []).map { "\($0.alarm) \($0.at.rfc3339UTC)" }
  }

  @Test func alarmsComeInTheirOrder() {
    #expect(
      alarms(gdpr()) == [
        "lastQuarter 2026-03-04T14:30:00Z", "lastHour 2026-03-05T07:30:00Z", "due 2026-03-05T08:30:00Z",
        "outerLimit 2026-03-05T09:00:00Z",
      ]
    )
  }

  @Test func theLastQuarterOfAShortPeriodIsItsLastHour() {
    var incident = DutyCase()
    incident.require("x", "contract-hours", ["contract_event": "2026-03-02T08:00:00Z"]) {
      $0.params = ["amount": "4"]
    }
    #expect(alarms(incident) == ["lastHour 2026-03-02T11:00:00Z", "due 2026-03-02T12:00:00Z"])
    incident.require("x") { $0.params = ["amount": "1"] }
    #expect(alarms(incident) == ["due 2026-03-02T09:00:00Z"])
  }

  @Test func anExplicitDueHasALastHour() {
    var incident = DutyCase()
    incident.require("x") { change in
      change.title = "Customer"
      change.due = DutyCase.at("2026-03-02T12:00:00Z")
    }
    #expect(alarms(incident) == ["lastHour 2026-03-02T11:00:00Z", "due 2026-03-02T12:00:00Z"])
  }
}
