import Testing

@testable import Deadlines

@Suite struct StandingTests {
  private func standing(_ id: String, _ flags: [String: Bool]) throws -> Standing {
    let rule = try #require(Rulebook.builtIn.rule(id))
    return Rulebook.builtIn.standing(of: rule, flags: flags)
  }

  @Test func nothingIsGuessed() throws {
    let open = ["personal_data", "controller", "risk_unlikely", "eprivacy_provider"]
    #expect(try standing("eu-gdpr-33-1", [:]) == .check(openFlags: open))
    #expect(try standing("de-bsi-voluntary", [:]) == .applies)
  }

  @Test func anOpenFlagThatWouldTakeTheDutyAwayKeepsItListed() throws {
    let flags = ["personal_data": true, "controller": true, "eprivacy_provider": false]
    #expect(try standing("eu-gdpr-33-1", flags) == .check(openFlags: ["risk_unlikely"]))
  }

  @Test func answersDecide() throws {
    var flags = [
      "personal_data": true, "controller": true, "eprivacy_provider": false, "risk_unlikely": false,
    ]
    #expect(try standing("eu-gdpr-33-1", flags) == .applies)
    flags["risk_unlikely"] = true
    #expect(
      try standing("eu-gdpr-33-1", flags) == .doesNotApply(because: [.answeredYes(flag: "risk_unlikely")])
    )
    let no = try standing("eu-gdpr-33-1", ["personal_data": false])
    #expect(no == .doesNotApply(because: [.answeredNo(flag: "personal_data")]))
  }

  @Test func oneOfSeveralIsEnough() throws {
    let any = ["actively_exploited_vulnerability", "cra_severe_incident"]
    #expect(try standing("eu-cra-users", ["cra_manufacturer": true]) == .check(openFlags: any))
    #expect(try standing("eu-cra-users", ["cra_manufacturer": true, any[1]: true]) == .applies)
    #expect(
      try standing("eu-cra-users", ["cra_manufacturer": true, any[0]: false]) == .check(openFlags: [any[1]])
    )
    #expect(
      try standing("eu-cra-users", ["cra_manufacturer": true, any[0]: false, any[1]: false])
        == .doesNotApply(because: [.allAnsweredNo(flags: any)])
    )
  }

  @Test func everyFlagOfTheBuiltInRulesHasAQuestion() {
    for flag in Rulebook.builtIn.flags {
      #expect(Rulebook.builtInQuestions[flag]?.contains("?") == true, "\(flag)")
    }
    #expect(Set(Rulebook.builtInQuestions.keys).isSubset(of: Rulebook.builtIn.flags))
    #expect(Rulebook.question(for: "personal_data") == "Are personal data affected?")
    #expect(Rulebook.question(for: "moon_is_full") == "Is 'moon is full' true of this incident?")
  }
}
