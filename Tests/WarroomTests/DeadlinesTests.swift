import Foundation
import TestKit
import Testing

@Suite struct DeadlinesTests {
  private func deadlines(_ arguments: String..., config: String? = nil) throws -> Run {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let home = config.map { "XDG_CONFIG_HOME='\($0)' " } ?? ""
    return try shell("\(home)\"$W\" deadlines \(line) </dev/null")
  }

  @Test(arguments: [
    (
      "gdpr-over-the-clock-change",
      [
        "--rule", "eu-gdpr-33-1", "--event", "aware_breach=2025-03-29T14:20:00+01:00", "--calendar", "DE-SN",
        "--at", "2025-04-01T13:40:00Z",
      ]
    ),
    (
      "bsig-moment-to-moment",
      [
        "--rule", "de-bsig-32-notify", "--event", "aware_incident=2026-10-23T17:42:10+02:00", "--at",
        "2026-10-27T08:00:00Z",
      ]
    ),
    (
      "nis2-final-projected",
      [
        "--rule", "eu-nis2-final", "--event", "aware_incident=2025-12-27T22:15:00+01:00", "--timezone",
        "Europe/Paris", "--calendar", "FR",
      ]
    ),
    (
      "bsig-final-end-of-month",
      ["--rule", "de-bsig-32-final", "--event", "filed:de-bsig-32-notify=2026-01-31T09:30:00+01:00"]
    ),
    (
      "dora-initial-on-a-saturday",
      [
        "--rule", "eu-dora-initial", "--event", "classified_major=2025-09-20T02:20:00+02:00", "--event",
        "aware_incident=2025-09-19T18:30:00+02:00",
      ]
    ),
    (
      "dora-initial-of-a-bank",
      [
        "--rule", "eu-dora-initial", "--event", "classified_major=2025-09-20T02:20:00+02:00", "--event",
        "aware_incident=2025-09-19T01:30:00+02:00", "--flag", "credit_institution",
      ]
    ),
    (
      "dora-initial-not-classified",
      ["--rule", "eu-dora-initial", "--event", "aware_incident=2025-09-16T08:10:00+02:00"]
    ),
    ("dora-final-chain", ["--rule", "eu-dora-final", "--event", "aware_incident=2025-09-19T18:30:00+02:00"]),
    (
      "eprivacy-over-easter",
      ["--rule", "eu-eprivacy-611-second", "--event", "detected_breach=2025-04-17T08:30:00+02:00"]
    ),
    (
      "sec-over-thanksgiving",
      ["--rule", "us-sec-8k-105", "--event", "materiality_determined=2025-11-26T19:00:00-05:00"]
    ),
    (
      "contract-business-days",
      [
        "--rule", "contract-business-days", "--event", "contract_event=2025-12-18T16:00:00Z", "--timezone",
        "Europe/London", "--calendar", "GB-ENG", "--param", "amount=5", "--param", "cutoff=17:00",
      ]
    ),
    (
      "bsig-final-projected-from-midnight",
      ["--rule", "de-bsig-32-final", "--event", "aware_incident=2026-02-26T00:00:00+01:00"]
    ),
    ("no-clock", ["--rule", "de-strafanzeige", "--event", "aware_breach=2025-03-29T14:20:00+01:00"]),
    ("no-trigger", ["--rule", "de-stgb-77b", "--event", "aware_breach=2025-03-29T14:20:00+01:00"]),
    ("not-in-force", ["--rule", "ch-isg-74e", "--event", "discovered_attack=2025-03-31T23:00:00+02:00"]),
    ("proposal", ["--rule", "us-circia", "--event", "reasonable_belief=2026-11-02T10:00:00-05:00"]),
    (
      "not-covered", ["--rule", "eu-nis2-final", "--event", "filed:eu-nis2-notify=2030-12-15T10:00:00+01:00"]
    ),
  ])
  func theArithmeticInWords(name: String, arguments: [String]) throws {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try shell("\"$W\" deadlines \(line)")
    #expect(run.status == 0, "\(run.complaint)")
    #expect(run.complaint.isEmpty)
    #expect(
      run.output.split(separator: "\n").last
        == "Not legal advice. Check every rule against the official text before relying on it."
    )
    expectGolden(text: run.output, named: "deadlines/\(name)")
  }

  @Test func theListShowsEveryRule() throws {
    let run = try deadlines("--list")
    #expect(run.status == 0)
    expectGolden(text: run.output, named: "deadlines/list")
    let rules = try deadlines("--list", "--json").json() as? [[String: Any]] ?? []
    #expect(rules.count == 54)
    #expect(rules.first?["rule"] as? String == "eu-gdpr-33-1")
    #expect(rules.first?["period"] as? String == "72 hours from aware_breach")
  }

  @Test func jsonHasItsKeysToTheLetter() throws {
    let event = "aware_breach=2025-03-29T14:20:00+01:00"
    let run = try deadlines("--rule", "eu-gdpr-33-1", "--event", event, "--calendar", "DE-SN", "--json")
    #expect(
      run.output == """
        {"rule":"eu-gdpr-33-1","status":"computed","conservative_due":"2025-04-01T15:20:00+02:00",\
        "statutory_due":"2025-04-01T16:00:00+02:00","contested_due":"2025-04-02T00:00:00+02:00","last_day":null,\
        "provisional":false}

        """
    )
    let none = try deadlines("--rule", "de-strafanzeige", "--json")
    #expect(
      none.output == """
        {"rule":"de-strafanzeige","status":"no_fixed_period","conservative_due":null,"statutory_due":null,\
        "contested_due":null,"last_day":null,"provisional":false}

        """
    )
  }

  @Test func offsetsAreThoseOfTheZoneAskedFor() throws {
    let event = "aware_breach=2025-03-29T14:20:00+01:00"
    let run = try deadlines(
      "--rule",
      "eu-gdpr-33-1",
      "--event",
      event,
      "--timezone",
      "Asia/Kathmandu",
      "--json"
    )
    #expect(try run.object()["conservative_due"] as? String == "2025-04-01T19:05:00+05:45")
  }

  @Test func ofAnEventGivenTwiceTheEarliestCountsAndOfIntermediateReportsTheLatest() throws {
    let twice = try deadlines(
      "--rule",
      "de-bsig-32-early",
      "--event",
      "aware_incident=2026-01-09T17:42:10+01:00",
      "--event",
      "aware_incident=2026-01-09T12:00:00Z",
      "--json"
    )
    #expect(try twice.object()["conservative_due"] as? String == "2026-01-10T13:00:00+01:00")
    let reports = try deadlines(
      "--rule",
      "eu-dora-final",
      "--event",
      "filed:eu-dora-intermediate=2025-09-30T15:00:00+02:00",
      "--event",
      "filed:eu-dora-intermediate=2025-10-01T15:00:00+02:00",
      "--json"
    )
    #expect(try reports.object()["last_day"] as? String == "2025-11-03")
  }

  @Test(arguments: [
    (64, ["--rule", "eu-gpdr-33"], "'eu-gdpr-33-1'"),
    (64, ["--rule", "eu-gdpr-33-1", "--event", "aware_brech=2025-03-29T14:20:00Z"], "'aware_breach'"),
    (64, ["--rule", "eu-gdpr-33-1", "--event", "aware_breach=yesterday"], "2025-03-29T14:20:00+01:00"),
    (64, ["--rule", "eu-gdpr-33-1", "--event", "aware_breach=2025-03-29T14:20:00"], "RFC 3339"),
    (64, ["--rule", "eu-gdpr-33-1", "--event", "aware_breach"], "--event aware_breach="),
    (
      64, ["--rule", "eu-dora-final", "--event", "filed:eu-dora-intermediat=2025-03-29T14:20:00Z"],
      "'eu-dora-intermediate'"
    ),
    (64, ["--rule", "eu-gdpr-33-1", "--timezone", "Europe/Berln"], "'Europe/Berlin'"),
    (64, ["--rule", "eu-gdpr-33-1", "--timezone", "Asia/Berlin"], "'Europe/Berlin'"),
    (64, ["--rule", "eu-gdpr-33-1", "--calendar", "DE-SX"], "'DE-SN'"),
    (64, ["--rule", "eu-gdpr-33-1", "--flag", "personaldata"], "'personal_data'"),
    (64, ["--rule", "contract-hours", "--event", "contract_event=2025-03-29T14:20:00Z"], "--param amount="),
    (
      64,
      ["--rule", "contract-hours", "--event", "contract_event=2025-03-29T14:20:00Z", "--param", "amount=0"],
      "at least 1"
    ),
    (64, ["--rule", "contract-hours", "--param", "amout=24"], "it takes amount"),
    (64, ["--rule", "eu-gdpr-33-1", "--param", "amount=24"], "it takes none"),
    (64, [], "--list"),
    (
      65,
      [
        "--rule", "contract-hours", "--event", "contract_event=2025-03-29T14:20:00Z", "--param",
        "amount=1000000000",
      ], "years 1 to 9999"
    ),
    (66, ["--list", "--rules", "/no/such/rules"], "/no/such/rules"),
  ])
  func aWrongWordIsOneSentenceWithTheWayOut(status: Int32, arguments: [String], hint: String) throws {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try shell("\"$W\" deadlines \(line)")
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.complaint.hasPrefix("warroom: "))
    #expect(run.complaint.contains(hint), "\(run.complaint)")
    #expect(run.complaint.split(separator: "\n").count == 1)
  }

  // MARK: Rules of one's own

  private static let pack = """
    {"pack": "own", "schema": 1, "verified_on": "2026-01-02", "disclaimer": "Ask a lawyer.", "methods": {},
     "rules": [{"id": "own-hotline", "name": "Tell the \\u001b[31mhotline", "regime": "own", "jurisdiction": "any",
      "status": "in_force", "valid_from": null, "valid_to": null, "authority": "hotline", "recipient": "insurer",
      "speed": "at once", "clock": {"type": "period", "trigger": "contract_event", "amount": 6, "unit": "hours",
      "method": "exact"}, "default_calendar": null, "default_timezone": "Europe/Berlin",
      "applies": {"all": [], "any": [], "none": []}, "satisfied_by": "", "exceptions": [], "phased": false,
      "late_duty": "", "content": [], "legal": "clause 9", "urls": [], "notes": []}]}
    """

  @Test func rulesOfOnesOwnExtendThoseBuiltIn() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.pack, to: "warroom/rules/own.json")
    try folder.write(Self.pack.replacing("\"hours\"", with: "\"hour\""), to: "warroom/rules/typo.json")
    let event = "contract_event=2025-03-29T14:20:00+01:00"
    let config = folder.url.path(percentEncoded: false)
    let run = try deadlines("--rule", "own-hotline", "--event", event, config: config)
    #expect(run.status == 0)
    #expect(run.output.contains("Sat 29 Mar 2025 20:20"))
    #expect(run.output.contains("Ask a lawyer."))
    #expect(!run.output.utf8.contains(0x1B))
    #expect(run.complaint.contains("warroom/rules/typo.json was left out: rules[0].clock.unit"))
    #expect(run.complaint.contains("did you mean 'hours'?"))
  }

  @Test func whatIsNoRegularFileIsLeftOutAndNothingWaits() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.pack, to: "rules/own.json")
    try folder.write(String(repeating: " ", count: (1 << 20) + 1), to: "rules/large.json")
    try folder.write("hidden", to: "rules/.hidden.json")
    try folder.write("other", to: "rules/README.md")
    let path = folder.url.appending(path: "rules").path(percentEncoded: false)
    _ = try shell("mkfifo '\(path)/pipe.json'; mkdir '\(path)/folder.json'")
    let run = try deadlines("--list", "--rules", path)
    #expect(run.status == 0)
    #expect(run.output.contains("own-hotline"))
    let complaints = run.complaint.split(separator: "\n")
    #expect(complaints.count == 3)
    #expect(run.complaint.contains("large.json was left out: it is larger than 1 MiB"))
    #expect(run.complaint.contains("pipe.json was left out: it is no regular file"))
  }
}
