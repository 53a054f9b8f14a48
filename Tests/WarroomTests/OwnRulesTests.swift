import Foundation
import TestKit
import Testing

/// Rules and calendars of the incident and of the user, in every command.
@Suite struct OwnRulesTests {
  private let incident: SmallIncident

  init() throws {
    incident = try SmallIncident()
    try incident.add(
      "duty-3",
      "notification.required",
      subject: "partner",
      "2025-03-29T16:10:00+01:00",
      """
      {"rule":"own-1","triggers":{"told":"2025-03-29T16:00:00+01:00"}}
      """
    )
  }

  private static func pack(_ id: String = "own-1", method: String = "exact") -> String {
    """
    {"pack": "own", "schema": 1, "verified_on": "2026-01-02", "disclaimer": "Ask.", "methods": {}, "rules": [
    {"id": "\(id)", "name": "Partner contract", "regime": "contract", "jurisdiction": "any", "status": "in_force",
     "valid_from": null, "valid_to": null, "authority": "the partner", "recipient": "contract_partner",
     "speed": "at once", "clock": {"type": "period", "trigger": "told", "amount": 2, "unit": "hours",
     "method": "\(method)"}, "default_calendar": "DE", "default_timezone": "Europe/Berlin",
     "applies": {"all": ["partner"], "any": [], "none": []}, "satisfied_by": "", "exceptions": [],
     "phased": false, "late_duty": "", "content": [], "legal": "", "urls": [], "notes": []}]}
    """
  }

  private func due(config: String = "/nowhere") throws -> String? {
    let run = try warroom("status", incident.path, "--json", environment: ["XDG_CONFIG_HOME": config])
    #expect(run.status == 0)
    let duties = try run.object()["notifications"] as? [[String: Any]] ?? []
    return duties.first { $0["id"] as? String == "partner" }?["due"] as? String
  }

  @Test func rulesOfTheIncidentCount() throws {
    #expect(try due() == nil)
    try incident.folder.write(Self.pack(), to: "rules/own.json")
    #expect(try due() == "2025-03-29T17:00:00Z")
    let screen = try warroom(
      "render",
      incident.path,
      "--view",
      "deadlines",
      "--at",
      "2025-03-29T16:00:00Z",
      "--size",
      "120x40"
    )
    #expect(screen.output.contains("Partner contract"))
    #expect(screen.output.contains("1:00:00"))
    #expect(try warroom("check", incident.path).status == 0)
  }

  @Test func rulesOfTheUserCount() throws {
    let config = try ScratchFolder()
    try config.write(Self.pack(), to: "warroom/rules/own.json")
    #expect(try due(config: config.url.path(percentEncoded: false)) == "2025-03-29T17:00:00Z")
  }

  @Test func aCalendarOfTheIncidentCounts() throws {
    try incident.folder.write(
      """
      {"schema": 1, "calendars": {"XX": {"name": "Nowhere", "timezone": "Europe/Berlin", "weekend": ["sat", "sun"],
       "coverage": {"from": "2025-01-01", "to": "2025-12-31"}, "holidays": {"2025-03-31": "Founders"}}}}
      """,
      to: "rules/calendar.json"
    )
    try incident.add(
      "duty-4",
      "notification.required",
      subject: "partner",
      "2025-03-29T16:20:00+01:00",
      """
      {"rule":"contract-business-days","calendar":"XX","params":{"amount":"1"},
       "triggers":{"contract_event":"2025-03-28T10:00:00+01:00"}}
      """
    )
    #expect(try due() == "2025-04-01T08:00:00Z")
  }

  @Test func aRefusedPackIsAProblemAndTheRestWorksOn() throws {
    try incident.folder.write(Self.pack(), to: "rules/own.json")
    try incident.folder.write(Self.pack("own-2", method: "wishful"), to: "rules/wrong.json")
    let check = try warroom("check", incident.path)
    #expect(check.status == 1)
    #expect(check.output.contains("rules/wrong.json: bad-field: "))
    #expect(check.output.contains("wishful"))
    #expect(check.output.split(separator: "\n").count == 1)
    #expect(try due() == "2025-03-29T17:00:00Z")
  }

  @Test func aRefusedPackIsAProblemWhereNothingIsDeclared() throws {
    let folder = try ScratchFolder()
    try folder.write("{", to: "rules/wrong.json")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "events"),
      withIntermediateDirectories: true
    )
    let check = try warroom("check", folder.url.path(percentEncoded: false))
    #expect(check.status == 1)
    #expect(check.output.contains("rules/wrong.json"))
  }

  @Test func linksAreNotFollowedInTheIncident() throws {
    let elsewhere = try ScratchFolder()
    try elsewhere.write(Self.pack(), to: "own.json")
    let target = elsewhere.url.appending(path: "own.json")
    let rules = incident.folder.url.appending(path: "rules")
    try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: rules.appending(path: "own.json"),
      withDestinationURL: target
    )
    #expect(try due() == nil)
    let check = try warroom("check", incident.path)
    #expect(check.status == 1)
    #expect(check.output.contains("rules/own.json"))
    #expect(check.output.contains("links are not followed"))

    try FileManager.default.removeItem(at: rules)
    try FileManager.default.createSymbolicLink(at: rules, withDestinationURL: elsewhere.url)
    #expect(try due() == nil)
    #expect(try warroom("check", incident.path).status == 1)
  }
}
