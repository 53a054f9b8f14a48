import Deadlines
import IncidentModel
import Testing

/// What the answers given suggest beside what was entered.
@Suite struct DutyCheckTests {
  private func check(_ id: String, in incident: DutyCase) -> DutyCheck? {
    incident.book.checks.first { $0.rule.id == id }
  }

  @Test func nothingIsAskedBeforeTheDeclaration() {
    var incident = DutyCase()
    incident.require("x", "eu-gdpr-33-1")
    #expect(incident.book.checks.isEmpty)
    #expect(incident.book.ruledOut == 0)
  }

  @Test func yesNoAndOpen() {
    var incident = DutyCase()
    incident.declare(["personal_data": true])
    let open = check("eu-gdpr-33-1", in: incident)
    #expect(open?.openFlags == ["controller", "risk_unlikely", "eprivacy_provider"])
    #expect(open?.isNear == true)
    #expect(open?.questions.first?.string.hasSuffix("?") == true)
    #expect(check("de-strafanzeige", in: incident)?.isNear == false)
    incident.declare(["controller": true])
    #expect(check("eu-gdpr-33-5", in: incident)?.applies == true)
    incident.declare(["personal_data": false])
    #expect(check("eu-gdpr-33-1", in: incident) == nil)
  }

  @Test func answersOfSeveralEventsAddUpAndTheLastOneCounts() {
    var incident = DutyCase()
    incident.declare(["crime_suspected": false])
    #expect(check("de-strafanzeige", in: incident) == nil)
    var update = IncidentChange()
    update.flags = ["crime_suspected": true]
    incident.tell("incident", .updated(update))
    #expect(check("de-strafanzeige", in: incident)?.applies == true)
  }

  @Test func everyRuleInForceIsListedEnteredOrRuledOut() {
    var incident = DutyCase()
    incident.declare(["personal_data": true, "controller": true, "dora_entity": true, "nis2_entity": false])
    incident.require("x", "eu-dora-initial", ["classified_major": "2026-03-02T12:00:00Z"])
    let listed = Set(incident.book.duties.compactMap(\.notification.rule))
    let inForce = incident.rulebook.rules.filter { rule in
      incident.rulebook.isInForce(
        rule,
        at: DutyCase.at("2026-03-02T12:00:00Z").seconds,
        timezone: "Europe/Berlin"
      )
    }
    #expect(inForce.count > 40)
    let ruledOut = inForce.filter { rule in
      guard !listed.contains(rule.id) else { return false }
      let standing = incident.rulebook.standing(of: rule, flags: incident.state.incident.value.flags)
      if case .doesNotApply = standing { return true }
      return false
    }
    #expect(incident.book.ruledOut == ruledOut.count)
    #expect(ruledOut.map(\.id).contains("eu-nis2-early"))
    let told = listed.union(incident.book.checks.map(\.rule.id)).union(ruledOut.map(\.id))
    #expect(Set(inForce.map(\.id)).isSubset(of: told))
    #expect(listed.isDisjoint(with: incident.book.checks.map(\.rule.id)))
  }

  @Test func aRuleThatWasNoLawThenIsNotAskedFor() {
    var incident = DutyCase()
    incident.declare(at: "2025-03-29T14:00:00Z")
    let ids = incident.book.checks.map(\.rule.id)
    #expect(ids.contains("de-bsig-8b-4"))
    for id in ["de-bsig-32-early", "eu-cra-inc-early", "us-circia", "eu-gdpr-33-omnibus"] {
      #expect(!ids.contains(id))
    }
  }

  @Test func anEarlierStageThatNobodyEnteredIsAskedForByItself() {
    var incident = DutyCase()
    incident.declare()
    incident.require("x", "eu-nis2-notify", ["aware_incident": "2026-03-02T12:00:00Z"])
    #expect(check("eu-nis2-early", in: incident)?.isNear == true)
    #expect(check("eu-dora-initial", in: incident)?.isNear == false)
  }

  @Test func aRuleLeavesTheListWhenItIsEntered() {
    var incident = DutyCase()
    incident.declare(["crime_suspected": true])
    let before = incident.book.checks.count
    incident.require("x", "de-strafanzeige")
    #expect(check("de-strafanzeige", in: incident) == nil)
    #expect(incident.book.checks.count == before - 1)
  }
}
