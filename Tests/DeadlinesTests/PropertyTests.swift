import TestKit
import Testing

@testable import Deadlines

/// What holds of every clock, at instants drawn by chance from a seed.
@Suite struct PropertyTests {
  private static let zones = [
    "Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/St_Johns", "Africa/Casablanca", "Pacific/Chatham", "UTC",
  ]
  private static let calendars = ["DE", "DE-SN", "GB-ENG", "US-FED", "FR"]

  /// An instant of 2024 to 2030; half of them within two days of a change of European clocks.
  private static func instant(_ random: inout Seeded) -> Int64 {
    let changes = [
      "2025-03-30T01:00:00Z", "2025-10-26T01:00:00Z", "2026-03-29T01:00:00Z", "2028-10-29T01:00:00Z",
    ]
    if Bool.random(using: &random), let change = changes.randomElement(using: &random) {
      return moment(change) + Int64.random(in: -172_800...172_800, using: &random)
    }
    return Int64.random(in: moment("2024-01-02T00:00:00Z")...moment("2030-06-01T00:00:00Z"), using: &random)
  }

  private static func query(_ rule: Rule, at instant: Int64, _ random: inout Seeded) -> ClockQuery {
    var triggers: [String: Int64] = [:]
    for stage in Rulebook.builtIn.stages(of: rule.id) {
      for period in stage.clock.periods where Int.random(in: 0..<4, using: &random) > 0 {
        triggers[period.trigger] = instant + Int64.random(in: 0...90_000, using: &random)
      }
    }
    return ClockQuery(
      rule: rule.id,
      triggers: triggers,
      timezone: zones.randomElement(using: &random),
      calendar: calendars.randomElement(using: &random),
      params: ["amount": "\(Int.random(in: 1...100, using: &random))", "cutoff": "17:00"],
      flags: Bool.random(using: &random) ? ["credit_institution"] : []
    )
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theThreeInstantsAreInOrder(seed: UInt64) {
    var random = Seeded(seed: seed)
    var computed = 0
    for _ in 0..<16 {
      for rule in Rulebook.builtIn.rules {
        let query = Self.query(rule, at: Self.instant(&random), &random)
        let reading = Rulebook.builtIn.reading(of: query)
        guard let conservative = reading.conservativeDue, let statutory = reading.statutoryDue else {
          #expect(reading.status != .computed && reading.contestedDue == nil && reading.lastDay == nil)
          continue
        }
        computed += 1
        #expect(conservative <= statutory, "\(query)")
        #expect(statutory <= reading.contestedDue ?? .max, "\(query)")
      }
    }
    #expect(computed > 200)
  }

  /// The end of a period in months or business days keeps the time of day while its day may stand still (31, 30
  /// January, Saturday and Sunday), so there the legal limit and its day are compared. A relief puts Saturday
  /// behind Monday morning: of rules with one, what is to be worked to is compared alone.
  @Test(arguments: [5, 6, 7] as [UInt64])
  func aLaterTriggerNeverEndsEarlier(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    for rule in Rulebook.builtIn.rules {
      guard case .period(let period) = rule.clock else { continue }
      for _ in 0..<12 {
        let early = Self.instant(&random)
        let late = early + Int64.random(in: 1...100_000, using: &random)
        var query = Self.query(rule, at: early, &random)
        query.triggers = [period.trigger: early]
        let first = Rulebook.builtIn.reading(of: query)
        query.triggers = [period.trigger: late]
        let second = Rulebook.builtIn.reading(of: query)
        guard first.status == .computed, second.status == .computed else { continue }
        if period.unit == .hours { #expect(first.conservativeDue ?? 0 < second.conservativeDue ?? 0) }
        guard period.relief == nil else { continue }
        #expect(first.statutoryDue ?? 0 <= second.statutoryDue ?? 0, "\(query)")
        #expect(first.contestedDue ?? 0 <= second.contestedDue ?? .max, "\(query)")
        if let one = first.lastDay, let other = second.lastDay { #expect(one <= other, "\(query)") }
      }
    }
  }

  @Test(arguments: [
    [
      "2026-03-29T00:30:00Z", "2026-03-29T01:30:00+01:00", "2026-03-29T06:15:00+05:45",
      "2026-03-28T19:30:00-05:00",
    ],
    [
      "2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00", "2026-10-25T01:30:00+01:00",
      "2026-10-24T14:30:00-10:00",
    ],
  ])
  func theOffsetOfTheOneWhoWroteItDoesNotMatter(writings: [String]) {
    for rule in Rulebook.builtIn.rules {
      let readings = writings.map { writing in
        let triggers = Dictionary(
          rule.clock.periods.map { ($0.trigger, moment(writing)) },
          uniquingKeysWith: { first, _ in first }
        )
        return Rulebook.builtIn.reading(
          of: ClockQuery(rule: rule.id, triggers: triggers, params: ["amount": "3"])
        )
      }
      #expect(Set(readings).count == 1, "\(rule.id)")
    }
  }

  /// Whatever is asked, there is an answer: no trap, and nothing outside of the years 1 to 9999.
  @Test(arguments: [8, 9] as [UInt64])
  func hostileQuestionsAreAnswered(seed: UInt64) {
    var random = Seeded(seed: seed)
    let edges: [Int64] = [
      .min, .min + 1, .max, .max - 1, 0, -1, LocalZone.range.lowerBound, LocalZone.range.upperBound,
      LocalZone.range.lowerBound - 1, LocalZone.range.upperBound + 1, moment("2011-12-30T10:00:00Z"),
    ]
    let amounts = ["0", "-5", "1", "1000000000", "\(Int.max)", "\(Int.min)", "x", "1e9", ""]
    let zones = Self.zones + ["Mars/Base", "", "Europe/../Berlin", "GMT+14"]
    for rule in Rulebook.builtIn.rules {
      for _ in 0..<6 {
        var query = Self.query(rule, at: 0, &random)
        for name in query.triggers.keys { query.triggers[name] = edges.randomElement(using: &random) }
        query.timezone = zones.randomElement(using: &random)
        query.params["amount"] = amounts.randomElement(using: &random)
        query.at = edges.randomElement(using: &random)
        let reading = Rulebook.builtIn.reading(of: query)
        for due in [reading.conservativeDue, reading.statutoryDue, reading.contestedDue].compactMap(\.self) {
          #expect(LocalZone.range.contains(due), "\(query)")
        }
        let words = Rulebook.builtIn.explanation(of: query, now: edges.randomElement(using: &random))
        #expect(words.lines.last?.text == Rulebook.disclaimer)
      }
    }
  }
}
