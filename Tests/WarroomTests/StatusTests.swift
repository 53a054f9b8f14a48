import Foundation
import Testing

@Suite struct StatusTests {
  private let incident: SmallIncident

  init() throws { incident = try SmallIncident() }

  private func status(at time: String, _ more: String...) throws -> [String: Any] {
    let arguments = (["status", incident.path, "--json", "--at", time] + more).map { "'\($0)'" }.joined(
      separator: " "
    )
    return try shell("\"$W\" \(arguments)").object()
  }

  private func object(_ value: Any?) -> [String: Any] { value as? [String: Any] ?? [:] }

  @Test func everyKeyIsThere() throws {
    let report = try status(at: "2025-03-31T12:00:00Z")
    #expect(
      Set(report.keys).isSuperset(of: [
        "asOf", "digest", "incident", "events", "problems", "timeline", "tasks", "notifications", "systems",
        "alerts",
        "lastStatus",
      ])
    )
    #expect(report["asOf"] as? String == "2025-03-31T12:00:00Z")
    #expect((report["digest"] as? String)?.count == 64)
    let head = object(report["incident"])
    #expect(head["name"] as? String == "Test \"case\"")
    #expect(head["severity"] as? String == "high")
    #expect(head["phase"] as? String == "containment")
    #expect(head["status"] as? String == "open")
    #expect(head["declared"] as? String == "2025-03-29T13:00:00Z")
    #expect(head["tlp"] as? String == "AMBER")
    #expect(report["events"] as? Int == 12)
    #expect(report["problems"] as? Int == 0)
    #expect(report["timeline"] as? [String: Int] == ["entries": 1, "retracted": 1])
    #expect(
      report["tasks"] as? [String: Int] == [
        "todo": 1, "in_progress": 0, "on_hold": 0, "done": 1, "canceled": 0, "overdue": 1,
      ]
    )
    #expect(report["systems"] as? [String: Int] == ["compromised": 1])
    #expect(object(report["lastStatus"])["summary"] as? String == "Contained so far.")
    #expect(object(report["lastStatus"])["time"] as? String == "2025-03-30T07:00:00Z")
  }

  @Test func alertsAreCountedBySeverity() throws {
    let alerts = object(try status(at: "2025-03-31T12:00:00Z")["alerts"])
    #expect(alerts["total"] as? Int == 2)
    #expect(alerts["new"] as? Int == 2)
    #expect(alerts["telemetry"] as? Int == 0)
    #expect(
      alerts["bySeverity"] as? [String: Int] == [
        "critical": 1, "high": 0, "medium": 0, "low": 1, "info": 0, "unknown": 0,
      ]
    )
  }

  @Test func whatIsOverdueOrLateIsReadFromTheOuterLimit() throws {
    let duties = try status(at: "2025-04-02T00:00:00Z")["notifications"] as? [[String: Any]] ?? []
    let byID = Dictionary(uniqueKeysWithValues: duties.map { ($0["id"] as? String ?? "", $0) })
    let authority = object(byID["authority"])
    #expect(authority["state"] as? String == "pending")
    #expect(authority["overdue"] as? Bool == true)
    #expect(authority["late"] as? Bool == false)
    #expect(authority["due"] as? String == "2025-04-01T13:20:00Z")
    #expect(authority["outerLimit"] as? String == "2025-04-01T13:20:00Z")
    #expect(authority["filed"] is NSNull)
    let insurer = object(byID["insurer"])
    #expect(insurer["state"] as? String == "filed")
    #expect(insurer["overdue"] as? Bool == false)
    #expect(insurer["late"] as? Bool == true)
    #expect(insurer["filed"] as? String == "2025-03-31T07:00:00Z")
  }

  @Test func aPastInstantKnowsOnlyWhatWasKnownThen() throws {
    let report = try status(at: "2025-03-29T14:30:00Z")
    #expect(object(report["incident"])["phase"] is NSNull)
    #expect(report["timeline"] as? [String: Int] == ["entries": 2, "retracted": 0])
    #expect(report["lastStatus"] is NSNull)
  }

  /// What other tools write are no events, the raised alerts of our own are.
  @Test func theDigestIsThatOfTheEvents() throws {
    func digest() throws -> String? { try status(at: "2025-04-10T00:00:00Z")["digest"] as? String }
    let before = try digest()
    let line =
      #"{"timestamp":"2025-03-29T12:00:00Z","flow_id":7,"event_type":"alert","src_ip":"192.0.2.1","#
      + #""alert":{"signature_id":9,"signature":"Beacon","severity":1}}"#
    try incident.folder.write(line + "\n", to: "feeds/eve.json")
    #expect(try digest() == before && before?.count == 64)
    let own =
      #"{"specversion":"1.0","id":"a9","source":"/edge","type":"warroom.alert.raised","#
      + #""time":"2025-03-29T12:00:00Z","data":{"severity":"low","title":"One more"}}"#
    try incident.folder.write(own + "\n", to: "feeds/more.jsonl")
    #expect(try digest() != before)
  }

  @Test func problemsAreTheSameAtEveryInstant() throws {
    try incident.folder.write("{ not json", to: "events/broken.json")
    #expect(try status(at: "2025-03-29T14:30:00Z")["problems"] as? Int == 1)
    #expect(try status(at: "2025-04-10T00:00:00Z")["problems"] as? Int == 1)
  }

  @Test func theSameEventsGiveTheSameBytes() throws {
    let at = ["--at", "2025-03-31T12:00:00Z"]
    let first = try warroom("status", incident.path, "--json", at[0], at[1])
    let again = try warroom("status", incident.path, "--json", at[0], at[1])
    #expect(first.output == again.output)
    let other = try SmallIncident()
    #expect(try warroom("status", other.path, "--json", at[0], at[1]).output == first.output)
  }

  @Test func plainStatusHasEightLines() throws {
    let run = try warroom("status", incident.path, "--at", "2025-03-31T12:00:00Z")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 9)
    #expect(lines.last == "")
    #expect(lines[0].contains("Test \"case\""))
    #expect(run.output.contains("1 task overdue"))
    let labels = ["incident", "shown", "contained", "date", "filings", "service", "decision", "status"]
    #expect(zip(lines, labels).allSatisfy { $0.hasPrefix($1) })
  }

  @Test func aCeilingHoldsBackWhatTheLinesSay() throws {
    let at = ["--at", "2025-03-31T12:00:00Z"]
    let run = try warroom("status", incident.path, "--tlp", "CLEAR", at[0], at[1])
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 8)
    #expect(!run.output.contains("Test \"case\""))
    #expect(!run.output.contains("Contained so far."))
    #expect(run.output.contains("TLP:CLEAR at most"))
    let json = try warroom("status", incident.path, "--tlp", "CLEAR", "--json")
    #expect(json.status == 64)
  }
}
