import Foundation
import Testing

@Suite struct CheckTests {
  @Test func nothingWrongEndsWithZero() throws {
    let incident = try SmallIncident()
    let run = try warroom("check", incident.path)
    #expect(run.status == 0)
    #expect(run.complaint.isEmpty)
    #expect(try warroom("check", incident.path, "--json").output == "[]\n")
  }

  @Test func aProblemIsListedWithItsPlaceAndEndsWithOne() throws {
    let incident = try SmallIncident()
    try incident.folder.write("{\"a\":1}\nnot json\n", to: "feeds/odd.jsonl")
    let run = try warroom("check", incident.path)
    #expect(run.status == 1)
    #expect(run.output.contains("feeds/odd.jsonl:2: not-json: "))
  }

  @Test func problemsAsJSONHaveTheirKeys() throws {
    let incident = try SmallIncident()
    try incident.folder.write("not json\n", to: "feeds/odd.jsonl")
    let run = try warroom("check", incident.path, "--json")
    #expect(run.status == 1)
    let problems = try run.json() as? [[String: Any]] ?? []
    #expect(problems.count == 1)
    #expect(problems.first?["path"] as? String == "feeds/odd.jsonl")
    #expect(problems.first?["line"] as? Int == 1)
    #expect(problems.first?["code"] as? String == "not-json")
    #expect((problems.first?["reason"] as? String)?.isEmpty == false)
  }

  @Test func hostileNamesNeverReachTheTerminalAsTheyAre() throws {
    let incident = try SmallIncident()
    try incident.folder.write("{ broken", to: "events/\u{1B}[31mred.json")
    let run = try warroom("check", incident.path)
    #expect(run.status == 1)
    #expect(!run.output.utf8.contains(0x1B))
    #expect(run.output.contains("red.json"))
  }
}
