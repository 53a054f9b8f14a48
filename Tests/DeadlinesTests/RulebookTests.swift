import Testing

@testable import Deadlines

@Suite struct RulebookTests {
  private func adding(_ texts: String..., to book: Rulebook = .builtIn) -> (
    book: Rulebook, refusals: [PackRefusal]
  ) {
    book.adding(texts.enumerated().map { PackFile(name: "\($0.offset).json", bytes: Array($0.element.utf8)) })
  }

  @Test func everythingBuiltInIsRead() {
    #expect(Rulebook.builtIn.rules.count == 54)
    #expect(Rulebook.builtIn.calendars.count == 11)
    #expect(Rulebook.builtIn.rules.first?.id == "eu-gdpr-33-1")
    #expect(Rulebook.builtIn.triggers.contains("aware_breach"))
    #expect(!Rulebook.builtIn.triggers.contains { $0.hasPrefix("filed:") })
  }

  @Test func aPackExtendsWhatIsThere() {
    let clock = PackText.period("filed:eu-gdpr-33-1", "2", unit: "days", method: "calendar_days")
    let (book, refusals) = adding(PackText.pack(PackText.rule("own-a", clock: clock)), PackText.calendars)
    #expect(refusals.isEmpty)
    #expect(book.rules.count == 55)
    #expect(book.next(after: "eu-gdpr-33-1").map(\.id) == ["own-a"])
    #expect(book.calendar("XX")?.kind(of: day("2025-06-02")) == .holiday("Founders"))
  }

  @Test func aLaterRuleReplacesAnEarlierInItsPlace() {
    let (book, refusals) = adding(PackText.pack(PackText.rule("eu-gdpr-33-2")))
    #expect(refusals.isEmpty)
    #expect(book.rules.count == 54)
    #expect(book.rules[1].name == "Name of eu-gdpr-33-2")
  }

  @Test func aRefusedPackLeavesTheRestWorking() {
    let (book, refusals) = adding("{", PackText.pack(PackText.rule("own-a")), #"{"some": "thing"}"#)
    #expect(refusals.map(\.file) == ["0.json", "2.json"])
    #expect(book.rule("own-a") != nil)
  }

  @Test func referencesMayPointIntoOtherPacksWhateverTheirOrder() {
    let first = PackText.pack(PackText.rule("own-b", clock: PackText.period("filed:own-a")))
    let (book, refusals) = adding(first, PackText.pack(PackText.rule("own-a")))
    #expect(refusals.isEmpty)
    #expect(book.stages(of: "own-b").map(\.id) == ["own-a", "own-b"])
  }

  @Test(arguments: [
    (PackText.period("filed:eu-gdpr-33"), "rules[0].clock.trigger"),
    (PackText.period(more: #", "fallback": "due:eu-gdpr-33""#), "rules[0].clock.fallback"),
    (
      "{\"type\": \"earliest_of\", \"limbs\": [\(PackText.period(more: #", "void_if_later": "filed:eu-gdpr-33""#))]}",
      "rules[0].clock.limbs[0].void_if_later"
    ),
  ])
  func aReferenceToARuleThatNobodyHas(clock: String, path: String) {
    let (book, refusals) = adding(PackText.pack(PackText.rule("own-a", clock: clock)))
    #expect(book.rule("own-a") == nil)
    #expect(refusals.map(\.error.path) == [path])
    #expect(refusals[0].error.description.contains("'eu-gdpr-33-1'"))
  }

  @Test func packsThatRestOnARefusedOneGoWithIt() {
    let broken = PackText.pack(PackText.rule("own-a", clock: PackText.period("filed:nobody")))
    let (book, refusals) = adding(
      broken,
      PackText.pack(PackText.rule("own-b", clock: PackText.period("filed:own-a")))
    )
    #expect(refusals.count == 2)
    #expect(book.rules.count == 54)
  }

  @Test func circlesAreRefused() {
    let alone = adding(PackText.pack(PackText.rule("own-a", clock: PackText.period("filed:own-a"))))
    #expect(alone.refusals.map(\.error.path) == ["rules[0].clock"])
    let first = PackText.pack(
      PackText.rule("own-a", clock: PackText.period(more: #", "fallback": "due:own-b""#))
    )
    let second = PackText.pack(PackText.rule("own-b", clock: PackText.period("filed:own-a")))
    let both = adding(first, second)
    #expect(both.refusals.count == 2)
    // A rule that replaces one of another pack may close a circle through it.
    let clock = PackText.period("filed:eu-nis2-final")
    let replaced = adding(PackText.pack(PackText.rule("eu-nis2-notify", clock: clock)))
    #expect(replaced.refusals.count == 1)
    #expect(replaced.book.rule("eu-nis2-notify")?.regime == "NIS2")
  }

  @Test func chainsLongerThanAnyLawAreRefusedAndBushyOnesAreQuick() {
    func limb(_ number: Int) -> String {
      let one = PackText.period("filed:s\(number - 1)", more: #", "fallback": "due:s\#(number - 1)""#)
      return "{\"type\": \"earliest_of\", \"limbs\": [\(one), \(one)]}"
    }
    func chain(_ count: Int) -> String {
      let rules = (1..<count).map { PackText.rule("s\($0)", clock: limb($0)) }
      return PackText.pack(([PackText.rule("s0")] + rules).joined(separator: ","))
    }
    #expect(adding(chain(80)).refusals.count == 1)
    let (book, refusals) = adding(chain(40))
    #expect(refusals.isEmpty)
    let start = moment("2026-02-02T02:40:00Z")
    let reading = book.reading(of: ClockQuery(rule: "s39", triggers: ["aware": start]))
    #expect(reading.conservativeDue == start + 40 * 86_400)
    #expect(reading.statutoryDue == start + 40 * 86_400)
    #expect(reading.provisional)
  }

  @Test func stagesAreListedFromTheFirst() {
    let stages = ["eu-dora-initial", "eu-dora-intermediate", "eu-dora-final"]
    for id in stages { #expect(Rulebook.builtIn.stages(of: id).map(\.id) == stages) }
    #expect(Rulebook.builtIn.stages(of: "de-strafanzeige").map(\.id) == ["de-strafanzeige"])
    #expect(Rulebook.builtIn.stages(of: "nobody").isEmpty)
  }

  @Test func ofSeveralInstantsTheEarliestCountsAndOfIntermediateReportsTheLatest() {
    let book = Rulebook.builtIn
    #expect(book.instantThatCounts(for: "aware_breach", of: [30, 10, 20]) == 10)
    #expect(book.instantThatCounts(for: "filed:eu-dora-intermediate", of: [30, 10, 20]) == 30)
    #expect(book.instantThatCounts(for: "filed:eu-dora-initial", of: [30, 10, 20]) == 10)
    #expect(book.instantThatCounts(for: "filed:eu-nis2-notify", of: [30, 10, 20]) == 10)
    #expect(book.instantThatCounts(for: "aware_breach", of: []) == nil)
  }

  @Test func whoeverMistypesIsHelped() {
    #expect(Rulebook.builtIn.nearest(to: "eu-gdpr-33").contains("eu-gdpr-33-1"))
    #expect(Rulebook.builtIn.nearest(to: "gdpr").contains("eu-gdpr-33-1"))
    #expect(Rulebook.builtIn.nearest(to: "zzzzzzzzzzzz").isEmpty)
  }
}
