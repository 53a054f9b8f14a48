import IncidentModel
import Testing

/// What the record offers for the fields of a notification.
@Suite struct ContentOfferTests {
  private func offers(_ incident: DutyCase, _ field: String) -> [String] {
    incident.state.offers(forContent: field).map { "\($0.source): \($0.text)" }
  }

  @Test func anEmptyRecordOffersNothing() {
    for field in ["nature", "measures", "consequences", "assessment", "contact"] {
      #expect(offers(DutyCase(), field).isEmpty)
    }
  }

  @Test func theAssessedImpactSpeaksToNatureAndConsequences() {
    var incident = DutyCase()
    var impact = ImpactChange()
    impact.categories = ["names", "e-mail addresses"]
    impact.dataSubjects = "about 200"
    impact.consequences = "Phishing is likely."
    impact.measures = "Keys were revoked."
    incident.tell("impact", .impact(impact))
    #expect(
      offers(incident, "nature") == [
        "impact assessed: categories: names, e-mail addresses; data subjects: about 200"
      ]
    )
    #expect(offers(incident, "consequences") == ["impact assessed, consequences: Phishing is likely."])
    #expect(offers(incident, "measures") == ["impact assessed, measures: Keys were revoked."])
    #expect(offers(incident, "contact").isEmpty)
  }

  @Test func tasksDoneAreMeasuresInTheOrderInWhichTheyWereDone() {
    var incident = DutyCase()
    for (id, title, state) in [
      ("b", "Rotate keys", TaskState.done), ("a", "Isolate hosts", .done), ("c", "Restore", .inProgress),
    ] {
      var task = TaskChange()
      task.title = SafeText(title)
      task.state = state
      if id == "a" { task.result = "three of three" }
      let hour = id == "b" ? 10 : 11
      incident.tell(id, .taskOpened(task), at: DutyCase.at("2026-03-02T\(hour):00:00Z"))
    }
    #expect(offers(incident, "measures") == ["tasks done: Rotate keys; Isolate hosts: three of three"])
  }

  @Test func systemsAndTheLastStatusSpeakToTheDescription() {
    var incident = DutyCase()
    for (id, state) in [("store-02", SystemState.compromised), ("cloud-01", .clean)] {
      var system = SystemChange()
      system.state = state
      incident.tell(id, .system(system))
    }
    incident.tell("s1", .status(StatusPost(summary: "Shut down.")), at: DutyCase.at("2026-03-02T10:00:00Z"))
    var post = StatusPost(summary: "Contained.")
    post.overview = "All servers are isolated."
    incident.tell("s2", .status(post), at: DutyCase.at("2026-03-02T11:00:00Z"))
    #expect(
      offers(incident, "description") == [
        "last status: All servers are isolated.", "systems: store-02 (compromised)",
      ]
    )
  }
}
