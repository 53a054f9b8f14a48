import Deadlines
import IncidentModel
import Testing

/// Stages that follow by law from what the team entered.
@Suite struct DutyChainTests {
  /// Mon 2 Mar 2026, 09:30 in Berlin.
  private static let aware = "2026-03-02T09:30:00+01:00"

  private func incident(_ rule: String, _ event: String, at time: String = aware) -> DutyCase {
    var incident = DutyCase()
    incident.declare()
    incident.require("first", rule, [event: time])
    return incident
  }

  @Test(arguments: [
    (
      "eu-nis2-early", "aware_incident",
      [
        "first 2026-03-03T08:30:00Z",
        "eu-nis2-final 2026-04-05T07:30:00Z provisional after first",
        "eu-nis2-notify 2026-03-05T08:30:00Z provisional after first",
      ]
    ),
    (
      "de-bsig-32-early", "aware_incident",
      [
        "first 2026-03-03T08:30:00Z",
        "de-bsig-32-final 2026-04-05T07:30:00Z provisional after first",
        "de-bsig-32-notify 2026-03-05T08:30:00Z provisional after first",
      ]
    ),
    (
      "eu-dora-initial", "classified_major",
      [
        "first 2026-03-02T12:30:00Z provisional",
        "eu-dora-final 2026-04-05T11:30:00Z provisional after first",
        "eu-dora-intermediate 2026-03-05T12:30:00Z provisional after first",
      ]
    ),
    (
      "ch-isg-74e", "discovered_attack",
      [
        "first 2026-03-03T08:30:00Z",
        "ch-isg-supplement 2026-03-17T08:30:00Z provisional after first",
      ]
    ),
  ])
  func theStagesThatFollowAreListedAsSoonAsTheFirstIsRequired(
    rule: String,
    event: String,
    expected: [String]
  ) {
    #expect(incident(rule, event).lines == expected)
  }

  @Test func theCyberResilienceActFollowsFromItsFirstDay() {
    var incident = DutyCase()
    incident.declare(at: "2026-09-14T08:00:00Z")
    incident.require("first", "eu-cra-inc-early", ["aware_incident": "2026-09-14T09:30:00+02:00"])
    #expect(
      incident.lines == [
        "first 2026-09-15T07:30:00Z",
        "eu-cra-inc-final 2026-10-17T07:30:00Z provisional after first",
        "eu-cra-inc-notify 2026-09-17T07:30:00Z provisional after first",
      ]
    )
    var early = DutyCase()
    early.declare()
    early.require("first", "eu-cra-inc-early", ["aware_incident": Self.aware])
    #expect(early.lines == ["first not_in_force"])
  }

  @Test func nothingFollowsFromALawThatWasNotYetOne() {
    let before = incident("de-bsig-32-early", "aware_incident", at: "2025-12-05T23:59:59+01:00")
    #expect(before.lines == ["first not_in_force"])
    let after = incident("de-bsig-32-early", "aware_incident", at: "2025-12-06T00:00:00+01:00")
    #expect(after.lines.count == 3)
  }

  @Test func filingAStageMakesTheNextFirmAndPullsItForward() {
    var nis2 = incident("eu-nis2-early", "aware_incident")
    nis2.file("first", at: "2026-03-02T12:00:00Z")
    #expect(nis2.lines[2] == "eu-nis2-notify 2026-03-05T08:30:00Z after first")
    #expect(nis2.lines[1].contains("provisional"))
    nis2.require("second", "eu-nis2-notify")
    #expect(nis2.due("second") == "2026-03-05T08:30:00Z")
    nis2.file("second", at: "2026-03-03T09:00:00Z")
    #expect(nis2.lines.last == "eu-nis2-final 2026-04-03T08:00:00Z after second")

    var dora = incident("eu-dora-initial", "classified_major")
    dora.file("first", at: "2026-03-02T10:00:00Z")
    #expect(dora.lines[2] == "eu-dora-intermediate 2026-03-05T10:00:00Z after first")
    #expect(dora.lines[1] == "eu-dora-final 2026-04-05T09:00:00Z provisional after first")
  }

  @Test func theLatestIntermediateReportStartsTheFinalOne() {
    var dora = incident("eu-dora-initial", "classified_major")
    dora.file("first", at: "2026-03-02T10:00:00Z")
    dora.require("second", "eu-dora-intermediate")
    dora.file("second", at: "2026-03-04T10:00:00Z")
    #expect(dora.due("eu-dora-final") == "2026-04-04T09:00:00Z")
    dora.file("second", at: "2026-03-10T10:00:00Z")
    #expect(dora.due("eu-dora-final") == "2026-04-10T09:00:00Z")
  }

  @Test func aStageThatTheTeamEnteredIsNotListedTwiceAndTakesWhatStartedTheFirst() {
    var incident = incident("eu-nis2-early", "aware_incident")
    incident.require("ours", "eu-nis2-notify")
    #expect(
      incident.lines == [
        "first 2026-03-03T08:30:00Z", "ours 2026-03-05T08:30:00Z",
        "eu-nis2-final 2026-04-05T07:30:00Z provisional after ours",
      ]
    )
  }

  @Test func aStageMayBeFiledByTheNameOfItsRule() {
    var incident = incident("eu-nis2-early", "aware_incident")
    incident.file("eu-nis2-notify", at: "2026-03-06T08:00:00Z")
    #expect(incident.lines.first == "eu-nis2-notify 2026-03-05T08:30:00Z")
    #expect(incident.lines.last == "eu-nis2-final 2026-04-06T07:00:00Z after eu-nis2-notify")
    let duty = incident.book[EntityID("eu-nis2-notify")]
    #expect(duty?.rule?.id == "eu-nis2-notify")
    // The outer limit is the end of the hour: filed after both.
    #expect(duty?.standing(at: DutyCase.at("2026-03-07T00:00:00Z")) == .doneLate)
  }

  @Test func aNameThatIsTakenIsNotGivenToAStage() {
    var incident = incident("eu-nis2-early", "aware_incident")
    incident.require("eu-nis2-final") { $0.title = "Something else" }
    #expect(
      incident.lines == [
        "eu-nis2-final unknown_rule", "first 2026-03-03T08:30:00Z",
        "eu-nis2-notify 2026-03-05T08:30:00Z provisional after first",
        "first/eu-nis2-final 2026-04-05T07:30:00Z provisional after first",
      ]
    )
  }

  @Test func aSecondClockHasStagesOfItsOwn() {
    var incident = incident("eu-nis2-early", "aware_incident")
    incident.require(
      "again",
      "eu-nis2-early",
      ["aware_incident": "2026-03-09T09:30:00+01:00"],
      at: "2026-03-09T12:00:00Z"
    )
    #expect(incident.book.duties.count == 6)
    #expect(incident.due("eu-nis2-notify") == "2026-03-05T08:30:00Z")
    #expect(incident.due("again/eu-nis2-notify") == "2026-03-12T08:30:00Z")
    incident.file("again/eu-nis2-notify", at: "2026-03-10T08:00:00Z")
    #expect(incident.book[EntityID("again/eu-nis2-notify")]?.rule?.id == "eu-nis2-notify")
    #expect(incident.due("again/eu-nis2-notify") == "2026-03-12T08:30:00Z")
    #expect(incident.due("again/eu-nis2-final") == nil)
    #expect(incident.due("again/eu-nis2-notify/eu-nis2-final") == "2026-04-10T07:00:00Z")
    #expect(incident.due("eu-nis2-final") == "2026-04-05T07:30:00Z")
  }

  @Test func nothingFollowsFromAWaivedStageButItsRulesAreAskedFor() {
    var incident = incident("eu-nis2-early", "aware_incident")
    incident.waive("first")
    #expect(incident.lines == ["first 2026-03-03T08:30:00Z"])
    let near = incident.book.checks.filter(\.isNear).map(\.rule.id)
    #expect(near.contains("eu-nis2-notify") && near.contains("eu-nis2-final"))
  }

  @Test func whatAWaivedStageKnewStillStartsTheOthers() {
    var incident = incident("eu-nis2-notify", "aware_incident")
    incident.require("last", "eu-nis2-final")
    incident.waive("first")
    #expect(incident.lines == ["first 2026-03-05T08:30:00Z", "last 2026-04-05T07:30:00Z provisional"])
  }

  @Test func aFlagAnsweredNoTakesTheStagesAway() {
    var incident = incident("eu-nis2-early", "aware_incident")
    incident.declare(["significant_incident": false])
    #expect(incident.lines == ["first 2026-03-03T08:30:00Z"])
  }

  @Test func aStageTakesOverWhoSeesToIt() {
    var incident = DutyCase()
    incident.require("first", "eu-nis2-early", ["aware_incident": Self.aware]) { change in
      change.owner = "legal"
      change.recipient = "Our CSIRT"
      change.channel = "portal"
      change.timezone = "Europe/Paris"
      change.calendar = "FR"
    }
    let next = incident.book[EntityID("eu-nis2-notify")]?.notification
    #expect(next?.owner == "legal")
    #expect(next?.channel == "portal")
    #expect(next?.timezone == "Europe/Paris")
    #expect(next?.calendar == "FR")
    #expect(incident.book[EntityID("eu-nis2-notify")]?.recipient == "Our CSIRT")
  }

  @Test func theOrderOfAPackDoesNotMatter() {
    let pack = """
      {"pack": "own", "schema": 1, "verified_on": "2026-01-02", "disclaimer": "Ask.", "methods": {}, "rules": [
      \(Self.rule("own-last", #""filed:own-first", "fallback": "due:own-first""#)),
      \(Self.rule("own-first", #""aware""#))]}
      """
    var incident = DutyCase(pack)
    incident.require("first", "own-first", ["aware": Self.aware])
    #expect(
      incident.lines == [
        "first 2026-03-03T08:30:00Z", "own-last 2026-03-04T08:30:00Z provisional after first",
      ]
    )
  }

  private static func rule(_ id: String, _ trigger: String) -> String {
    """
    {"id": "\(id)", "name": "\(id)", "regime": "own", "jurisdiction": "any", "status": "in_force",
     "valid_from": null, "valid_to": null, "authority": "them", "recipient": "customers", "speed": "at once",
     "clock": {"type": "period", "trigger": \(trigger), "amount": 24, "unit": "hours", "method": "exact"},
     "default_calendar": "DE", "default_timezone": "Europe/Berlin",
     "applies": {"all": [], "any": [], "none": []}, "satisfied_by": "", "exceptions": [], "phased": false,
     "late_duty": "", "content": [], "legal": "", "urls": [], "notes": []}
    """
  }
}
